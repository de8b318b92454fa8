import { expect, test } from "vitest";
import { zoneOf } from "../../../src/campaigns/audience/zones.ts";
import { wakingAt } from "../../../src/campaigns/sending/quiet.ts";

const NIGHT = ["21:00-09:00"];

test.each([
  ["Europe/Vilnius", "2026-11-23T18:59:00Z", false],
  ["Europe/Vilnius", "2026-11-23T19:00:00Z", true],
  ["Europe/Vilnius", "2026-11-24T06:59:00Z", true],
  ["Europe/Vilnius", "2026-11-24T07:00:00Z", false],
  ["Asia/Almaty", "2026-11-23T16:30:00Z", true],
  ["Europe/London", "2026-11-23T19:00:00Z", false],
  // The night in which the clocks go forward.
  ["Europe/Berlin", "2027-03-28T06:59:00Z", true],
  ["Europe/Berlin", "2027-03-28T07:00:00Z", false],
])("in %s at %s it is quiet: %s", (zone, at, quiet) => expect(wakingAt(NIGHT, zone, new Date(at)).quiet).toBe(quiet));

test("it is known until when one may write", () => {
  const at = new Date("2026-11-23T12:00:00Z");
  expect(wakingAt(NIGHT, "Europe/Kyiv", at)).toEqual({ quiet: false, until: new Date("2026-11-23T19:00:00Z") });
  expect(wakingAt([], "Europe/Kyiv", at)).toEqual({ quiet: false, until: null });
  expect(wakingAt(["13:00-14:00"], "UTC", new Date("2026-11-23T14:00:00Z"))).toEqual({
    quiet: false,
    until: new Date("2026-11-24T13:00:00Z"),
  });
});

test.each([
  ["", "UA", "Europe/Kyiv"],
  ["", "Україна", "Europe/Kyiv"],
  ["", "германия", "Europe/Berlin"],
  ["Asia/Tokyo", "UA", "Asia/Tokyo"],
  ["Mars/Base", "Poland", "Europe/Warsaw"],
  // Countries of many zones say nothing of where in them.
  ["", "RU", "Europe/Vilnius"],
  ["", "", "Europe/Vilnius"],
])("the day of somebody with the zone %j in the country %j is that of %s", (own, country, zone) =>
  expect(zoneOf({ own, country }, "Europe/Vilnius")).toBe(zone),
);
