import type { Locale } from "../base/index.ts";
import type { KnowledgeIndex } from "./knowledge-index.ts";
import { bareWords } from "./stems.ts";
import { STOP_WORDS } from "./stop-words.ts";
import { termsOf } from "./terms.ts";

/** A question in a language. */
export interface Worded {
  question: string;
  locale: Locale;
}

/** Weights by stem, of length 1. */
export type Weights = ReadonlyMap<string, number>;

/** Whether a text has a word that is not everybody's: "so, can you tell me please" has none. */
export const tellsSomething = (text: string, locale: Locale): boolean =>
  bareWords(text).some((word) => !STOP_WORDS[locale].has(word) && /\p{L}{2}/u.test(word));

/** The stems of a text, each once; words that mean one thing are one stem. */
export const stemsOf = (index: KnowledgeIndex, { question, locale }: Worded): string[] => [
  ...new Set(termsOf(question, locale, index.shelves.get(locale)?.concepts ?? new Map()).stems),
];

/** Stems weighed by how rare each is among the titles and examples of the articles (Salton and Buckley 1988): what the whole shop is about says little. */
export function weighStems(index: KnowledgeIndex, stems: readonly string[], locale: Locale): Weights {
  const { texts, withStem } = countedIn(index, locale);
  const weights = stems.map((stem): [string, number] => [
    stem,
    Math.log(1 + (texts + 1) / (1 + (withStem.get(stem) ?? 0))),
  ]);
  const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
  return new Map(weights.map(([stem, weight]) => [stem, weight / length]));
}

/** {@link weighStems} of a question. */
export const weighQuestion = (index: KnowledgeIndex, asked: Worded): Weights =>
  weighStems(index, stemsOf(index, asked), asked.locale);

/** How like two questions are, 0..1: the cosine of their weights. */
export function likeness(one: Weights, other: Weights): number {
  let sum = 0;
  for (const [stem, weight] of one) sum += weight * (other.get(stem) ?? 0);
  return sum;
}

interface Counted {
  texts: number;
  withStem: ReadonlyMap<string, number>;
}

const counted = new WeakMap<KnowledgeIndex, Map<Locale, Counted>>();

/** Counted once an index. */
function countedIn(index: KnowledgeIndex, locale: Locale): Counted {
  const known = counted.get(index) ?? new Map<Locale, Counted>();
  counted.set(index, known);
  const own = known.get(locale) ?? countStems(index, locale);
  known.set(locale, own);
  return own;
}

function countStems(index: KnowledgeIndex, locale: Locale): Counted {
  const articles = index.shelves.get(locale)?.articles ?? [];
  const texts = articles.flatMap(({ reference: { title }, asks }) => [title, ...asks]);
  const withStem = new Map<string, number>();
  for (const question of texts)
    for (const stem of stemsOf(index, { question, locale })) withStem.set(stem, (withStem.get(stem) ?? 0) + 1);
  return { texts: texts.length, withStem };
}
