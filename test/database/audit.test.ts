import { expect, it } from "vitest";
import {
  type AuditEntry,
  atomically,
  audit,
  auditListLook,
  auditLook,
  auditOf,
  auditSince,
  lastAuditId,
  rehearse,
} from "../../src/database/index.ts";
import { testDatabase } from "../support/database.ts";

const db = await testDatabase();

function change(more: Partial<AuditEntry> = {}): AuditEntry {
  return {
    at: new Date("2026-11-22T10:00:00.250Z"),
    actor: "customer:7",
    channel: "web",
    action: "update_profile",
    table: "customers",
    key: "c-7",
    before: { city: "Рівне", email: null },
    after: { city: "Вільнюс", email: "olha@example.com" },
    turnId: "0193524a-0000-7000-8000-000000000001",
    ...more,
  };
}

it("a change is told as it was written: who, when, through what, before and after", () =>
  rehearse(db, async () => {
    await audit(db, change());
    await audit(db, change({ key: "c-8" }));
    expect(await auditOf(db, "customers", "c-7")).toEqual([change()]);
  }));

it("a new row has no before, and what was removed no after", () =>
  rehearse(db, async () => {
    const made = change({ key: "made", before: null });
    const gone = change({ key: "gone", after: null, channel: null, turnId: null, actor: "system" });
    for (const entry of [made, gone]) await audit(db, entry);
    expect(await auditOf(db, "customers", "made")).toEqual([made]);
    expect(await auditOf(db, "customers", "gone")).toEqual([gone]);
  }));

it("the changes of one row are told newest first, those since a number oldest first", () =>
  rehearse(db, async () => {
    const since = await lastAuditId(db);
    for (const action of ["change_customer", "restore_customer"] as const) await audit(db, change({ action }));
    expect((await auditOf(db, "customers", "c-7")).map(({ action }) => action)).toEqual([
      "restore_customer",
      "change_customer",
    ]);
    expect((await auditSince(db, since)).map(({ action }) => action)).toEqual(["change_customer", "restore_customer"]);
  }));

it("a change that is undone leaves no trace", () =>
  rehearse(db, async () => {
    const block = atomically(db, async () => {
      await audit(db, change());
      throw new Error("the change failed");
    });
    await expect(block).rejects.toThrow("the change failed");
    expect(await auditOf(db, "customers", "c-7")).toEqual([]);
  }));

it("a look is one row an hour for each person and record, and what was taken as a file is another", () =>
  rehearse(db, async () => {
    const at = (minutes: number) => new Date(Date.UTC(2026, 10, 22, 10, minutes));
    const look = { staff: "7", what: "customers" as const, id: "c-look", at: at(0) };
    for (const minutes of [0, 20, 59, 61]) await auditLook(db, { ...look, at: at(minutes) });
    await auditLook(db, { ...look, staff: "8" });
    await auditLook(db, { ...look, action: "export" });
    const told = (await auditOf(db, "customers", "c-look")).map((one) => [one.actor, one.action, one.at.getTime()]);
    expect(told).toEqual([
      ["staff:7", "export", at(0).getTime()],
      ["staff:8", "look", at(0).getTime()],
      ["staff:7", "look", at(61).getTime()],
      ["staff:7", "look", at(0).getTime()],
    ]);
  }));

it("a look at a list is one row a minute for each person and list, with how many people were shown", () =>
  rehearse(db, async () => {
    const at = (seconds: number) => new Date(Date.UTC(2026, 10, 22, 10, 0, seconds));
    const look = { staff: "7", what: "customers" as const, id: "list", count: 100, at: at(0) };
    for (const seconds of [0, 20, 59]) await auditListLook(db, { ...look, at: at(seconds) });
    await auditListLook(db, { ...look, count: 7, at: at(61) });
    await auditListLook(db, { ...look, staff: "8", count: 1 });
    await auditListLook(db, { ...look, staff: "8", id: "duplicates", count: 0 });
    const told = (await auditOf(db, "customers", "list")).map((one) => [one.actor, one.action, one.after]);
    expect(told).toEqual([
      ["staff:8", "look_list", { count: 1 }],
      ["staff:7", "look_list", { count: 7 }],
      ["staff:7", "look_list", { count: 300 }],
    ]);
    expect(await auditOf(db, "customers", "duplicates")).toEqual([]);
  }));
