import type { SaidSegment } from "./said.ts";
import { TOP } from "./said.ts";

/** One thing that a definition says: a value, a number with how it is held, a time, a source, a "not". */
export interface Element {
  /** The condition, group or top that it is of. */
  of: string;
  /** Equal for what says the same. */
  name: string;
  kind: "text" | "number" | "time" | "length" | "birthday" | "sense";
  /** What it is a value of: `categories`, a field's name, `score`. */
  key: string;
  value: unknown;
}

/** What every definition has to say somewhere, and no word says by itself. */
const SILENT = new Set(["measure:count"]);
const PLAIN_KINDS = new Set(["attribute", "quantity", "in", "number", "within", "has", "birthday"]);
const TEXTS = new Set(
  "field values text products skus categories brands campaigns promo reason topics in not id city".split(" "),
);

/** All that was said, group by group and condition by condition. */
export function elementsOf({ conditions, groups, top }: Omit<SaidSegment, "words">): Element[] {
  return [
    ...conditions.flatMap(({ id, is }) => found(id, is, keyOf(is))),
    ...groups.flatMap(({ id, kind }) => (kind === "all" ? [] : [senseOf(id, kind === "any" ? "any" : "not")])),
    ...(top ? [senseOf(TOP, "top"), ...found(TOP, top, "top")] : []),
  ].filter(({ name }) => !SILENT.has(name));
}

/** A customer's values are those of a field. */
const keyOf = (is: object): string => ("field" in is ? String(is.field) : "kind" in is ? String(is.kind) : "");

const senseOf = (of: string, name: string): Element => ({ of, name, kind: "sense", key: name, value: name });

function found(of: string, value: unknown, key: string, owner = key): Element[] {
  if (Array.isArray(value)) return value.flatMap((one) => found(of, one, key, owner));
  if (typeof value === "object" && value !== null) return inObject(of, value, key, owner);
  if (value === undefined || value === null) return [];
  return scalar(of, value, key, owner);
}

function inObject(of: string, value: object, key: string, owner: string): Element[] {
  const whole = (kind: Element["kind"]): Element[] => [{ of, name: `${kind} ${canonical(value)}`, kind, key, value }];
  if (key === "window") return whole("time");
  if (key === "on") return whole("birthday");
  if (key === "within") return whole("length");
  if ("op" in value && "value" in value) return compared(of, value, key === "is" ? owner : key);
  const source = "source" in value ? String(value.source) : owner;
  return Object.entries(value).flatMap(([name, one]) => found(of, one, name, source));
}

function compared(of: string, value: { op: unknown; value: unknown }, key: string): Element[] {
  const said = `${String(value.op)} ${String(value.value)}`;
  if (said === "= 0" || said === "< 1") return [senseOf(of, "not")];
  if (said === ">= 1" || said === "> 0") return [];
  return [{ of, name: `number ${canonical(value)}`, kind: "number", key, value }];
}

function scalar(of: string, value: unknown, key: string, owner: string): Element[] {
  const isNot = value === "not_in" || value === "unknown" || (key === "not" && value === true);
  if (isNot || (key === "granted" && value === false)) return [senseOf(of, "not")];
  if (key === "granted" || (key === "kind" && PLAIN_KINDS.has(String(value)))) return [];
  if (typeof value === "number") return [{ of, name: `${key}:${value}`, kind: "number", key, value }];
  if (typeof value !== "string" || !TEXTS.has(key)) return [senseOf(of, `${key}:${String(value)}`)];
  return [{ of, name: `${key}:${value}`, kind: "text", key: key === "values" ? owner : key, value }];
}

/** As JSON, whatever the order of its parts. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    typeof one === "object" && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
