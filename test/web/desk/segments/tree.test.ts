import { expect, test } from "vitest";
import { definition as schema } from "../../../../src/segments/definition.ts";
import type { Condition, Definition } from "../../../../src/web/desk/api/wire.ts";
import { spotsOf, withSpot } from "../../../../src/web/desk/segments/spots.ts";
import { opposite, turnedRound, withAt, without } from "../../../../src/web/desk/segments/tree.ts";

const city: Condition = { kind: "attribute", field: "city", test: { kind: "in", values: ["Tartu"] } };
const bought: Condition = {
  kind: "quantity",
  of: {
    measure: "count",
    of: {
      source: "orders",
      items: [{ categories: ["Tea"], price: { op: "between", value: 5, to: 9 } }],
      window: { kind: "last", n: 90, unit: "day" },
    },
  },
  is: { op: ">=", value: 1 },
};
const of = (where: Condition): Definition => ({ where, timezone: "Europe/Vilnius" });
const both = of({ kind: "all", of: [city, { kind: "not", of: { kind: "any", of: [bought] } }] });

test("a condition is taken away at any depth, with whatever it leaves empty", () => {
  expect(without(both, [0]).where).toEqual({ kind: "all", of: [both.where.kind === "all" ? both.where.of[1] : null] });
  expect(without(both, [1, 0, 0]).where).toEqual({ kind: "all", of: [city] });
  expect(without(of(city), []).where).toEqual({ kind: "all", of: [] });
});

test("a condition turned round twice is itself, and is told without a negation where there is a shorter way", () => {
  const consent: Condition = { kind: "consent", channels: ["email"], granted: true };
  for (const one of [city, bought, consent]) expect(opposite(opposite(one))).toEqual(one);
  expect(turnedRound(of(bought), []).where).toMatchObject({ is: { op: "=", value: 0 } });
  expect(opposite({ kind: "birthday", on: { kind: "month", month: 5 } }).kind).toBe("not");
});

test("a list of codes says what they are codes of, so that they are told in words and chosen, not typed", () => {
  const listsOf = (condition: Condition) =>
    spotsOf(condition).map((spot) => (spot.kind === "list" ? spot.of : spot.kind));
  expect(listsOf({ kind: "attribute", field: "gender", test: { kind: "in", values: ["f"] } })).toEqual(["gender"]);
  expect(listsOf(city)).toEqual([null]);
  expect(listsOf({ kind: "quantity", of: { kind: "orders", where: { status: ["paid"] } } } as never)).toEqual([
    "status",
  ]);
});

test("every value that can be changed by hand is found and put back where it was, and the definition stays a definition", () => {
  const spots = spotsOf(bought);
  expect(spots.map(({ kind }) => kind)).toEqual(["list", "comparison", "span", "comparison"]);
  const [list, price, span, number] = spots;
  if (!list || !price || !span || !number) throw new Error("a value was not found");
  const changed = [
    [list, ["Tea", "Coffee"]],
    [price, { op: ">", value: 5 }],
    [span, { n: 2, unit: "month" }],
    [number, { op: "between", value: 1, to: 3 }],
  ] as const;
  const edited = changed.reduce<Condition>(
    (condition, [spot, value]) => withSpot(condition, spot, Array.isArray(value) ? [...value] : (value as never)),
    bought,
  );
  expect(schema.parse(withAt(both, [1, 0, 0], edited))).toBeTruthy();
  expect(edited).toMatchObject({
    of: {
      of: {
        items: [{ categories: ["Tea", "Coffee"], price: { op: ">", value: 5 } }],
        window: { kind: "last", n: 2, unit: "month" },
      },
    },
    is: { op: "between", value: 1, to: 3 },
  });
  expect(JSON.stringify(edited)).not.toContain('"to":9');
});
