import * as fc from "fast-check";
import { expect, test } from "vitest";
import { systemClock } from "../../../src/base/index.ts";
import { rehearse } from "../../../src/database/index.ts";
import {
  checkDefinition,
  countWithin,
  type Definition,
  firstPeople,
  nearMissesOf,
  reachOf,
  type Shown,
  unknownsOf,
  waterfallOf,
  whyIn,
} from "../../../src/segments/index.ts";
import { testDatabase } from "../../support/database.ts";
import { tellingIn } from "../../support/segments/telling.ts";
import { evaluate } from "../naive/evaluate.ts";
import { loadShop } from "../naive/load.ts";
import { randomDefinition } from "../naive/random-definition.ts";
import { PRESENTS, randomShop } from "../naive/random-shop.ts";
import type { Shop } from "../naive/shop.ts";

const db = await testDatabase();

/** SEGMENT_SHOPS=200 SEGMENT_SEED=7 for a long look. */
const SHOPS = Number(process.env.SEGMENT_SHOPS ?? 2);
const SEED = Number(process.env.SEGMENT_SEED ?? 6);
const budget = { ms: 60_000, clock: systemClock };

const cases = fc.constantFrom(...PRESENTS).chain((present) =>
  fc.record({
    present: fc.constant(present),
    shop: randomShop(present),
    definitions: fc.array(randomDefinition(present.timezone), { minLength: 5, maxLength: 5 }),
  }),
);

/** Every part of a preview agrees with who is in it to a reader of its every word. */
async function look(shop: Shop, definition: Definition, now: Date): Promise<void> {
  const shown: Shown = { ...tellingIn("uk"), now, personal: true };
  const wanted = evaluate(definition, shop, now);
  const unranked: Definition = { where: definition.where, timezone: definition.timezone };
  expect(await countWithin(db, definition, { now, budget })).toEqual({ value: wanted.length, atLeast: false });
  const { count, people } = await firstPeople(db, definition, { ...shown, limit: 20, budget });
  expect(count).toEqual({ value: wanted.length, atLeast: false });
  expect(people.map((one) => one.externalId).sort()).toEqual(wanted.slice(0, 20));
  const { everybody, steps, top } = await waterfallOf(db, definition, now);
  expect(steps.at(-1)?.left ?? everybody).toBe(evaluate(unranked, shop, now).length);
  expect(top).toBe(definition.top ? wanted.length : null);
  const { total, channels } = await reachOf(db, definition, now);
  expect(total).toBe(wanted.length);
  for (const { reachable, noConsent, noAddress, blocked } of channels)
    expect(reachable + noConsent + noAddress + blocked).toBe(total);
  for (const { unknown } of await unknownsOf(db, definition, now)) expect(unknown).toBeLessThanOrEqual(everybody);
  const near = await nearMissesOf(db, definition, { ...shown, limit: 3 });
  for (const { people: failing } of near)
    for (const one of failing) expect(evaluate(unranked, shop, now)).not.toContain(one.externalId);
  const [who] = shop.customers.filter((one) => !one.deleted_at);
  if (!who) return;
  const why = await whyIn(db, definition, who.external_id, shown);
  expect(why.in).toBe(wanted.includes(who.external_id));
  expect(why.clauses[0]?.is === "true").toBe(evaluate(unranked, shop, now).includes(who.external_id));
}

test("whatever the definition and the shop, a preview says what is so", async () => {
  const property = fc.asyncProperty(cases, ({ present: { now }, shop, definitions }) =>
    rehearse(db, async () => {
      await loadShop(db, shop);
      for (const definition of definitions.map(checkDefinition)) await look(shop, definition, now);
    }),
  );
  await fc.assert(property, { numRuns: SHOPS, seed: SEED });
}, 3_600_000);
