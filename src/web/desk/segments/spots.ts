import type { Condition } from "../api/wire.ts";

/** The signs by which numbers are compared. */
export const SIGNS = ["=", "!=", ">", ">=", "<", "<=", "between"] as const;
/** See {@link SIGNS}. */
export type Sign = (typeof SIGNS)[number];
/** The lengths of time that a span may be told in, by what tells it. */
const UNITS = {
  window: ["hour", "day", "week", "month", "quarter", "year"],
  birthday: ["day", "week", "month"],
};

/** A value of a condition that can be changed by hand, and where in it. */
export type Spot = { at: readonly string[] } & (
  | { kind: "comparison"; value: { op: Sign; value: number; to?: number } }
  | { kind: "span"; value: { n: number; unit: string }; units: readonly string[] }
  | { kind: "list"; value: string[]; of: Closed | null }
  | { kind: "text"; value: string }
);

/** Values that are codes of a few things each, told in words: nothing else can stand in such a list. */
export const CLOSED = {
  gender: ["f", "m"],
  language: ["ru", "uk", "en"],
  status: ["new", "paid", "shipped", "delivered", "cancelled"],
  payment: ["unpaid", "paid", "refunded"],
} as const;
/** See {@link CLOSED}. */
export type Closed = keyof typeof CLOSED;

const LISTS = new Set(["values", "categories", "brands", "skus", "promo", "in", "not", "reason", "campaigns"]);
const SPANS = new Set(["last", "earlier", "next", "past"]);

/** The values of a condition that can be changed by hand, in their order; conditions inside of it have their own. */
export function spotsOf(condition: Condition): Spot[] {
  const { kind } = condition;
  if (kind === "all" || kind === "any" || kind === "not" || kind === "except") return [];
  const spots = spotsIn(condition, []);
  const of = kind === "attribute" ? condition.field : null;
  return of !== "gender" && of !== "language"
    ? spots
    : spots.map((spot) => (spot.kind === "list" ? { ...spot, of } : spot));
}

function spotsIn(value: unknown, at: readonly string[]): Spot[] {
  if (!isRecord(value)) return Array.isArray(value) ? value.flatMap((one, i) => spotsIn(one, [...at, String(i)])) : [];
  const { op, value: number, to, kind, n, unit } = value;
  if (isSign(op) && typeof number === "number")
    return [{ at, kind: "comparison", value: { op, value: number, ...(typeof to === "number" ? { to } : {}) } }];
  if (typeof kind === "string" && SPANS.has(kind) && typeof n === "number" && typeof unit === "string")
    return [{ at, kind: "span", value: { n, unit }, units: unitsOf(kind, at) }];
  return Object.entries(value).flatMap(([name, inside]) => spotOf(name, inside, [...at, name]));
}

/** Birthdays, and what is yet to come, are counted in whole days. */
const unitsOf = (kind: string, at: readonly string[]): readonly string[] =>
  at.at(-1) === "on" || kind === "next" ? UNITS.birthday : UNITS.window;

function spotOf(name: string, inside: unknown, at: readonly string[]): Spot[] {
  if (LISTS.has(name) && isTexts(inside)) return [{ at, kind: "list", value: inside, of: null }];
  if ((name === "status" || name === "payment") && isTexts(inside))
    return [{ at, kind: "list", value: inside, of: name }];
  if (name === "text" && typeof inside === "string") return [{ at, kind: "text", value: inside }];
  return spotsIn(inside, at);
}

/** The condition with another value at a spot. */
export const withSpot = (condition: Condition, { at }: Spot, value: Spot["value"]): Condition =>
  put(condition, at, value) as Condition;

function put(inside: unknown, [first, ...rest]: readonly string[], value: Spot["value"]): unknown {
  if (first === undefined) return isRecord(inside) && isRecord(value) ? merged(inside, value) : value;
  if (Array.isArray(inside)) return inside.map((one, i) => (String(i) === first ? put(one, rest, value) : one));
  return isRecord(inside) ? { ...inside, [first]: put(inside[first], rest, value) } : inside;
}

/** An upper end belongs to "between" alone. */
function merged(before: Record<string, unknown>, value: Record<string, unknown>): Record<string, unknown> {
  const { to: _, ...rest } = before;
  return { ...rest, ...value };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === "string");
const isSign = (value: unknown): value is Sign => SIGNS.some((sign) => sign === value);
