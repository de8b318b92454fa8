import { CONSENT_CHANNELS, type ConsentChannel, type CustomerCard, readCard } from "../customers/index.ts";
import type { Outcome } from "../dialogue/index.ts";
import type { SayingValue } from "../wording/index.ts";
import type { Capability, CapabilityContext } from "./capability.ts";
import { askChannel, askChannelOf, askTopic } from "./own-data/ask-consent.ts";
import { changeConsent } from "./own-data/confirmed.ts";
import { proposeTopics } from "./own-data/topic-change.ts";
import { refusedTopics, topicsSaid } from "./own-data/topics.ts";

const VALUE = /^(email|telegram|sms|all):(on|off|topics)$/;

/** What the button under an advert says: it is a yes by itself, and easy to take back. */
const ENDS_ADVERTS = "telegram:stop";

/** Shows which letters a customer gives or withdraws consent to, for a yes: by channel, and on what. */
export const proposeConsent: Capability = async (context, slots) => {
  const card = context.customer ? await readCard(context.db, context.customer.id) : null;
  if (!card) return { kind: "identify" };
  if (slots.consent === ENDS_ADVERTS && context.customer)
    return changeConsent(context, context.customer, { consent_telegram: false });
  const said = topicsSaid(context.shop.policy, slots.topic);
  const topics = said.flatMap(({ topic }) => topic ?? []);
  const read = VALUE.exec(slots.consent ?? "");
  const channels = CONSENT_CHANNELS.filter((channel) => read?.[1] === "all" || read?.[1] === channel);
  const direction = directionOf(read?.[2], said.find(({ granted }) => granted !== null)?.granted ?? null);
  const [topic] = topics;
  if (topic) {
    if (channels.length === 0 || direction === null) return askChannelOf(context, card, topic, direction);
    // Who wants something on a channel that they do not allow yet allows the channel; the rest may be refused there.
    const opens = direction && channels.some((channel) => card.consents[channel] !== true);
    if (!opens) return proposeTopics(context, card, { topics, channels, granted: direction });
    return proposeChannels(context, card, { channels, granted: true });
  }
  const [channel] = channels;
  if (!channel) return askChannel(context, card);
  return direction === null
    ? askTopic(context, card, channel)
    : proposeChannels(context, card, { channels, granted: direction });
};

/** What was said of a topic by itself is meant; else what was said of the channel. */
function directionOf(ofChannel: string | undefined, ofTopic: boolean | null): boolean | null {
  if (ofTopic !== null) return ofTopic;
  return ofChannel === "on" || ofChannel === "off" ? ofChannel === "on" : null;
}

interface ChannelsWanted {
  channels: readonly ConsentChannel[];
  granted: boolean;
}

/** Whole channels; one that is allowed with topics left out, and is to be on, gets those back. */
function proposeChannels(
  { shop: { policy } }: CapabilityContext,
  card: CustomerCard,
  { channels, granted }: ChannelsWanted,
): Outcome {
  const whole = channels.filter((channel) => (card.consents[channel] ?? false) !== granted);
  const back = granted ? channels.filter((channel) => refusedTopics(policy, card, channel).length > 0) : [];
  const values = [
    ...whole.map((channel) => `consent_${channel}`),
    ...back.flatMap((channel) => refusedTopics(policy, card, channel).map((topic) => `consent_${channel}_${topic}`)),
  ];
  if (values.length === 0) return { kind: "told", tell: [{ saying: { reply: "already-so" } }] };
  const names: SayingValue = { list: [...whole, ...back].map((channel) => ({ reply: `channel-${channel}` })) };
  return {
    kind: "propose",
    action: "set_consent",
    values: Object.fromEntries(values.map((key) => [key, granted])),
    tell: { saying: { reply: granted ? "propose-consent-on" : "propose-consent-off", args: { channels: names } } },
  };
}
