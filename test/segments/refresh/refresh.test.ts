import fc from "fast-check";
import { expect, test } from "vitest";
import { silentLog } from "../../../src/base/index.ts";
import { type Database, rehearse } from "../../../src/database/index.ts";
import type { Definition, Window } from "../../../src/segments/definition.ts";
import { checkDefinition } from "../../../src/segments/limits.ts";
import { membersOf } from "../../../src/segments/queries.ts";
import { refreshSegments } from "../../../src/segments/refresh/refresh.ts";
import { listSegments } from "../../../src/segments/saved/queries.ts";
import { saveSegment } from "../../../src/segments/saved/save.ts";
import type { SavedSegment } from "../../../src/segments/saved/segment.ts";
import { testDatabase } from "../../support/database.ts";
import { comparisons, definitionsOf, windows } from "../../support/segments/definitions.ts";
import { HAPPENINGS, happen, openShop, SHOP_WORDS } from "../../support/segments/shop.ts";

const db = await testDatabase();
const CUSTOMERS = 12;
const BEGIN = new Date("2026-11-22T15:30:00.123Z");
const HOUR = 3_600_000;
const RUNS = Number(process.env.REFRESH_RUNS ?? 3);

const happening = fc.record({
  what: fc.constantFrom(...HAPPENINGS),
  who: fc.nat(100),
  which: fc.nat(100),
  ago: fc.oneof(fc.nat(90 * 24 * HOUR), fc.nat(3 * HOUR)),
});
const timezone = fc.constantFrom("Europe/Vilnius", "America/New_York", "Asia/Kathmandu");
/** What time alone changes, simple enough that it does. */
const timed = fc.oneof(
  fc.record({
    kind: fc.constant("quantity" as const),
    of: fc.record({
      measure: fc.constant("count" as const),
      of: fc.record({
        source: fc.constantFrom("orders" as const, "visits" as const, "nps" as const),
        window: soon(windows),
      }),
    }),
    is: fc.record({ op: fc.constantFrom(">=" as const, "<" as const), value: fc.integer({ min: 1, max: 2 }) }),
  }),
  fc.record({
    kind: fc.constant("quantity" as const),
    of: fc.record({
      measure: fc.constantFrom("days_since_last" as const, "days_since_first" as const),
      of: fc.record({ source: fc.constant("orders" as const) }),
    }),
    is: comparisons(60),
  }),
  fc.record({
    kind: fc.constant("moment" as const),
    which: fc.constantFrom("first" as const, "last" as const),
    of: fc.record({ source: fc.constant("orders" as const) }),
    window: soon(windows),
  }),
  fc.record({
    kind: fc.constant("birthday" as const),
    on: fc.oneof(
      fc.record({
        kind: fc.constantFrom("next" as const, "past" as const),
        n: fc.integer({ min: 1, max: 40 }),
        unit: fc.constant("day" as const),
      }),
      fc.record({
        kind: fc.constant("this" as const),
        unit: fc.constantFrom("week" as const, "month" as const, "season" as const),
        shift: fc.integer({ min: -1, max: 1 }),
      }),
    ),
  }),
  fc.record({
    kind: fc.constant("attribute" as const),
    field: fc.constant("age"),
    test: fc.record({
      kind: fc.constant("number" as const),
      is: fc.record({ op: fc.constantFrom(">=" as const, "=" as const), value: fc.integer({ min: 36, max: 38 }) }),
    }),
  }),
  fc.record({
    kind: fc.constant("attribute" as const),
    field: fc.constantFrom("registered", "custom.since"),
    test: fc.record({ kind: fc.constant("within" as const), window: soon(windows) }),
  }),
);

/** Windows that end within the years in which something happens. */
function soon(of: fc.Arbitrary<Window>): fc.Arbitrary<Window> {
  return of.map((window) =>
    "n" in window && window.unit !== "hour" && window.unit !== "day" ? { ...window, n: 1 + (window.n % 3) } : window,
  );
}

