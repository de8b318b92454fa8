import { IANAZone } from "luxon";
import { Refused } from "../base/index.ts";
import { type Comparison, type Condition, type Definition, definition, type Window } from "./definition.ts";
import { customKeyOf, isBuiltIn } from "./fields.ts";
import { comparisonsOf, partsOf, windowsOf } from "./parts.ts";

const MOST_CLAUSES = 60;
const MOST_LEVELS = 8;

/**
 * Takes a value for a definition where it is one: of the right shape, within the limits, and with a meaning.
 * @throws Refused with a sentence that says what is wrong with it
 */
export function checkDefinition(value: unknown): Definition {
  refuseDeep(value);
  const read = definition.safeParse(value);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw refused("is not understood", `${issue?.path.join(".") || "the whole"}: ${issue?.message ?? "unknown"}`);
  }
  const found = read.data;
  if (!IANAZone.isValidZone(found.timezone) || !/^[A-Za-z]/.test(found.timezone))
    throw refused("names a time zone that does not exist", found.timezone);
  if (partsOf(found.where).length > MOST_CLAUSES)
    throw new Refused("segment_too_long", `A segment may have ${MOST_CLAUSES} conditions at most.`);
  if (!isKept(found)) throw refused("holds a character that no text has", "U+0000, or half of one");
  checkMeaning(found);
  return found;
}

/** Whether databases keep all its texts: none holds U+0000 or half of a surrogate pair. */
function isKept(value: unknown): boolean {
  let kept = true;
  JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner === "string" && (inner.includes("\0") || !inner.isWellFormed())) kept = false;
    return inner;
  });
  return kept;
}

/** A condition has a level for each `of` around it; what is deeper than any definition is not even looked into. */
function refuseDeep(value: unknown): void {
  const where = typeof value === "object" && value !== null && "where" in value ? value.where : null;
  if (levelsOf(where, 0) > MOST_LEVELS)
    throw new Refused("segment_too_deep", `Conditions in conditions may go ${MOST_LEVELS} levels deep at most.`);
}

function levelsOf(node: unknown, above: number): number {
  if (above > MOST_LEVELS || typeof node !== "object" || node === null) return above;
  if (!("kind" in node) || !("of" in node) || !["all", "any", "not", "except"].includes(String(node.kind)))
    return above + 1;
  const inside: unknown[] = Array.isArray(node.of) ? node.of : [node.of];
  return inside.reduce<number>((deepest, one) => Math.max(deepest, levelsOf(one, above + 1)), above + 1);
}

/** What has the right shape and yet says nothing. */
function checkMeaning(found: Definition): void {
  for (const window of windowsOf(found)) checkWindow(window);
  for (const comparison of comparisonsOf(found)) checkComparison(comparison);
  for (const part of partsOf(found.where)) checkPart(part);
  if (found.top && "field" in found.top.by) checkField(found.top.by.field);
  if (found.top?.percent && found.top.n > 100) throw refused("asks for more than 100 per cent", String(found.top.n));
}

function checkPart(part: Condition): void {
  if (part.kind === "attribute") checkField(part.field);
  if (part.kind === "every" && beginsNever(part.window))
    throw refused("asks for every stretch of a time without a beginning", part.window.kind);
  if (part.kind === "birthday" && part.on.kind === "days")
    for (const day of [part.on.from, part.on.to]) checkMonthDay(day);
}

function checkField(name: string): void {
  if (!isBuiltIn(name) && customKeyOf(name) === null) throw refused("names a field that customers do not have", name);
}

const MOST: Record<Extract<Window, { kind: "named" }>["unit"], number> = {
  day: 7,
  month: 12,
  quarter: 4,
  season: 4,
  half: 2,
};

function checkWindow(window: Window): void {
  if (window.kind === "named" && (window.index > MOST[window.unit] || (window.unit === "day" && window.year)))
    throw refused("names a time that the calendar does not have", `${window.unit} ${window.index}`);
  if (window.kind === "between" && !window.from && !window.to)
    throw refused("has a time with neither beginning nor end", "between");
  if (window.kind === "between" && window.from && window.to && window.from > window.to)
    throw refused("has a time that ends before it begins", `${window.from} to ${window.to}`);
}

const beginsNever = (window: Window): boolean =>
  window.kind === "earlier" || (window.kind === "between" && !window.from);

function checkComparison({ op, value, to }: Comparison): void {
  if ((op === "between") !== (to !== undefined)) throw refused("has one end of two", `${op} ${value}`);
  if (to !== undefined && to < value) throw refused("has a range that ends before it begins", `${value} to ${to}`);
}

function checkMonthDay(day: string): void {
  const [month = 0, date = 0] = day.split("-").map(Number);
  const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  if (date < 1 || date > longest) throw refused("names a day that no year has", day);
}

const refused = (what: string, which: string): Refused =>
  new Refused("bad_segment", `The segment ${what} (${which.slice(0, 200)}).`);
