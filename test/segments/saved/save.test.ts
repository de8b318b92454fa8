import { expect, test } from "vitest";
import { silentLog } from "../../../src/base/index.ts";
import { auditOf, rehearse } from "../../../src/database/index.ts";
import {
  changeSegment,
  type Definition,
  forgetMember,
  journalOf,
  listMembers,
  listSegments,
  pinCustomers,
  readSegment,
  refreshSegments,
  saveSegment,
} from "../../../src/segments/index.ts";
import { testDatabase } from "../../support/database.ts";
import { happen, openShop } from "../../support/segments/shop.ts";

const db = await testDatabase();
const NOW = new Date("2026-11-22T15:30:00Z");
const trail = { by: "staff:1" as const, at: NOW };
const from = (city: string): Definition => ({
  where: { kind: "attribute", field: "city", test: { kind: "in", values: [city] } },
  timezone: "Europe/Vilnius",
});
const save = (name: string, kind: "static" | "dynamic", definition: Definition) =>
  saveSegment(db, { name, kind, definition, words: null }, trail);
const inside = async (id: string) =>
  (await listMembers(db, id, { after: null, limit: 50 })).map(({ externalId }) => externalId);
const refresh = (now = NOW) => refreshSegments(db, { now, log: silentLog });
const move = (who: number, which: number) => happen(db, 9, NOW, { what: "move", who: who - 1, which, ago: 0 });

test("a static segment keeps whom it found; a pin that is taken off leaves everybody where they were", () =>
  rehearse(db, async () => {
    await openShop(db, 9, NOW);
    const { id } = await save("Kept", "static", from("Москва"));
    await move(3, 1);
    await refresh();
    expect(await inside(id)).toEqual(["C3", "C6", "C9"]);
    await pinCustomers(db, id, { externalIds: ["C3", "C1"], place: "out" }, trail);
    await pinCustomers(db, id, { externalIds: ["C1"], place: "in" }, trail);
    expect(await inside(id)).toEqual(["C1", "C6", "C9"]);
    await pinCustomers(db, id, { externalIds: ["C1", "C3"], place: null }, trail);
    expect(await inside(id)).toEqual(["C3", "C6", "C9"]);
    expect((await readSegment(db, id))?.size).toBe(3);
    expect((await auditOf(db, "segment_pins", "C1")).map(({ action }) => action)).toEqual([
      "unpin_customer",
      "pin_customer",
      "pin_customer",
    ]);
    await changeSegment(db, id, { definition: from("Kyiv") }, trail);
    expect(await inside(id)).toEqual(["C1", "C3", "C4", "C7"]);
  }));

test("a segment follows another one that it is defined by, also where somebody is pinned there", () =>
  rehearse(db, async () => {
    await openShop(db, 9, NOW);
    const one = await save("One", "dynamic", from("Москва"));
    const two = await save("Two", "dynamic", { ...from("Москва"), where: { kind: "segment", id: one.id } });
    await pinCustomers(db, one.id, { externalIds: ["C1"], place: "in" }, trail);
    await move(3, 1);
    await refresh();
    expect(await inside(two.id)).toEqual(["C1", "C6", "C9"]);
    const moves = (await journalOf(db, two.id, { before: null, limit: 9 })).map((entry) => [
      entry.externalId,
      entry.change,
    ]);
    expect(moves.toSorted()).toEqual([
      ["C1", "joined"],
      ["C3", "left"],
    ]);
  }));

test("only who changed is looked at; nothing is, where nobody did and no time has come", () =>
  rehearse(db, async () => {
    await openShop(db, 9, NOW);
    const bought: Definition = {
      where: {
        kind: "quantity",
        of: { measure: "count", of: { source: "orders", window: { kind: "last", n: 2, unit: "day" } } },
        is: { op: ">=", value: 1 },
      },
      timezone: "Europe/Vilnius",
    };
    const { id } = await save("Bought", "dynamic", bought);
    await refresh();
    await happen(db, 9, NOW, { what: "order", who: 3, which: 2, ago: 60_000 });
    expect(await refresh()).toEqual({ rebuilt: 0, moved: 0, changed: 1 });
    expect(await inside(id)).toEqual(["C4"]);
    const leaves = (await readSegment(db, id))?.nextChangeAt;
    expect(leaves).toEqual(new Date(NOW.getTime() - 60_000 + 2 * 86_400_000));
    expect(await refresh(new Date(NOW.getTime() + 86_400_000))).toEqual({ rebuilt: 0, moved: 0, changed: 0 });
    expect(await refresh(new Date(NOW.getTime() + 2 * 86_400_000))).toEqual({ rebuilt: 0, moved: 1, changed: 0 });
    expect(await inside(id)).toEqual([]);
  }));

test("who has their data deleted is in no segment, pin or journal", () =>
  rehearse(db, async () => {
    await openShop(db, 9, NOW);
    const { id } = await save("Here", "dynamic", from("Москва"));
    await move(4, 3);
    await pinCustomers(db, id, { externalIds: ["C3", "C1"], place: "in" }, trail);
    await db`update customers set city = 'Москва' where id = 4`;
    await refresh();
    for (const who of [3, 4]) {
      await forgetMember(db, who);
      await db`update customers set deleted_at = ${NOW} where id = ${who}`;
    }
    await refresh();
    expect(await inside(id)).toEqual(["C1", "C6", "C9"]);
    expect((await readSegment(db, id))?.size).toBe(3);
    const [left] = await db`
      select (select count(*) from segment_pins where customer_id in (3, 4))
        + (select count(*) from segment_journal where customer_id in (3, 4)) as rows`;
    expect(left?.rows).toBe(0);
  }));

test("a definition of which no statement can be made is not saved", () =>
  rehearse(db, async () => {
    await openShop(db, 1, NOW);
    const window = { kind: "between" as const, from: "1970-01-01" };
    const where = { kind: "every" as const, unit: "day" as const, window, of: { source: "orders" as const } };
    await expect(save("Every day", "dynamic", { where, timezone: "UTC" })).rejects.toThrow(/^segment_too_long: /);
    expect(await listSegments(db)).toEqual([]);
  }));
