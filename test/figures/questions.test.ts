import { describe, expect, test } from "vitest";
import { rehearse } from "../../src/database/index.ts";
import {
  checkQuestion,
  type Dimension,
  figuresSqlOf,
  printedFigures,
  type Question,
  reckonFigures,
} from "../../src/figures/index.ts";
import { loadShop } from "../segments/naive/load.ts";
import { shopOf } from "../segments/naive/one-shop.ts";
import type { Shop } from "../segments/naive/shop.ts";
import { testDatabase } from "../support/database.ts";

const db = await testDatabase();
const NOW = new Date("2026-11-22T12:00:00Z");
const REVENUE: Question["measures"][number] = { kind: "reckoned", how: "amount", of: { source: "orders" } };

/** A shop of orders of one euro each, placed at these instants. */
function ordersAt(...instants: string[]): Shop {
  const shop = shopOf("x");
  const [order] = shop.orders;
  if (!order) throw new Error("no order");
  return {
    ...shop,
    lines: [],
    returns: [],
    orders: instants.map((placed_at, at) => ({ ...order, id: at + 1, placed_at })),
  };
}

const asked = (question: Partial<Question>): Question =>
  checkQuestion({ measures: [REVENUE], timezone: "Europe/Berlin", ...question });
const printed = async (question: Partial<Question>, now = NOW) =>
  printedFigures(await reckonFigures(db, asked(question), { now, ms: 60_000 }));
/** What a question comes to in a shop. */
const inShop = (shop: Shop, question: Partial<Question>, now = NOW) =>
  rehearse(db, async () => {
    await loadShop(db, shop);
    return printed(question, now);
  });

test("months without orders are 0, in the shop's zone, and one that has only begun is there", async () => {
  const shop = ordersAt("2026-08-31T22:30:00Z", "2026-11-01T00:00:00Z");
  expect(await inShop(shop, { by: "month", window: { kind: "this", unit: "year", shift: 0 } })).toMatchObject({
    series: [
      ...[1, 2, 3, 4, 5, 6, 7, 8].map((month) => ({ at: `2026-0${month}-01`, value: 0 })),
      { at: "2026-09-01", value: 1 },
      { at: "2026-10-01", value: 0 },
      { at: "2026-11-01", value: 1 },
    ],
  });
});

test("the hour that comes twice when the clocks go back is two hours", async () => {
  const shop = ordersAt("2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z");
  const day = { kind: "between", from: "2026-10-25", to: "2026-10-25" } as const;
  const { series } = (await inShop(shop, { by: "hour", window: day })) as { series: { value: number }[] };
  expect([series.length, series.filter(({ value }) => value > 0)]).toEqual([
    25,
    [
      { at: "2026-10-25T00:00:00Z", value: 1 },
      { at: "2026-10-25T01:00:00Z", value: 1 },
    ],
  ]);
});

test.each<[string, Partial<Question>, object]>([
  [
    "a month, the month before",
    { window: { kind: "named", unit: "month", index: 10 }, versus: "before" },
    { value: 1, before: 2, change: -1, change_percent: -50 },
  ],
  [
    "whole months, as many before",
    { window: { kind: "between", from: "2026-09-01", to: "2026-10-31" }, versus: "before" },
    { value: 3, before: 0, change: 3, change_percent: null },
  ],
  [
    "a year earlier",
    { window: { kind: "named", unit: "month", index: 10 }, versus: "year_before" },
    { value: 1, before: 1, change: 0, change_percent: 0 },
  ],
  [
    "days up to now, as many before them",
    { window: { kind: "last", n: 40, unit: "day" }, versus: "before" },
    { value: 1, before: 2 },
  ],
])("beside %s", async (_, question, wanted) => {
  const shop = ordersAt("2025-10-10T10:00:00Z", "2026-09-05T10:00:00Z", "2026-09-30T21:59:00Z", "2026-10-31T22:59:00Z");
  expect(await inShop(shop, question)).toMatchObject(wanted);
});

test("several measures are columns by name; what is not known of whom is told, and ranked it is left out", async () => {
  const shop = shopOf("Тарту");
  const [anna, boris] = shop.customers;
  if (!anna || !boris) throw new Error("nobody");
  const unknown = { ...shop, customers: [anna, { ...boris, city: null }] };
  const count: Question["measures"][number] = { kind: "reckoned", how: "count", of: { source: "orders" } };
  expect(await inShop(unknown, { measures: [REVENUE, count], by: "city" })).toEqual({
    table: [
      { city: "Тарту", revenue: 1, orders: 1 },
      { city: null, revenue: 1, orders: 1 },
    ],
  });
  expect(await inShop(unknown, { by: "city", top: { n: 5 }, share: true })).toEqual({
    table: [{ city: "Тарту", value: 1, share: 0.5 }],
  });
});

/** Texts that would do harm where they became part of a statement. */
const ATTACKS = ["x'; drop table customers; --", "') or 1=1 --", "$1", "%_\\", 'a" or ""="'];

describe.each(ATTACKS)("the text %j is never more than a text", (attack) => {
  const BY: Dimension[] = ["city", `custom.${attack}`, "category", "brand", "product", "delivery_city", "promo_code"];
  test("and is found where the data has it", () =>
    rehearse(db, async () => {
      await loadShop(db, shopOf(attack));
      for (const by of BY) {
        const { table } = (await printed({ by })) as { table: object[] };
        expect(table, by).toContainEqual(expect.objectContaining({ [by]: attack, value: 1 }));
      }
    }));

  test("and stands in no statement", () => {
    const { text, params } = figuresSqlOf(asked({ by: `custom.${attack}` }), NOW);
    expect(text).not.toContain(attack === "$1" ? "'$1'" : attack);
    expect(params).toContain(attack);
  });
});

test.each<[string, object]>([
  ["more than 2,200 points", { by: "hour", window: { kind: "last", n: 10, unit: "year" } }],
  ["has no time", { measures: [{ kind: "named", name: "customers" }], by: "month" }],
  ["needs a time with a beginning", { measures: [{ kind: "named", name: "lapsed_customers" }] }],
  ["cannot be broken down by campaign", { by: "campaign" }],
  ["there is no such figure", { measures: [{ kind: "reckoned", how: "median", of: { source: "nps" } }] }],
  ["say by what", { only: { op: ">", value: 5 } }],
  ["is not understood", { measures: Array.from({ length: 7 }, () => REVENUE) }],
])("what cannot be reckoned is refused with a sentence: %s", async (sentence, question) => {
  await expect((async () => printed(question as Partial<Question>))()).rejects.toThrow(sentence);
});
