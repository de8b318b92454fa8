import type { Question } from "../../../figures/index.ts";
import { means, type Term } from "../grammar/term.ts";
import type { WordUse } from "../reading.ts";
import type { Token } from "../tokens.ts";
import { holderOf } from "./kept.ts";
import type { Sketch } from "./sketch.ts";

/** What became of each token: of a question's clause, a filler, or nothing. */
type Uses = (WordUse["use"] | undefined)[];

/** What became of the words of a question. */
export interface Account {
  words: WordUse[];
  unread: string[];
  /** Unread words that nobody knows. */
  unheardOf: string[];
}

/** Accounts for every word: what the items and the terms of people came to, and what the question holds of it. */
export function accountOf(
  sketch: Sketch,
  terms: readonly Term[],
  question: Question | null,
  typed: readonly Token[],
): Account {
  const uses: Uses = sketch.tokens.map(() => undefined);
  for (const { from, to, use } of sketch.items) fill(uses, from, to, use);
  for (const term of terms) fill(uses, term.from, term.to, termUse(term, terms));
  for (const { from, to, use } of [...sketch.lacking, ...sketch.vague, ...sketch.blocked])
    if (use === undefined) for (let at = from; at < to; at++) uses[at] = undefined;
  if (question !== null) forgetVanished(sketch, question, uses);
  settleSigns(sketch, uses);
  return told(sketch, uses, typed);
}

function fill(uses: Uses, from: number, to: number, use: WordUse["use"] | undefined): void {
  if (use !== undefined) for (let at = from; at < to; at++) uses[at] = use;
}

const isLittle = (term: Term): boolean =>
  means(term, "filler", "people", "we", "us", "whom", "and", "who", "but", "rank_by");

/** "За категоріми": among people such a noun is talk; figures that are not broken down by it did not read it, unless a name stands beside. */
const BREAKS_DOWN = ["categories_noun", "brands_noun", "months_noun", "region_noun", "country_noun", "gender_noun"];

function termUse(term: Term, terms: readonly Term[]): WordUse["use"] | undefined {
  const use = term.use ?? (isLittle(term) ? "filler" : undefined);
  if (use !== "filler" || !means(term, ...BREAKS_DOWN)) return use;
  // A quotation mark may stand between.
  const isBeside = ({ from, to, name }: Term) => name !== undefined && from - term.to <= 1 && term.from - to <= 1;
  return terms.some(isBeside) ? use : undefined;
}

function forgetVanished({ scene, items, sure }: Sketch, question: Question, uses: Uses): void {
  const isHeld = holderOf(question);
  const own = items.filter((item) => item.senses.length > 0 || sure.has(item));
  for (const term of scene.terms)
    if (
      uses[term.from] === "clause" &&
      !own.some((item) => item.from < term.to && term.from < item.to) &&
      !isHeld(term)
    )
      for (let at = term.from; at < term.to; at++) uses[at] = undefined;
}

function settleSigns({ tokens }: Sketch, uses: Uses): void {
  for (const [at, { kind, plain }] of tokens.entries())
    if (uses[at] === undefined && (kind === "sign" || kind === "quote") && !/^[<>=+&%]+$/.test(plain))
      uses[at] = "filler";
}

function told({ scene, items }: Sketch, uses: Uses, typed: readonly Token[]): Account {
  const words = items.map(({ from, to }) => ({
    from: typed[from]?.from ?? 0,
    to: typed[to - 1]?.to ?? 0,
    use: useOf(uses.slice(from, to)),
  }));
  const open = items.filter((_, at) => words[at]?.use === "unread");
  const textOf = ({ from, to }: { from: number; to: number }): string =>
    typed
      .slice(from, to)
      .map((token, at) => (at === 0 || token.glued ? "" : " ") + token.text)
      .join("");
  const isUnheardOf = ({ from }: { from: number }): boolean => {
    const item = items.find((one) => one.from === from);
    const term = scene.terms.find((one) => one.from <= from && from < one.to);
    return (
      (item?.senses.length ?? 0) === 0 &&
      (term?.senses.length ?? 0) === 0 &&
      term?.name === undefined &&
      term?.number === undefined &&
      term?.time === undefined
    );
  };
  return { words, unread: open.map(textOf), unheardOf: open.filter(isUnheardOf).map(textOf) };
}

const useOf = (uses: Uses): WordUse["use"] =>
  uses.includes(undefined) ? "unread" : uses.includes("clause") ? "clause" : "filler";
