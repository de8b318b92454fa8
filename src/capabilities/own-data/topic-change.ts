import type { ConsentChannel, CustomerCard } from "../../customers/index.ts";
import type { Outcome } from "../../dialogue/index.ts";
import type { SayingValue } from "../../wording/index.ts";
import type { CapabilityContext } from "../capability.ts";
import { comes, topicName, topicsOf } from "./topics.ts";

/** What is to change of one topic, on which channels. */
export interface TopicWanted {
  topic: string;
  channels: readonly ConsentChannel[];
  granted: boolean;
}

/**
 * Shows a change of one topic for a yes. Who wants a topic on a channel that they do not allow yet, allows that channel for it and for
 * nothing else.
 */
export function proposeTopic(
  { shop: { policy }, locale }: CapabilityContext,
  card: CustomerCard,
  { topic, channels, granted }: TopicWanted,
): Outcome {
  const changed = channels.filter((channel) => comes(card, channel, topic) !== granted);
  if (changed.length === 0) return { kind: "told", tell: [{ saying: { reply: "already-so" } }] };
  const opened = changed.filter((channel) => granted && card.consents[channel] !== true);
  const others = topicsOf(policy).filter((one) => one !== topic);
  const values = changed.flatMap((channel): [string, boolean][] => [
    ...(opened.includes(channel) ? [[`consent_${channel}`, true] as [string, boolean]] : []),
    [`consent_${channel}_${topic}`, granted],
    ...(opened.includes(channel) ? others.map((one): [string, boolean] => [`consent_${channel}_${one}`, false]) : []),
  ]);
  const names: SayingValue = { list: changed.map((channel) => ({ reply: `channel-${channel}` })) };
  const only = opened.length > 0 && others.length > 0 ? "only" : "on";
  return {
    kind: "propose",
    action: "set_consent",
    values: Object.fromEntries(values),
    tell: {
      saying: {
        reply: `propose-topic-${granted ? only : "off"}`,
        args: { topic: topicName(policy, topic, locale), channels: names },
      },
    },
  };
}
