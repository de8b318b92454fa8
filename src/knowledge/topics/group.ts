import type { Locale } from "../../base/index.ts";
import type { KnowledgeIndex } from "../knowledge-index.ts";
import { termsOf } from "../terms.ts";

/** A question to be put beside others that ask the same. */
interface Asked {
  question: string;
  locale: Locale;
  /** How often it was asked. */
  count: number;
}

/**
 * How like a topic's questions another must be, on average, to join it. Of pairs among 96 questions on eight subjects in three languages
 * (test/knowledge/topics), .25 puts 77 % of those of one subject together and none of two; at .15 it is 85 % and none, at .1 87 % and one
 * in thirty of those put together is of two. A real shop's subjects lie closer, so it stands on the careful side.
 */
const ALIKE = 0.25;

/**
 * Questions by topic, those asked most first: each joins the topic that it is most like, or begins one. Likeness is the cosine of stems,
 * each weighed by how rare it is among the titles and examples of the articles (Salton and Buckley 1988): what the whole shop is about
 * ("coffee") says little.
 */
export function groupByTopic<Q extends Asked>(questions: readonly Q[], index: KnowledgeIndex): Q[][] {
  const groups: { locale: Locale; members: Q[]; sum: Map<string, number> }[] = [];
  const weigh = weigher(index);
  for (const asked of questions.toSorted((one, other) => other.count - one.count)) {
    const vector = weigh(asked);
    let best: { group: (typeof groups)[number]; likeness: number } | null = null;
    for (const group of groups) {
      // The mean of the cosines to the members is the product with the mean of their vectors.
      const likeness = group.locale === asked.locale ? product(vector, group.sum) / group.members.length : 0;
      if (likeness >= ALIKE && likeness > (best?.likeness ?? 0)) best = { group, likeness };
    }
    if (best) {
      best.group.members.push(asked);
      for (const [stem, weight] of vector) best.group.sum.set(stem, (best.group.sum.get(stem) ?? 0) + weight);
    } else groups.push({ locale: asked.locale, members: [asked], sum: new Map(vector) });
  }
  return groups.map(({ members }) => members);
}

/** Weights by stem, of length 1. */
type Vector = ReadonlyMap<string, number>;

function weigher(index: KnowledgeIndex): (asked: Asked) => Vector {
  const known = new Map<Locale, { texts: number; withStem: Map<string, number> }>();
  return ({ question, locale }) => {
    const { texts, withStem } = known.get(locale) ?? countStems(index, locale);
    known.set(locale, { texts, withStem });
    const weights = [...stemsOf(index, question, locale)].map((stem): [string, number] => [
      stem,
      Math.log(1 + (texts + 1) / (1 + (withStem.get(stem) ?? 0))),
    ]);
    const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
    return new Map(weights.map(([stem, weight]) => [stem, weight / length]));
  };
}

function countStems(index: KnowledgeIndex, locale: Locale): { texts: number; withStem: Map<string, number> } {
  const articles = index.shelves.get(locale)?.articles ?? [];
  const texts = articles.flatMap(({ reference: { title }, asks }) => [title, ...asks]);
  const withStem = new Map<string, number>();
  for (const text of texts)
    for (const stem of stemsOf(index, text, locale)) withStem.set(stem, (withStem.get(stem) ?? 0) + 1);
  return { texts: texts.length, withStem };
}

const stemsOf = (index: KnowledgeIndex, text: string, locale: Locale): Set<string> =>
  new Set(termsOf(text, locale, index.shelves.get(locale)?.concepts ?? new Map()).stems);

function product(one: Vector, other: Vector): number {
  let sum = 0;
  for (const [stem, weight] of one) sum += weight * (other.get(stem) ?? 0);
  return sum;
}
