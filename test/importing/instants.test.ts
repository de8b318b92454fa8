import fc from "fast-check";
import { DateTime } from "luxon";
import { describe, expect, test, vi } from "vitest";
import { instantReader } from "../../src/importing/instants.ts";

const vilnius = instantReader("Europe/Vilnius");

describe("a time", () => {
  test.each([
    ["2026-03-01T10:00:00Z", "2026-03-01T10:00:00.000Z"],
    ["2026-03-01T10:00:00+03:00", "2026-03-01T07:00:00.000Z"],
    ["2026-03-01 10:00:00.123456+0530", "2026-03-01T04:30:00.123Z"],
    ["2026-03-01T10:00", "2026-03-01T08:00:00.000Z"],
    ["2026-07-01 10:00:05", "2026-07-01T07:00:05.000Z"],
    ["2026-03-01", "2026-02-28T22:00:00.000Z"],
    ["01.03.2026", "2026-02-28T22:00:00.000Z"],
    ["1.3.2026 9:05", "2026-03-01T07:05:00.000Z"],
    ["2026/03/01", "2026-02-28T22:00:00.000Z"],
  ])("%s is %s in a shop of Vilnius", (text, expected) => {
    expect(vilnius(text)?.toISOString()).toBe(expected);
  });

  test.each([
    "",
    "soon",
    "2026-02-30",
    "2026-13-01",
    "2026-00-10",
    "2026-03-01T24:10:00Z",
    "2026-03-01T10:60",
    "0026-03-01",
    "3026-03-01",
    "10:00",
    "20260301",
    "1/2/2026",
  ])("%j is none", (text) => {
    expect(vilnius(text)).toBeNull();
  });

  test("is read in the format of its file where that is told", () => {
    const read = instantReader("Europe/Kyiv", "M/d/yyyy H:mm");
    expect(read("3/1/2026 10:05")?.toISOString()).toBe("2026-03-01T08:05:00.000Z");
    expect(read("2026-03-01")).toBeNull();
  });

  test.each([
    ["1990-07-01 00:30:00", "1990-06-30T20:30:00.000Z"],
    ["2026-10-25 03:30:00", "2026-10-25T00:30:00.000Z"],
    ["2026-03-29 03:30:00", "2026-03-29T01:30:00.000Z"],
  ])("%s, which Kyiv's clocks show twice or never, is %s in any season", (text, expected) => {
    for (const season of [Date.UTC(2026, 0), Date.UTC(2026, 6)]) {
      vi.setSystemTime(season);
      expect(instantReader("Europe/Kyiv")(text)?.toISOString()).toBe(expected);
    }
    vi.useRealTimers();
  });

  test("agrees with luxon on any local time, the days on which clocks change among them", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("Europe/Vilnius", "Europe/Kyiv", "America/New_York", "Asia/Kathmandu", "Pacific/Apia"),
        fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2035, 0) }),
        (zone, moment) => {
          const text = DateTime.fromMillis(moment, { zone: "utc" }).toFormat("yyyy-MM-dd HH:mm:ss");
          const meant = DateTime.fromSQL(text, { zone }).getPossibleOffsets();
          expect(instantReader(zone)(text)).toEqual(new Date(Math.min(...meant.map((time) => time.toMillis()))));
        },
      ),
      { numRuns: 500 },
    );
  });
});
