import { type Run, runsOf } from "./digits.ts";
import { type Word, wordsOf } from "./words.ts";

/** The kinds of placeholders. `TEXT` is what looks like a placeholder and was typed by somebody. */
export const MASK_KINDS = [
  "NAME",
  "PHONE",
  "EMAIL",
  "ADDRESS",
  "ORDER",
  "BIRTH_DATE",
  "CARD",
  "NUMBER",
  "TEXT",
] as const;
/** One of {@link MASK_KINDS}. */
export type MaskKind = (typeof MASK_KINDS)[number];

/** A piece of a text that must not leave. */
export interface Span {
  kind: MaskKind;
  from: number;
  to: number;
  /** What makes two spellings the same value; the piece itself, in lower case, where nothing is given. */
  key?: string;
  /** How the value is put back, where that is not how it was typed. */
  shown?: string;
}

/** A text taken apart once for every finder. */
export interface Said {
  /** The text of {@link flatten}: each letter has the place that it has in the text. */
  flat: string;
  words: readonly Word[];
  runs: readonly Run[];
}

/** Finds what must not leave in a text. */
export type Finder = (said: Said) => Span[];

/** The spans of the finders without overlap: what an earlier finder took, no later one takes. In the order of the text. */
export function spansIn(text: string, finders: readonly Finder[]): Span[] {
  const flat = flatten(text);
  const said: Said = { flat, words: wordsOf(text, flat), runs: runsOf(flat) };
  const taken = new Uint8Array(text.length);
  const spans: Span[] = [];
  for (const find of finders) {
    for (const span of find(said)) {
      if (taken.subarray(span.from, span.to).includes(1)) continue;
      taken.fill(1, span.from, span.to);
      spans.push(span);
    }
  }
  return spans.sort((a, b) => a.from - b.from);
}

/** A text in lower case and plain forms of its signs, each letter in its place: as long as the text itself. */
function flatten(text: string): string {
  const flat = text
    .replace(/[^\u0020-\u007e\u0430-\u044f]/g, plainLetter)
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  return flat
    .replace(/(?<=\d)[oо](?![\p{L}])|(?<![\p{L}])[oо](?=\d)|(?<=\d)[oо]+(?=\d)/gu, (zeros) => "0".repeat(zeros.length))
    .replace(/(?<=\d)[liі|](?=\d)/g, "1");
}

function plainLetter(letter: string): string {
  const plain = PLAIN[letter] ?? letter.normalize("NFKC").toLowerCase();
  return plain.length === 1 ? plain : letter;
}

const PLAIN: Record<string, string> = Object.fromEntries([
  ...Array.from("’ʼ‘`´", (sign) => [sign, "'"]),
  ...Array.from("‐‑‒–—―−", (sign) => [sign, "-"]),
  ...Array.from("\u00a0\u2007\u2009\u202f\t\u200b\u200c\u200d\ufeff", (sign) => [sign, " "]),
  ["ё", "е"],
  ["Ё", "е"],
]);
