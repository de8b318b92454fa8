import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rehearse } from "../../../src/database/index.ts";
import {
  type Condition,
  checkDefinition,
  fieldsOf,
  type Happenings,
  type Items,
  membersOf,
  sqlOf,
} from "../../../src/segments/index.ts";
import { testDatabase } from "../../support/database.ts";
import { evaluate } from "../naive/evaluate.ts";
import { loadShop } from "../naive/load.ts";
import { shopOf } from "../naive/one-shop.ts";
import { randomDefinition } from "../naive/random-definition.ts";
import { PRESENTS, randomShop } from "../naive/random-shop.ts";

const db = await testDatabase();
const NOW = new Date("2026-11-22T12:00:00Z");

/** Shops to try, and definitions on each: SEGMENT_SHOPS=2000 SEGMENT_SEED=7 for a long look. */
const SHOPS = Number(process.env.SEGMENT_SHOPS ?? 5);
const SEED = Number(process.env.SEGMENT_SEED ?? 6);
const DEFINITIONS = 12;

const cases = fc.constantFrom(...PRESENTS).chain((present) =>
  fc.record({
    present: fc.constant(present),
    shop: randomShop(present),
    definitions: fc.array(randomDefinition(present.timezone), { minLength: DEFINITIONS, maxLength: DEFINITIONS }),
  }),
);

test("a definition means the same people to the database as to a reader of its every word", async () => {
  let meant = 0;
  const property = fc.asyncProperty(cases, ({ present: { now }, shop, definitions }) =>
    rehearse(db, async () => {
      await loadShop(db, shop);
      for (const definition of definitions.map(checkDefinition)) {
        const found = await membersOf(db, definition, { now });
        const wanted = evaluate(definition, shop, now);
        meant += wanted.length;
        const among = shop.customers.map(({ id }) => id);
        const looked = await membersOf(db, definition, { now, among, each: true });
        expect(looked, JSON.stringify(definition)).toEqual(found);
        expect(found.map((one) => one.externalId).sort(), JSON.stringify(definition)).toEqual(wanted);
      }
    }),
  );
  await fc.assert(property, { numRuns: SHOPS, seed: SEED, endOnFailure: true });
  expect(meant).toBeGreaterThan(SHOPS * 3);
}, 3_600_000);

/** Texts that would do harm where they became part of a statement. */
const ATTACKS = ["x'; drop table customers; --", "') or 1=1 --", "$1", "%_\\", 'a" or ""="', "' || (select 1/0) || '"];

describe.each(ATTACKS)("the text %j is never more than a text", (attack) => {
  const people = async (where: Condition) =>
    (await membersOf(db, checkDefinition({ where, timezone: "UTC" }), { now: NOW })).map((one) => one.externalId);

  test("and is found where the data has it", () =>
    rehearse(db, async () => {
      await loadShop(db, shopOf(attack));
      const bought = (items: Items): Condition => had({ source: "orders", items: [items] });
      for (const condition of [
        { kind: "attribute", field: "city", test: { kind: "in", values: [attack] } },
        { kind: "attribute", field: "first_name", test: { kind: "has", text: attack } },
        { kind: "attribute", field: `custom.${attack}`, test: { kind: "in", values: [attack] } },
        bought({ categories: [attack] }),
        bought({ brands: [attack] }),
        bought({ products: [attack] }),
        bought({ skus: [attack] }),
        bought({ text: attack }),
        had({ source: "orders", orders: { promo: [attack], city: { in: [attack] } } }),
        had({ source: "returns", reason: [attack] }),
        had({ source: "messages", campaigns: [attack], state: "sent" }),
        had({ source: "tickets", topics: [attack] }),
      ] satisfies Condition[])
        expect(await people(condition), JSON.stringify(condition)).toEqual(["anna"]);
    }));

  test("and stands in no statement", () => {
    const where: Condition = { kind: "attribute", field: `custom.${attack}`, test: { kind: "in", values: [attack] } };
    const { text, params } = sqlOf(checkDefinition({ where, timezone: "UTC" }), { now: NOW });
    expect(text).not.toContain(attack === "$1" ? "'$1'" : attack);
    expect(params).toContainEqual([attack]);
  });
});

const had = (of: Happenings): Condition => ({
  kind: "quantity",
  of: { measure: "count", of },
  is: { op: ">=", value: 1 },
});

test("a shop's own fields have the type that all their values have", () =>
  rehearse(db, async () => {
    const custom = [
      { pet: "кот", size: "38", born: "2020-01-01", member: true },
      { pet: "3", size: 40, born: "2021-05-06T10:00:00Z", member: "false", size2: "" },
    ];
    const [anna] = shopOf("x").customers;
    if (!anna) throw new Error("nobody");
    const customers = custom.map((own, place) => ({ ...anna, id: place + 1, external_id: `c${place}`, custom: own }));
    await loadShop(db, { ...shopOf("x"), customers });
    const own = (await fieldsOf(db)).filter((field) => field.name.startsWith("custom."));
    expect(own).toEqual([
      { name: "custom.born", type: "date", names: ["born"] },
      { name: "custom.member", type: "boolean", names: ["member"] },
      { name: "custom.pet", type: "text", names: ["pet"] },
      { name: "custom.size", type: "number", names: ["size"] },
    ]);
  }));
