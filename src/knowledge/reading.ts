import type { ShelvedArticle, Side } from "./knowledge-index.ts";
import { ceilingOf } from "./postings.ts";
import type { Terms } from "./terms.ts";
import { type Bag, type CutArticle, cutUp } from "./units.ts";

/** An article read with a question in mind. Closeness is 0..1: the share of the question's weight that a text holds. */
export interface Reading {
  /** For each sentence and list's item. */
  said: { passage: number; text: string; closeness: number }[];
  /** The closeness of the closest of them. */
  closest: number;
  /** The same by grams alone: how much of the question's spelling one sentence has. */
  spelling: number;
  /** For each passage, how much it says of what only some passages of the article say, 0..1. */
  passages: number[];
  /** The passage that answers best; the first where the question is no narrower than the title. */
  best: number;
  /** Whether the question asks what the title says, so that the article answers from its beginning. */
  isGeneral: boolean;
}

/** The share of the title in what an article knows of a question, from which on the question is about all of it. */
const GENERAL = 0.8;

/** Reads an article with a question in mind. Words weigh what they weigh in the texts of the shelf, unknown ones most. */
export function readingOf(article: ShelvedArticle, question: Terms, answer: Side): Reading {
  const cut = cutUp(article);
  const weights = weightsOf(question, answer);
  const closeness = shareBy(weights);
  const said = cut.units.map(({ passage, text, bag }) => ({ passage, text, closeness: closeness(bag) }));
  const closest = said.reduce((most, each) => Math.max(most, each.closeness), 0);
  const byGrams = shareOf(weights.grams);
  const spelling = cut.units.reduce((most, { bag }) => Math.max(most, byGrams(bag.grams)), 0);
  const isGeneral = closeness(cut.title) >= GENERAL * closeness(whole(cut));
  const passages = passagesBy(cut, weights);
  const best = isGeneral ? 0 : passages.reduce((top, value, at) => (value > (passages[top] ?? 0) ? at : top), 0);
  return { said, closest, spelling, passages, best, isGeneral };
}

/** What each of a question's terms weighs, by kind. */
type Weights = Record<keyof Bag, [term: string, weight: number][]>;

function weightsOf(question: Terms, answer: Side): Weights {
  const of = (kind: keyof Bag) =>
    [...new Set(question[kind])].map((term): [string, number] => [term, ceilingOf(answer[kind], term)]);
  return { stems: of("stems"), grams: of("grams") };
}

/** The mean of a bag's shares of the stems' and of the grams' weight. */
function shareBy({ stems, grams }: Weights): (bag: Bag) => number {
  const [byStems, byGrams] = [shareOf(stems), shareOf(grams)];
  return (bag) => (byStems(bag.stems) + byGrams(bag.grams)) / 2;
}

function shareOf(weights: [string, number][]): (found: ReadonlySet<string>) => number {
  const all = weights.reduce((sum, [, weight]) => sum + weight, 0);
  return (found) => weights.reduce((sum, [term, weight]) => sum + (found.has(term) ? weight : 0), 0) / (all || 1);
}

/** A passage as a whole and its closest sentence, half and half, by words that few passages of the article have. */
function passagesBy({ passages, units }: CutArticle, weights: Weights): number[] {
  const rare = (kind: keyof Bag) =>
    weights[kind].map(([term, weight]): [string, number] => {
      const having = passages.filter((bag) => bag[kind].has(term)).length;
      return [term, weight * Math.log((passages.length + 1) / (having + 0.5))];
    });
  const share = shareBy({ stems: rare("stems"), grams: rare("grams") });
  const closest = passages.map(() => 0);
  for (const { passage, bag } of units) closest[passage] = Math.max(closest[passage] ?? 0, share(bag));
  return passages.map((bag, at) => (share(bag) + (closest[at] ?? 0)) / 2);
}

function whole({ title, passages }: CutArticle): Bag {
  const bags = [title, ...passages];
  return {
    stems: new Set(bags.flatMap((bag) => [...bag.stems])),
    grams: new Set(bags.flatMap((bag) => [...bag.grams])),
  };
}
