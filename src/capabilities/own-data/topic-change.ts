import type { ConsentChannel, CustomerCard } from "../../customers/index.ts";
import type { Outcome } from "../../dialogue/index.ts";
import type { SayingValue } from "../../wording/index.ts";
import type { CapabilityContext } from "../capability.ts";
import { comes, topicName } from "./topics.ts";

/** What is to change of some topics, on which channels. */
export interface TopicsWanted {
  topics: readonly string[];
  channels: readonly ConsentChannel[];
  granted: boolean;
}

/** Shows a change of topics for a yes, on channels that are allowed. */
export function proposeTopics(context: CapabilityContext, card: CustomerCard, wanted: TopicsWanted): Outcome {
  const { policy } = context.shop;
  const changed = wanted.channels.filter((channel) => changesOn(card, channel, wanted).length > 0);
  if (changed.length === 0) return { kind: "told", tell: [{ saying: { reply: "already-so" } }] };
  const values = changed.flatMap((channel) => changesOn(card, channel, wanted));
  const quoted = (topic: string) => ({
    reply: "topic-quoted",
    args: { topic: topicName(policy, topic, context.locale) },
  });
  const topics: SayingValue = { list: wanted.topics.map(quoted) };
  const channels: SayingValue = { list: changed.map((channel) => ({ reply: `channel-${channel}` })) };
  const change = wanted.granted ? "on" : "off";
  const saying = { reply: `propose-topic-${change}`, args: { topics, channels } };
  return { kind: "propose", action: "set_consent", values: Object.fromEntries(values), tell: { saying } };
}

const changesOn = (
  card: CustomerCard,
  channel: ConsentChannel,
  { topics, granted }: TopicsWanted,
): [string, boolean][] =>
  topics
    .filter((topic) => comes(card, channel, topic) !== granted)
    .map((topic) => [`consent_${channel}_${topic}`, granted]);
