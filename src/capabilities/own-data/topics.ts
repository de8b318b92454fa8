import { type Locale, normalise } from "../../base/index.ts";
import type { ConsentChannel, CustomerCard } from "../../customers/index.ts";
import type { Policy } from "../../policy/index.ts";

/** What was said of a topic: which (null: whatever there is), and whether it should come, where that was said. */
export interface TopicSaid {
  topic: string | null;
  granted: boolean | null;
}

/**
 * Reads `offers`, `offers:off`, `all:off`, what the shop calls a topic in any language, or several of these joined by `; `; what is none of the
 * shop's topics is left out.
 */
export const topicsSaid = (policy: Policy, said = ""): TopicSaid[] =>
  said.split("; ").flatMap((one) => topicSaid(policy, one) ?? []);

function topicSaid({ consent_topics: topics }: Policy, said: string): TopicSaid | null {
  const [, name = said, direction] = /^(.+):(on|off)$/.exec(said) ?? [];
  const granted = direction === undefined ? null : direction === "on";
  if (name === "all") return { topic: null, granted };
  const wanted = normalise(name);
  const found = Object.entries(topics).find(
    ([key, names]) => key === wanted || Object.values(names).some((one) => normalise(one) === wanted),
  );
  return found ? { topic: found[0], granted } : null;
}

/** The shop's topics, in the policy's order. */
export const topicsOf = ({ consent_topics }: Policy): string[] => Object.keys(consent_topics);

/** What a topic is called. */
export const topicName = ({ consent_topics }: Policy, topic: string, locale: Locale): string =>
  consent_topics[topic]?.[locale] ?? topic;

/** Whether letters on a topic come to a channel: the channel is allowed, and the topic was not refused there. */
export const comes = (card: CustomerCard, channel: ConsentChannel, topic: string): boolean =>
  card.consents[channel] === true && card.topics[channel]?.[topic] !== false;

/** Topics that were refused on a channel that is allowed. */
export const refusedTopics = (policy: Policy, card: CustomerCard, channel: ConsentChannel): string[] =>
  card.consents[channel] === true ? topicsOf(policy).filter((topic) => !comes(card, channel, topic)) : [];
