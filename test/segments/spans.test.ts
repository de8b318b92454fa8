import { describe, expect, test } from "vitest";
import { birthdaysIn, spanOf, type Window } from "../../src/segments/index.ts";

const KYIV = { now: new Date("2026-11-22T15:00:00Z"), timezone: "Europe/Kyiv" };

/** Both ends as ISO texts in UTC. */
function ends(window: Window, reckoning = KYIV): (string | null)[] {
  const { from, to } = spanOf(window, reckoning);
  return [from, to].map((at) => at?.toISOString().replace(/(:00)?\.000Z$/, "") ?? null);
}

describe("a window begins and ends in the shop's time zone", () => {
  test.each<[string, Window, (string | null)[]]>([
    [
      "90 days are 90 × 24 hours, whatever the clocks did",
      { kind: "last", n: 90, unit: "day" },
      ["2026-08-24T15:00", "2026-11-22T15:00:00.001Z"],
    ],
    [
      "months are stepped back on the calendar",
      { kind: "last", n: 2, unit: "month" },
      ["2026-09-22T14:00", "2026-11-22T15:00:00.001Z"],
    ],
    ["earlier is before that", { kind: "earlier", n: 1, unit: "year" }, [null, "2025-11-22T15:00"]],
    [
      "ago is between two steps",
      { kind: "ago", from: { n: 2, unit: "week" }, to: { n: 1, unit: "week" } },
      ["2026-11-08T15:00", "2026-11-15T15:00"],
    ],
    ["a week is Monday to Sunday", { kind: "this", unit: "week", shift: -1 }, ["2026-11-08T22:00", "2026-11-15T22:00"]],
    [
      "the month in which the clocks change",
      { kind: "this", unit: "month", shift: -1 },
      ["2026-09-30T21:00", "2026-10-31T22:00"],
    ],
    [
      "autumn is September to November",
      { kind: "this", unit: "season", shift: 0 },
      ["2026-08-31T21:00", "2026-11-30T22:00"],
    ],
    [
      "the first half of this year",
      { kind: "this", unit: "half", shift: -1 },
      ["2025-12-31T22:00", "2026-06-30T21:00"],
    ],
    [
      "winter is the last that has begun",
      { kind: "named", unit: "season", index: 1 },
      ["2025-11-30T22:00", "2026-02-28T22:00"],
    ],
    [
      "the winter of a year is that of its January",
      { kind: "named", unit: "season", index: 1, year: 2025 },
      ["2024-11-30T22:00", "2025-02-28T22:00"],
    ],
    [
      "December has not begun: last year's",
      { kind: "named", unit: "month", index: 12 },
      ["2025-11-30T22:00", "2025-12-31T22:00"],
    ],
    [
      "November has: this year's",
      { kind: "named", unit: "month", index: 11 },
      ["2026-10-31T22:00", "2026-11-30T22:00"],
    ],
    [
      "a November that is over: last year's",
      { kind: "named", unit: "month", index: 11, ended: true },
      ["2025-10-31T22:00", "2025-11-30T22:00"],
    ],
    ["Sunday is today", { kind: "named", unit: "day", index: 7 }, ["2026-11-21T22:00", "2026-11-22T22:00"]],
    ["Monday was six days ago", { kind: "named", unit: "day", index: 1 }, ["2026-11-15T22:00", "2026-11-16T22:00"]],
    [
      "both named days are included",
      { kind: "between", from: "2026-10-25", to: "2026-10-25" },
      ["2026-10-24T21:00", "2026-10-25T22:00"],
    ],
    ["ten thousand years ago is ever", { kind: "last", n: 10_000, unit: "year" }, [null, "2026-11-22T15:00:00.001Z"]],
    ["nothing is earlier than that", { kind: "earlier", n: 10_000, unit: "year" }, [null, "0001-01-01T00:00"]],
  ])("%s", (_, window, wanted) => {
    expect(ends(window)).toEqual(wanted);
  });

  test("a day whose midnight the clock leaps over begins an hour later", () => {
    const cairo = { now: new Date("2026-04-24T12:00:00Z"), timezone: "Africa/Cairo" };
    expect(ends({ kind: "this", unit: "day", shift: 0 }, cairo)).toEqual(["2026-04-23T22:00", "2026-04-24T21:00"]);
  });

  test("31 March less a month is the last day of February", () => {
    const march = { now: new Date("2026-03-31T09:00:00Z"), timezone: "Europe/Kyiv" };
    expect(ends({ kind: "last", n: 1, unit: "month" }, march)[0]).toBe("2026-02-28T10:00");
  });
});

describe("a birthday is a day of any year", () => {
  test("the next week goes over New Year", () => {
    const now = { now: new Date("2026-12-29T10:00:00Z"), timezone: "Europe/Kyiv" };
    expect(birthdaysIn({ kind: "next", n: 7, unit: "day" }, now)).toEqual({ from: 1229, to: 105, leap: false });
  });

  test("29 February is 28 February in a year without one, and its own day in a year with", () => {
    const today = { kind: "next", n: 0, unit: "day" } as const;
    const leapOn = (now: string) => birthdaysIn(today, { now: new Date(now), timezone: "UTC" })?.leap;
    expect(leapOn("2027-02-28T10:00:00Z")).toBe(true);
    expect(leapOn("2028-02-28T10:00:00Z")).toBe(false);
    expect(leapOn("2028-02-29T10:00:00Z")).toBe(true);
  });

  test("a year ahead is every day", () => {
    expect(birthdaysIn({ kind: "next", n: 12, unit: "month" }, KYIV)).toBeNull();
  });
});
