import { isOneSlip } from "../base/index.ts";
import type { Shelf } from "./knowledge-index.ts";
import { bareWords, stemOf } from "./stems.ts";
import { STOP_WORDS } from "./stop-words.ts";

/** Shorter words are one slip away from too many others. */
const SHORTEST = 5;

/**
 * A question with its misspelt words as the shelf spells them: each that no article has, and that is one slip away from a single word
 * that articles have or that means the same as theirs. Null where there is none. The first letter is taken to be right, as most slips
 * leave it.
 */
export function respelled(question: string, shelf: Shelf): string | null {
  const text = question.replace(/\p{L}+/gu, (word) => (word.length < SHORTEST ? word : (meantBy(word, shelf) ?? word)));
  return text === question ? null : text;
}

function meantBy(typed: string, { locale, question, answer, concepts }: Shelf): string | null {
  const [word = ""] = bareWords(typed);
  const stem = stemOf(word, locale);
  const known = [question.stems.ids, answer.stems.ids, concepts];
  if (STOP_WORDS[locale].has(word) || known.some((stems) => stems.has(stem))) return null;
  const alike = known.flatMap((stems) => [...stems.keys()].filter((one) => isLikely(one, stem)));
  const meant = new Set(alike.map((one) => concepts.get(one) ?? one));
  return meant.size === 1 ? (alike[0] ?? null) : null;
}

const isLikely = (one: string, stem: string): boolean =>
  one.length >= SHORTEST && one[0] === stem[0] && Math.abs(one.length - stem.length) <= 1 && isOneSlip(one, stem);
