import { normalise } from "../../base/index.ts";
import { stemOf } from "../customer/words/stem.ts";

/** A word, a number, a date in digits or a sign of a marketer's words. */
export interface Token {
  /** Where it stands in the text, in UTF-16 units; `to` is behind its end. */
  from: number;
  to: number;
  /** As typed. */
  text: string;
  /** Normalised; signs that mean one thing are one: "≥" is ">=", every quote is `"`. */
  plain: string;
  /** A word without the ending of its case, in any of the languages; other tokens as they are. */
  stem: string;
  kind: "word" | "number" | "date" | "sign" | "quote";
  /** Of a number: what was typed to its end, "й" of "2-й", "th" of "4th". */
  ending?: string;
  /** Nothing stands between it and the token before: "к" of "5к". */
  glued?: true;
}

const DATE = "(?<date>\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}([./-])\\d{1,2}\\2(?:\\d{4}|\\d{2}))(?![\\d\\p{L}]|[./-]\\d)";
const ENDINGS =
  "-[\\p{Script=Cyrillic}]{1,9}|(?:го|му|ти|ми|тих|ох|рьох|ьох|х|й|я|е|ю|ый|ая|ое|ий|ій|st|nd|rd|th)(?![\\p{L}\\d])";
const NUMBER = `(?<number>\\d{1,3}(?:['’]\\d{3})+(?![\\d.,])|\\d+(?:[.,]\\d+)*)(?<ending>${ENDINGS})?`;
const JOINER = "[\\u00ad\\u200b-\\u200d\\u2060]";
const LETTER = `[\\p{L}\\p{N}\\p{M}_]${JOINER}*`;
const WORD = `(?<word>\\p{L}${JOINER}*(?:${LETTER})*(?:['’ʼ‘\`´\\u2010-\\u2015-](?=\\p{L})(?:${LETTER})+)*)`;
const QUOTE = "(?<quote>[«»\"“”„‟‹›]|'')";
const SIGN = "(?<sign>>=|<=|!=|<>|=>|=<|--|\\.\\.\\.?|[^\\s\\u00ad\\u200b-\\u200f\\u2060\\ufeff])";
const TOKEN = new RegExp(`${DATE}|${NUMBER}|${WORD}|${QUOTE}|${SIGN}`, "giu");

const SIGNS: Record<string, string> = {
  "≥": ">=",
  "≤": "<=",
  "=>": ">=",
  "=<": "<=",
  "≠": "!=",
  "<>": "!=",
  "…": "...",
};

/**
 * The tokens of a text, in order; nothing but white space stands between them. Numbers stand apart from currencies, units and per
 * cent signs; words with inner hyphens and apostrophes are one token.
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const token = tokenOf(match[0], match.index, match.groups ?? {});
    if (tokens.at(-1)?.to === token.from) token.glued = true;
    tokens.push(token);
  }
  return tokens;
}

function tokenOf(text: string, from: number, groups: Record<string, string | undefined>): Token {
  const place = { from, to: from + text.length, text };
  if (groups.word !== undefined) {
    const plain = normalise(text);
    return { ...place, plain, stem: stemOf(plain), kind: "word" };
  }
  if (groups.number !== undefined) {
    const ending = groups.ending && { ending: normalise(groups.ending).replace(/^-/, "") };
    return { ...place, plain: groups.number, stem: groups.number, kind: "number", ...(ending || {}) };
  }
  const kind = groups.date !== undefined ? "date" : groups.quote !== undefined ? "quote" : "sign";
  const plain = kind === "quote" ? '"' : (SIGNS[text] ?? normalise(text));
  return { ...place, plain, stem: plain, kind };
}

/** What stands between two quotes, as tokens from `from` up to `to`, the quotes left out. A quote without its other is none. */
export function quotedIn(tokens: readonly Token[]): { from: number; to: number }[] {
  const quotes = tokens.flatMap((token, at) => (token.kind === "quote" ? [at] : []));
  return quotes.flatMap((at, place) => {
    const next = quotes[place + 1];
    return place % 2 === 0 && next !== undefined && next > at + 1 ? [{ from: at + 1, to: next }] : [];
  });
}
