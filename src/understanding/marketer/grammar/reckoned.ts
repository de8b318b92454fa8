import { DAYS } from "../conditions/order-filter.ts";
import type { Token } from "../tokens.ts";
import { means, type Term } from "./term.ts";

/** Words of what was reckoned of customers, and the field that each names; its number stands beside it. */
const FIELDS: Record<string, string> = {
  reckoned_value: "predicted_value",
  reckoned_lifetime: "lifetime_value",
  reckoned_orders: "expected_orders",
  reckoned_alive: "p_alive",
  reckoned_interval: "usual_interval",
  reckoned_recency: "rfm_recency",
  reckoned_frequency: "rfm_frequency",
  reckoned_monetary: "rfm_monetary",
};
/** Fields that are sums of money. */
export const SUMS: readonly string[] = ["lifetime_value", "predicted_value"];

/** The field that a term names, if any. */
export const reckonedField = ({ senses }: Term): string | null =>
  senses.map((sense) => FIELDS[sense]).find((field) => field !== undefined) ?? null;

/** "Lapsed", "loyal" and the like are groups of customers only where RFM is spoken of; else they are words as vague as ever. */
const NAMED = "named_";
/** Where somebody stands in RFM. */
export const GROUP = "rfm_";

/** Says of the terms of a text which of them name something reckoned. */
export function prepareReckoned(terms: readonly Term[], tokens: readonly Token[]): void {
  const isRfm = terms.some((term) => means(term, "rfm"));
  for (const term of terms) nameGroup(term, isRfm);
  const isOfGroups = isRfm || terms.some(({ senses }) => senses.some((sense) => sense.startsWith(GROUP)));
  const isScored = isRfm || isOfScores(terms, tokens);
  for (const term of terms) {
    if (means(term, "group_noun")) term.senses = isOfGroups ? ["filler"] : without(term, "group_noun");
    const token = plainOf(tokens, term);
    if (isScored && SCORE.test(token)) term.senses = [`${SCORED}${token}`];
    const letter = letterOf(terms, tokens, term);
    if (letter !== undefined) term.senses = [letter];
    const field = reckonedField(term);
    if (field !== null) nameField(terms, term, field);
  }
}

function nameGroup(term: Term, isRfm: boolean): void {
  const named = term.senses.find((sense) => sense.startsWith(NAMED));
  if (named !== undefined) term.senses = isRfm ? [`${GROUP}${named.slice(NAMED.length)}`] : without(term, NAMED);
}

function nameField(terms: readonly Term[], term: Term, field: string): void {
  delete term.name;
  term.own = ownOf(field, term);
  if (field === "usual_interval") countDays(terms, term);
}

/** "The usual interval is over 2 weeks": as many days. */
function countDays(terms: readonly Term[], term: Term): void {
  const length = terms.slice(terms.indexOf(term) + 1).find(({ time }) => time?.kind === "length");
  if (length?.time?.kind !== "length") return;
  const { n, upTo, unit } = length.time.length;
  const days = DAYS[unit];
  const value = { value: n * days, ...(upTo !== undefined && { upTo: upTo * days }) };
  length.number = { from: length.from, to: length.to, is: "number", ...value };
  delete length.time;
}

/** What a text that names a field says of it is found beside these words. */
export const ownOf = (field: string, { from, to }: Pick<Term, "from" | "to">): NonNullable<Term["own"]> => ({
  field: { name: field, type: "number", names: [] },
  isCount: false,
  tokens: Array.from({ length: to - from }, (_, at) => from + at),
  isDone: false,
});

/** What "R5" is a sense of. */
export const SCORED = "score_";
const SCORE = /^[rfm][1-5]$/;

/** "R5 F4": the first is of recency. */
const isOfScores = (terms: readonly Term[], tokens: readonly Token[]): boolean =>
  terms.some((term) => /^r[1-5]$/.test(plainOf(tokens, term)));

/** The senses of a term that do not begin so. */
const without = ({ senses }: Term, start: string): string[] => senses.filter((sense) => !sense.startsWith(start));

const LETTERS: Record<string, string> = { r: "reckoned_recency", f: "reckoned_frequency", m: "reckoned_monetary" };

/** "R 5 and F at least 4": letters before a number of 1 to 5, the first of which is R, or where RFM is spoken of. */
function letterOf(terms: readonly Term[], tokens: readonly Token[], term: Term): string | undefined {
  const isScored = (one: Term): boolean => LETTERS[plainOf(tokens, one)] !== undefined && isScore(terms, one);
  if (!isScored(term)) return undefined;
  const isAbout = terms.some((one) => means(one, "rfm") || (isScored(one) && plainOf(tokens, one) === "r"));
  return isAbout ? LETTERS[plainOf(tokens, term)] : undefined;
}

const plainOf = (tokens: readonly Token[], { from, to }: Term): string =>
  to === from + 1 ? (tokens[from]?.plain ?? "") : "";

const REACH = 3;

function isScore(terms: readonly Term[], term: Term): boolean {
  const ahead = terms.slice(terms.indexOf(term) + 1).slice(0, REACH);
  const at = ahead.findIndex(({ number }) => number !== undefined);
  const number = ahead[at]?.number;
  return (
    number?.is === "number" &&
    [number.value, number.upTo ?? number.value].every((value) => Number.isInteger(value) && value >= 1 && value <= 5) &&
    ahead.slice(0, at).every((one) => means(one, "filler", "gt", "ge", "lt", "le", "eq", "from_end"))
  );
}
