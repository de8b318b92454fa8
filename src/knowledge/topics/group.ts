import type { Locale } from "../../base/index.ts";
import type { KnowledgeIndex } from "../knowledge-index.ts";
import { likeness, weighQuestion } from "../likeness.ts";

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
  for (const asked of questions.toSorted((one, other) => other.count - one.count)) {
    const vector = weighQuestion(index, asked);
    let best: { group: (typeof groups)[number]; near: number } | null = null;
    for (const group of groups) {
      // The mean of the cosines to the members is the product with the mean of their vectors.
      const near = group.locale === asked.locale ? likeness(vector, group.sum) / group.members.length : 0;
      if (near >= ALIKE && near > (best?.near ?? 0)) best = { group, near };
    }
    if (best) {
      best.group.members.push(asked);
      for (const [stem, weight] of vector) best.group.sum.set(stem, (best.group.sum.get(stem) ?? 0) + weight);
    } else groups.push({ locale: asked.locale, members: [asked], sum: new Map(vector) });
  }
  return groups.map(({ members }) => members);
}
