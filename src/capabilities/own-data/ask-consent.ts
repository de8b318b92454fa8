import { CONSENT_CHANNELS, type ConsentChannel, type CustomerCard } from "../../customers/index.ts";
import type { Offered, Outcome } from "../../dialogue/index.ts";
import type { CapabilityContext } from "../capability.ts";
import { comes, topicName, topicsOf } from "./topics.ts";

type Missing = Extract<Outcome, { kind: "missing" }>;

/** A phone's screen has room for so many topics. */
const TOPICS_AT_MOST = 8;

/**
 * Which letters: offers, for each channel, the opposite of what stands there; where the shop has topics, a channel that is allowed leads
 * to them. Turning all off is one tap.
 */
export function askChannel({ shop: { policy } }: CapabilityContext, card: CustomerCard): Missing {
  const allowed = (channel: ConsentChannel) => card.consents[channel] === true;
  const whenAllowed = topicsOf(policy).length > 0 ? "topics" : "off";
  const choices = CONSENT_CHANNELS.map((channel): Offered => {
    const next = allowed(channel) ? whenAllowed : "on";
    return { label: { reply: `choice-consent-${channel}-${next}` }, value: `${channel}:${next}` };
  });
  if (CONSENT_CHANNELS.some(allowed)) choices.push({ label: { reply: "choice-consent-all-off" }, value: "all:off" });
  return { kind: "missing", slot: "consent", tell: { saying: { reply: "ask-consent" }, choices } };
}

/** Which topic on a channel: the opposite of what comes there, or nothing at all. */
export function askTopic(
  { shop: { policy }, locale }: CapabilityContext,
  card: CustomerCard,
  channel: ConsentChannel,
): Missing {
  const choices = topicsOf(policy)
    .slice(0, TOPICS_AT_MOST)
    .map((topic): Offered => {
      const next = comes(card, channel, topic) ? "off" : "on";
      const label = { reply: `choice-topic-${next}`, args: { topic: topicName(policy, topic, locale) } };
      return { label, value: `${topic}:${next}` };
    });
  choices.push({ label: { reply: `choice-consent-${channel}-off` }, value: "all:off" });
  const saying = { reply: "ask-topic", args: { channel: { reply: `channel-${channel}` } } };
  return { kind: "missing", slot: "topic", tell: { saying, choices } };
}

/** On which channel a topic should come, or come no more. */
export function askChannelOf(
  { shop: { policy }, locale }: CapabilityContext,
  card: CustomerCard,
  topic: string,
  granted: boolean | null,
): Missing {
  const choices = CONSENT_CHANNELS.map((channel) => ({ channel, on: !comes(card, channel, topic) }))
    .filter(({ on }) => granted === null || on === granted)
    .map(({ channel, on }): Offered => {
      const next = on ? "on" : "off";
      return { label: { reply: `choice-consent-${channel}-${next}` }, value: `${channel}:${next}` };
    });
  const saying = { reply: "ask-channel-of", args: { topic: topicName(policy, topic, locale) } };
  return { kind: "missing", slot: "consent", tell: { saying, choices } };
}