const definitions = fc
  .tuple(
    fc.array(
      timezone.chain((zone) => definitionsOf({ ...SHOP_WORDS, segments: [OTHER] }, zone)),
      { minLength: 3, maxLength: 3 },
    ),
    fc.array(fc.record({ where: timed, timezone }), { minLength: 4, maxLength: 4 }),
  )
  .map((both): Definition[] => both.flat());
/** Stands for the first segment, which no other is defined by. */
const OTHER = "00000000-0000-4000-8000-000000000000";
const step = fc.record({
  passes: fc.oneof(fc.constant(0), fc.integer({ min: HOUR, max: 40 * 24 * HOUR })),
  happenings: fc.array(happening, { maxLength: 2 }),
});

test("after whatever happened and however long, members are those that a full search finds", async () => {
  await fc.assert(
    fc.asyncProperty(
      definitions,
      fc.array(happening, { minLength: 25, maxLength: 25 }),
      fc.array(step, { minLength: 5, maxLength: 5 }),
      (found, before, steps) =>
        rehearse(db, async () => {
          await openShop(db, CUSTOMERS, BEGIN);
          for (const one of before) await happen(db, CUSTOMERS, BEGIN, one);
          await saveAll(found);
          let now = BEGIN;
          for (const { passes, happenings } of steps) {
            now = new Date(now.getTime() + passes);
            for (const one of happenings) await happen(db, CUSTOMERS, now, one);
            await refreshSegments(db, { now, log: loud });
            for (const segment of await listSegments(db)) await expectExact(db, segment, now);
          }
        }),
    ),
    { numRuns: RUNS, endOnFailure: RUNS > 6 },
  );
}, 600_000);

test("what is no definition to this program is told, waits, and holds no other segment up", async () => {
  await rehearse(db, async () => {
    await openShop(db, CUSTOMERS, BEGIN);
    const trail = { by: "system" as const, at: BEGIN };
    const everybody = { where: { kind: "all", of: [] }, timezone: "UTC" };
    const [odd, plain] = await Promise.all(
      ["Odd", "Plain"].map((name) =>
        saveSegment(db, { name, kind: "dynamic", definition: everybody, words: null }, trail),
      ),
    );
    await db`update segments set definition = '{"where": {"kind": "of another version"}}' where id = ${odd?.id ?? ""}`;
    await db`delete from segment_members`;
    await db`update segments set size = 0`;
    await db`insert into customer_changes (customer_id) values (0)`;
    const told: string[] = [];
    const log = { ...silentLog, warn: (event: string) => void told.push(event) };
    await refreshSegments(db, { now: new Date(BEGIN.getTime() + 1), log });
    const sizes = Object.fromEntries((await listSegments(db)).map(({ name, size }) => [name, size]));
    expect([sizes, told]).toEqual([{ Odd: 0, Plain: plain?.size }, ["segment_refresh_failed"]]);
  });
});

/** A refresh that fails says so. */
const loud = {
  ...silentLog,
  warn: (event: string, fields?: object) => {
    throw new Error(`${event} ${JSON.stringify(fields)}`);
  },
};

async function saveAll(found: unknown[]): Promise<void> {
  let first: string | null = null;
  for (const [place, one] of found.entries()) {
    const definition = JSON.parse(JSON.stringify(one).replaceAll(OTHER, first ?? OTHER));
    if (first === null) definition.where = { kind: "all", of: [] };
    const trail = { by: "system" as const, at: BEGIN };
    const saved = await saveSegment(
      db,
      { name: `Segment ${place}`, kind: "dynamic", definition: checkDefinition(definition), words: null },
      trail,
    );
    first ??= saved.id;
  }
}

async function expectExact(db: Database, { id, definition, size, name }: SavedSegment, now: Date): Promise<void> {
  const kept = await db<
    { id: number }[]
  >`select customer_id as id from segment_members where segment_id = ${id} order by 1`;
  const wanted = await membersOf(db, definition, { now });
  const said = `${name} at ${now.toISOString()}: ${JSON.stringify(definition)}`;
  expect(
    kept.map((row) => row.id),
    said,
  ).toEqual(wanted.map((row) => row.id).toSorted((one, other) => one - other));
  expect(size, said).toBe(kept.length);
}
