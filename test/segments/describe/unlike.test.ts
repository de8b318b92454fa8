import fc from "fast-check";
import { expect, test } from "vitest";
import { LOCALES } from "../../../src/base/index.ts";
import {
  CALENDAR_UNITS,
  CHANNELS,
  type Condition,
  type Definition,
  definition,
  MEASURES,
  STEP_UNITS,
} from "../../../src/segments/definition.ts";
import { describe as described } from "../../../src/segments/describe/describe.ts";
import { checkDefinition } from "../../../src/segments/limits.ts";
import { definitionsOf } from "../../support/segments/definitions.ts";
import { tellingIn, VOCABULARY } from "../../support/segments/telling.ts";

const definitions = definitionsOf(VOCABULARY, "Europe/Vilnius");
const small = definitionsOf(VOCABULARY, "Europe/Vilnius", 1);
type Json = string | number | boolean | null | Json[] | { [key: string]: Json | undefined };

/** Groups of one are that one, groups in groups of their kind are one group, people are taken away last, today is today in any unit. */
function normal(condition: Condition, root = true): Condition {
  if (condition.kind === "not" || condition.kind === "except") return { ...condition, of: normal(condition.of, false) };
  if (condition.kind !== "all" && condition.kind !== "any") return normalLeaf(condition);
  const { kind } = condition;
  const parts = condition.of
    .map((part) => normal(part, false))
    .flatMap((part) => (part.kind === kind ? part.of : [part]));
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const taken = (part: Condition) => (root && kind === "all" && part.kind === "except" ? 1 : 0);
  return { kind, of: parts.toSorted((one, other) => taken(one) - taken(other)) };
}

function normalLeaf(leaf: Condition): Condition {
  if (leaf.kind === "birthday" && leaf.on.kind === "next" && leaf.on.n === 0)
    return { ...leaf, on: { ...leaf.on, unit: "day" } };
  return "times" in leaf && leaf.times === 1 ? { ...leaf, times: undefined } : leaf;
}

const meaning = (one: Definition) => JSON.stringify({ ...one, where: normal(one.where) });

/** Every value one small step away: a part left out, a number or a word changed, a flag turned. */
function* neighbours(value: Json): Generator<Json> {
  if (typeof value === "number") yield value + 1;
  if (typeof value === "boolean") yield !value;
  if (typeof value === "string") yield* wordsLike(value);
  if (typeof value !== "object" || value === null) return;
  for (const [key, inside] of Object.entries(value)) {
    if (inside === undefined) continue;
    yield without(value, key);
    for (const other of neighbours(inside)) yield withOther(value, key, other);
  }
}

const without = (value: Json[] | object, key: string): Json =>
  Array.isArray(value) ? value.filter((_, at) => String(at) !== key) : { ...value, [key]: undefined };
const withOther = (value: Json[] | object, key: string, other: Json): Json =>
  Array.isArray(value) ? value.map((one, at) => (String(at) === key ? other : one)) : { ...value, [key]: other };

/** Words of which one may stand where another stands. */
const FAMILIES: readonly (readonly string[])[] = [
  ...Object.values(VOCABULARY),
  MEASURES,
  CALENDAR_UNITS,
  STEP_UNITS,
  CHANNELS,
  ["all", "any"],
  ["not", "except"],
  ["in", "not_in"],
  ["known", "unknown"],
  ["last", "earlier"],
  ["next", "past"],
  ["first", "last"],
  ["f", "m"],
  ["nps", "ratings"],
  ["=", "!=", ">", ">=", "<", "<="],
  ["new", "paid", "shipped", "delivered", "cancelled"],
  ["unpaid", "paid", "refunded"],
  ["sent", "delivered", "opened", "not_opened", "ignored", "clicked", "not_clicked"],
  ["view", "cart", "checkout_abandoned"],
  ["birth_date", "registered", "custom.pet"],
  ["age", "loyalty_points", "custom.size"],
];
const wordsLike = (word: string): string[] => {
  if (/^\d{4}-\d\d-\d\d$/.test(word)) return ["2026-05-01"];
  if (/^\d\d-\d\d$/.test(word)) return ["05-01"];
  return FAMILIES.filter((family) => family.includes(word)).flatMap((family) => family.filter((one) => one !== word));
};

function taken(value: unknown): Definition | null {
  try {
    return checkDefinition(JSON.parse(JSON.stringify(value)));
  } catch {
    return null;
  }
}

/** As many small steps are looked at from each definition. */
const STEPS = 40;

test("definitions that differ in anything never read alike", () => {
  fc.assert(
    fc.property(small, fc.constantFrom(...LOCALES), fc.nat(), (one, locale, pick) => {
      const sentenceOf = (of: Definition) => described(of, tellingIn(locale)).sentence;
      const sentence = sentenceOf(one);
      const near = [...neighbours(one as Json)];
      const stride = Math.ceil(near.length / STEPS);
      for (let at = pick % stride; at < near.length; at += stride) {
        const other = taken(near[at]);
        if (other && other.timezone === one.timezone && meaning(other) !== meaning(one))
          expect(sentenceOf(other), meaning(other)).not.toBe(sentence);
      }
    }),
    { numRuns: 30 },
  );
});

test("two random definitions read alike only where they mean the same", () => {
  const seen = new Map<string, string>();
  for (const one of fc.sample(definitions, 200)) {
    const { sentence } = described(one, tellingIn("uk"));
    expect(seen.get(sentence) ?? meaning(one), sentence).toBe(meaning(one));
    seen.set(sentence, meaning(one));
  }
});

test("the random definitions are such as the schema and the limits take", () => {
  for (const one of fc.sample(definitions, 100)) expect(definition.parse(one)).toEqual(one);
});
