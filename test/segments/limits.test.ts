import { describe, expect, test } from "vitest";
import { Refused } from "../../src/base/index.ts";
import { type Condition, checkDefinition, type Happenings, type Window } from "../../src/segments/index.ts";

const city: Condition = { kind: "attribute", field: "city", test: { kind: "in", values: ["Київ"] } };
const define = (where: unknown, more: object = {}) => ({ where, timezone: "Europe/Kyiv", ...more });
const inWindow = (window: Window) => define({ kind: "moment", which: "last", of: { source: "orders" }, window });
const counted = (of: Happenings, is: object) => define({ kind: "quantity", of: { measure: "count", of }, is });

const deep = (levels: number): Condition => (levels === 0 ? city : { kind: "not", of: deep(levels - 1) });

function sentenceOf(value: unknown): string {
  try {
    checkDefinition(value);
    return "taken";
  } catch (error) {
    return error instanceof Refused ? error.sentence : String(error);
  }
}

describe("a definition is taken", () => {
  test.each([
    ["of one condition", define(city)],
    ["up to eight levels deep", define(deep(7))],
    ["of sixty conditions", define({ kind: "all", of: Array(60).fill(city) })],
    ["of nobody in particular", define({ kind: "all", of: [] })],
    ["with a list of 500 values", define({ ...city, test: { kind: "in", values: Array(500).fill("a") } })],
    ["with a field of the shop's own", define({ ...city, field: "custom.Любимый сорт" })],
    ["with 29 February", define({ kind: "birthday", on: { kind: "days", from: "02-29", to: "03-01" } })],
  ])("%s", (_, value) => {
    expect(sentenceOf(value)).toBe("taken");
  });
});

describe("a definition is refused with a sentence", () => {
  test.each([
    ["where it is none", "all customers", /is not understood/],
    ["where it is nothing", null, /is not understood/],
    ["with a part that nobody knows", define({ ...city, sql: "1=1" }), /is not understood/],
    ["nine levels deep", define(deep(8)), /8 levels deep at most/],
    ["so deep that reading it would take the stack", define(deep(3_000)), /8 levels deep at most/],
    ["of 61 conditions", define({ kind: "all", of: Array(61).fill(city) }), /60 conditions at most/],
    [
      "with a list of 501 values",
      define({ ...city, test: { kind: "in", values: Array(501).fill("a") } }),
      /is not understood/,
    ],
    [
      "with a field that customers do not have",
      define({ ...city, field: "password" }),
      /a field that customers do not have/,
    ],
    [
      "with a column's name for a field",
      define({ ...city, field: "deleted_at" }),
      /a field that customers do not have/,
    ],
    ["with a zone that is none", define(city, { timezone: "Mars/Olympus" }), /time zone/],
    ["with an offset for a zone", define(city, { timezone: "+03:00" }), /time zone/],
    ["with a thirteenth quarter", inWindow({ kind: "named", unit: "quarter", index: 12 }), /calendar does not have/],
    [
      "with a weekday of a year",
      inWindow({ kind: "named", unit: "day", index: 1, year: 2026 }),
      /calendar does not have/,
    ],
    [
      "with a time that ends before it begins",
      inWindow({ kind: "between", from: "2026-02-01", to: "2026-01-01" }),
      /ends before/,
    ],
    ["with a day that is none", inWindow({ kind: "between", from: "2026-02-30" }), /is not understood/],
    ["with a time without ends", inWindow({ kind: "between" }), /neither beginning nor end/],
    ["with one end of two", counted({ source: "nps" }, { op: "between", value: 1 }), /one end of two/],
    ["with a range the wrong way round", counted({ source: "nps" }, { op: "between", value: 5, to: 1 }), /ends before/],
    [
      "with endless numbers",
      counted({ source: "nps" }, { op: ">", value: Number.POSITIVE_INFINITY }),
      /is not understood/,
    ],
    ["with a character that no text has", define({ ...city, test: { kind: "has", text: "a\u0000" } }), /character/],
    ["with half a character", define({ ...city, test: { kind: "has", text: "a\ud800" } }), /character/],
    [
      "with a 30 February",
      define({ kind: "birthday", on: { kind: "days", from: "02-30", to: "03-01" } }),
      /no year has/,
    ],
    [
      "with every month since ever",
      define({
        kind: "every",
        unit: "month",
        window: { kind: "earlier", n: 1, unit: "day" },
        of: { source: "orders" },
      }),
      /without a beginning/,
    ],
    [
      "with a measure that its source does not bear",
      define({ kind: "quantity", of: { measure: "brands", of: { source: "nps" } }, is: { op: ">", value: 1 } }),
      /no such measure/,
    ],
    [
      "with more than all of them",
      define(city, { top: { by: { field: "age" }, n: 101, percent: true } }),
      /100 per cent/,
    ],
  ])("%s", (_, value, sentence) => {
    expect(sentenceOf(value)).toMatch(sentence);
  });
});
