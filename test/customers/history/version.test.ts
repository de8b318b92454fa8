import { expect, test } from "vitest";
import { type RecordChange, versionBefore } from "../../../src/customers/index.ts";

const change = (id: number, before: object, after: object): RecordChange => ({
  ...{ id, at: new Date(0), actor: "staff:1", actorName: null, channel: null, action: "change_customer" },
  before: { ...before },
  after: { ...after },
});

const CHANGES = [
  change(4, { city: "Рига" }, { city: "Таллин" }),
  change(3, { email: null, "custom.grind": "a" }, { email: "x@y.example", "custom.grind": "b" }),
  change(2, { city: "Вильнюс" }, { city: "Рига" }),
  change(1, { deleted_at: null }, { deleted_at: "2026" }),
];

test("a version is what the first change since then found in each field", () => {
  expect(versionBefore(CHANGES, 2)).toEqual({ city: "Вильнюс", email: null, "custom.grind": "a" });
  expect(versionBefore(CHANGES, 4)).toEqual({ city: "Рига" });
});

test("a change that is not there has no version", () => {
  expect(versionBefore(CHANGES, 9)).toEqual({});
});
