import type { Locale } from "../../../base/index.ts";
import { indexOf, type SegmentWords, sensesAt, type WordIndex } from "../grammar/segment-words.ts";
import type { Term } from "../grammar/term.ts";
import type { Token } from "../tokens.ts";

/** A piece of a question about figures: words of figures, or a term as a question about people has it. */
export interface Item {
  /** Tokens, `to` is behind the last. */
  from: number;
  to: number;
  /** What it means of figures; nothing for other terms. */
  senses: readonly string[];
  term: Term | null;
  /** What became of it. What is undefined yet may be of who is meant. */
  use?: "clause" | "filler";
}

/** The words of figures of a text, and everything else as the terms that it is, in order. */
export function itemsOf(tokens: readonly Token[], terms: readonly Term[], words: SegmentWords, locale: Locale): Item[] {
  const hits = hitsIn(tokens, terms, indexOf(words), locale);
  const items: Item[] = [];
  for (let at = 0; at < tokens.length; ) {
    const hit = hits.get(at);
    const term = terms.find(({ from, to }) => from <= at && at < to);
    const item = hit ?? (term?.from === at && !isCut(term, hits) ? itemOf(term) : single(at, term));
    items.push(item);
    at = item.to;
  }
  return items;
}

const itemOf = (term: Term): Item => ({ from: term.from, to: term.to, senses: [], term });

/** A token of a term that words of figures have cut. */
const single = (at: number, term: Term | undefined): Item => ({
  from: at,
  to: at + 1,
  senses: [],
  term: term === undefined ? null : { from: at, to: at + 1, senses: [] },
});

const isCut = (term: Term, hits: ReadonlyMap<number, Item>): boolean =>
  [...hits.keys()].some((at) => term.from < at && at < term.to);

/** The longest at each token, where nothing that is a value stands. */
function hitsIn(tokens: readonly Token[], terms: readonly Term[], index: WordIndex, locale: Locale): Map<number, Item> {
  const hits = new Map<number, Item>();
  for (let at = 0; at < tokens.length; ) {
    const hit = sensesAt(tokens, at, index, locale).find(({ from, to }) => !isOfValue(terms, tokens, from, to));
    if (hit !== undefined) hits.set(at, { from: at, to: hit.to, senses: hit.senses, term: null });
    at = hit?.to ?? at + 1;
  }
  return hits;
}

/** Times and names that are as long or reach over its edge are no words of figures. */
function isOfValue(terms: readonly Term[], tokens: readonly Token[], from: number, to: number): boolean {
  return terms.some((term) => {
    if (term.to <= from || to <= term.from) return false;
    const isWider = term.from < from || to < term.to;
    const isTime = term.time !== undefined && term.time.kind !== "every" && term.time.kind !== "length";
    if (isTime) return isWider || term.to - term.from >= to - from;
    if (term.number !== undefined) return isWider;
    const isSure = term.name?.how === "exact" || term.name?.how === "form";
    return isSure && (isWider || isQuoted(tokens, term));
  });
}

const isQuoted = (tokens: readonly Token[], { from, to }: Term): boolean =>
  tokens[from - 1]?.kind === "quote" && tokens[to]?.kind === "quote";

/** Whether it may mean one of these. */
export const says = (item: Item | undefined, ...senses: string[]): boolean =>
  item?.senses.some((sense) => senses.includes(sense)) ?? false;

/** The sense that begins so. */
export const senseOf = (item: Item | undefined, prefix: string): string | undefined =>
  item?.senses.find((sense) => sense.startsWith(prefix));

/** Marks what became of items. */
export function took(use: "clause" | "filler", ...items: (Item | undefined)[]): void {
  for (const item of items) if (item !== undefined) item.use = use;
}
