import type { ConsentChannel, CustomerCard } from "../../customers/index.ts";
import type { Outcome } from "../../dialogue/index.ts";
import type { Policy } from "../../policy/index.ts";
import type { SayingValue } from "../../wording/index.ts";
import type { CapabilityContext } from "../capability.ts";
import { comes, topicName, topicsOf } from "./topics.ts";

/** What is to change of some topics, on which channels. */
export interface TopicsWanted {
  topics: readonly string[];
  channels: readonly ConsentChannel[];
  granted: boolean;
}

/**
 * Shows a change of topics for a yes. Who wants a topic on a channel that they do not allow yet, allows that channel for it and for nothing
 * else.
 */
export function proposeTopics(context: CapabilityContext, card: CustomerCard, wanted: TopicsWanted): Outcome {
  const { policy } = context.shop;
  const values = wanted.channels.flatMap((channel) => changesOn(policy, card, channel, wanted));
  if (values.length === 0) return { kind: "told", tell: [{ saying: { reply: "already-so" } }] };
  const changed = wanted.channels.filter((channel) => changesOn(policy, card, channel, wanted).length > 0);
  const opens = wanted.granted && changed.some((channel) => card.consents[channel] !== true);
  const only = opens && topicsOf(policy).length > wanted.topics.length ? "only" : "on";
  const quoted = (topic: string) => ({
    reply: "topic-quoted",
    args: { topic: topicName(policy, topic, context.locale) },
  });
  const topics: SayingValue = { list: wanted.topics.map(quoted) };
  const channels: SayingValue = { list: changed.map((channel) => ({ reply: `channel-${channel}` })) };
  const change = wanted.granted ? only : "off";
  const saying = { reply: `propose-topic-${change}`, args: { topics, channels } };
  return { kind: "propose", action: "set_consent", values: Object.fromEntries(values), tell: { saying } };
}

function changesOn(
  policy: Policy,
  card: CustomerCard,
  channel: ConsentChannel,
  { topics, granted }: TopicsWanted,
): [string, boolean][] {
  const changed = topics.filter((topic) => comes(card, channel, topic) !== granted);
  const own = changed.map((topic): [string, boolean] => [`consent_${channel}_${topic}`, granted]);
  if (changed.length === 0 || !granted || card.consents[channel] === true) return own;
  const others = topicsOf(policy).filter((topic) => !topics.includes(topic));
  return [
    [`consent_${channel}`, true],
    ...own,
    ...others.map((topic): [string, boolean] => [`consent_${channel}_${topic}`, false]),
  ];
}
