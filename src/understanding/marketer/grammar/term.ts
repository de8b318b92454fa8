import type { Locale } from "../../../base/index.ts";
import type { MarketerLexicon } from "../reading.ts";
import type { Token } from "../tokens.ts";
import type { NameHit, NumberHit, PlaceHit, TimeHit } from "../values.ts";
import { isThing, type OwnField } from "./own-fields.ts";
import { type SenseHit, sensesAt, type WordIndex } from "./segment-words.ts";
import { slipSenses } from "./slips.ts";

/** A piece of the text and all that it may mean; what became of it is written here once it is known. */
export interface Term {
  /** Tokens, `to` is behind the last. */
  from: number;
  to: number;
  senses: string[];
  name?: NameHit;
  number?: NumberHit;
  time?: TimeHit;
  place?: PlaceHit;
  /** It names a field of the shop's own. */
  own?: OwnField;
  use?: "clause" | "filler";
}

/** All that was found in a text, before any choice. */
export interface Hits {
  numbers: readonly NumberHit[];
  times: readonly TimeHit[];
  names: readonly NameHit[];
  places: readonly PlaceHit[];
  own: readonly OwnField[];
}

/** {@link termsOf} */
export interface TermInput {
  tokens: readonly Token[];
  hits: Hits;
  index: WordIndex;
  locale: Locale;
  lexicon: MarketerLexicon;
}

/**
 * The text as terms, one after another: at each token the longest of what begins there; what is as long belongs to the same term.
 * A guess (a typo, a part of a name) gives way to a word that is known.
 */
export function termsOf({ hits: found, ...given }: TermInput): Term[] {
  const input = { ...given, hits: { ...found, times: found.times.filter((hit) => !isOfName(hit, found.names)) } };
  const terms: Term[] = [];
  for (let at = 0; at < input.tokens.length; ) {
    const term = termAt(input, at);
    terms.push(term);
    at = term.to;
  }
  return terms;
}

/** "Spring" of "the Spring Lookbook": a name of several words goes on behind it. */
const isOfName = (hit: TimeHit, names: readonly NameHit[]): boolean =>
  names.some(({ from, to, how }) => how === "exact" && to - from > 1 && from < hit.to && hit.from < to && to > hit.to);

function termAt({ tokens, hits, index, locale }: TermInput, at: number): Term {
  const senses = sensesAt(tokens, at, index, locale).filter((hit) => !isCut(hit, hits, tokens));
  const names = hits.names.filter((hit) => hit.from === at && isBetterThan(hit, senses));
  const values = [...hits.numbers, ...hits.times, ...names, ...hits.places].filter((hit) => hit.from === at);
  const to = Math.max(at + 1, ...values.map((hit) => hit.to), ...senses.map((hit) => hit.to));
  const inside = to === at + 1 || values.length > 0 ? lengthInside(hits, at) : undefined;
  if (inside !== undefined && inside.to >= to) return { from: at, to: inside.to, senses: [], time: inside };
  const token = tokens[at];
  const here = <Hit extends { from: number; to: number }>(list: readonly Hit[]): Hit | undefined =>
    list.find((hit) => hit.from === at && hit.to === to);
  return {
    from: at,
    to,
    senses:
      here(senses)?.senses ?? (values.length === 0 && token !== undefined ? slipSenses(token, index, locale) : []),
    name: here(names),
    number: here(hits.numbers),
    time: here(hits.times),
    place: here(hits.places),
    own: hits.own.find((one) => one.tokens.some((token) => at <= token && token < to)),
  };
}

/** "И больше" of "и больше 500" is no "or more"; "born on" of "born on 1 May" and "а позже" of "а позже 1 мая" leave the day its word. */
const isCut = ({ from: begin, to, senses }: SenseHit, { numbers, times }: Hits, tokens: readonly Token[]): boolean =>
  (senses.includes("between_orders") &&
    (/^(?:кажд|кожн)/.test(tokens[to]?.plain ?? "") ||
      times.some((time) => time.kind === "window" && time.from === to - 1 && time.to > to))) ||
  ((senses.includes("or_more") || senses.includes("or_less")) &&
    (numbers.some(({ from }) => from === to) || /^(?:не|ні|not)$/.test(tokens[to]?.plain ?? ""))) ||
  times.some(
    (time) =>
      begin < time.from &&
      time.from < to &&
      to < time.to &&
      (isLatest(tokens.slice(time.from, time.to)) ||
        tokens[time.from]?.plain === "on" ||
        senses.includes("afterwards")),
  );

/** "Delivered in the last 7 days" is no "delivered in 7 days". */
const isLatest = (tokens: readonly Token[]): boolean =>
  tokens.some(({ plain }) => /^(?:последн|прошл|останн|минул|last$|past$|previous$)/.test(plain));

/** "60 днів" of "за 60 днів", where "за" was said with "більша". */
function lengthInside({ times }: Hits, at: number): TimeHit | undefined {
  const hit = times.find(({ from, to }) => from < at && at < to);
  if (hit?.kind !== "window" || hit.length === undefined) return undefined;
  return { from: at, to: hit.to, kind: "length", length: hit.length };
}

const isBetterThan = (hit: NameHit, senses: readonly SenseHit[]): boolean =>
  (hit.how !== "typo" && hit.how !== "part") ||
  senses.every(
    (sense) => sense.to < hit.to || (hit.how === "part" && isOfCategory(hit) && sense.senses.every(isThing)),
  );

const isOfCategory = ({ names }: NameHit): boolean => names.some(({ kind }) => kind === "category");

/** Whether a term may mean one of these. */
export const means = (term: Term | undefined, ...senses: string[]): boolean =>
  term?.senses.some((sense) => senses.includes(sense)) ?? false;

/** Whether it names something; "return" and "complaint", which shops call topics and reasons by too, are words first. */
export const isNamed = ({ name }: Term): boolean =>
  name?.names.some(({ kind }) => kind !== "ticket_topic" && kind !== "return_reason") ?? false;
