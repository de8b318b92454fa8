import type { Locale } from "../../base/index.ts";
import { CONSENT_CHANNELS, type ConsentChannel, type CustomerCard } from "../../customers/index.ts";
import type { Policy } from "../../policy/index.ts";
import type { Saying } from "../../wording/index.ts";
import { refusedTopics, topicName } from "./topics.ts";

/** Which letters a customer agreed to: by channel, without the topics that they refused there. */
export function consentLine(policy: Policy, card: CustomerCard, locale: Locale): Saying {
  const given = CONSENT_CHANNELS.filter((channel) => card.consents[channel] === true);
  if (given.length === 0) return { reply: "consents-none" };
  return { reply: "consents-given", args: { channels: { list: given.map(shown) } } };

  function shown(channel: ConsentChannel): Saying {
    const whole = { reply: `channel-${channel}` };
    const without = refusedTopics(policy, card, channel).map((topic) => topicName(policy, topic, locale));
    return without.length > 0
      ? { reply: "channel-without", args: { channel: whole, topics: { list: without } } }
      : whole;
  }
}
