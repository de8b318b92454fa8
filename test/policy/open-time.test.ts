import { expect, test } from "vitest";
import { afterOpenMinutes, openSeconds, Policy } from "../../src/policy/index.ts";

const ZONE = "Europe/Vilnius";
const policy = Policy.parse({
  hours: { "mon-fri": ["09:00-13:00", "14:00-18:00"], sat: ["10:00-12:00"], sun: [] },
  holidays: { "2026-11-24": ["09:00-10:00"], "2026-11-25": [] },
});
/** A moment of Vilnius: two hours ahead of UTC in winter. */
const at = (text: string) => new Date(`${text}:00+02:00`);

test.each([
  ["inside one span", "2026-11-23T09:10", 15, "2026-11-23T09:25"],
  ["up to the very end of a span", "2026-11-23T12:50", 10, "2026-11-23T13:00"],
  ["over the break of a day", "2026-11-23T12:50", 15, "2026-11-23T14:05"],
  ["from before the opening", "2026-11-23T06:00", 15, "2026-11-23T09:15"],
  ["over the night, a short day and a holiday", "2026-11-23T17:50", 120, "2026-11-26T09:50"],
  ["over the weekend", "2026-11-27T17:55", 10, "2026-11-28T10:05"],
  ["from Sunday on", "2026-11-29T12:00", 30, "2026-11-30T09:30"],
])("minutes of the shop's hours run %s", (_, from, minutes, due) => {
  expect(afterOpenMinutes(policy, at(from), minutes, ZONE)).toEqual(at(due));
  expect(openSeconds(policy, at(from), at(due), ZONE)).toBe(minutes * 60);
});

test("hours that a clock change stretches are counted as they pass", () => {
  const nights = Policy.parse({ hours: { "mon-sun": ["00:00-24:00"] } });
  const [from, to] = [new Date("2026-10-24T22:00:00Z"), new Date("2026-10-25T22:00:00Z")];
  expect(openSeconds(nights, from, to, ZONE)).toBe(24 * 3600);
});

test("where no hours are given, all minutes count; where it never opens, nothing is ever due", () => {
  const none = Policy.parse({});
  expect(afterOpenMinutes(none, at("2026-11-22T03:00"), 15, ZONE)).toEqual(at("2026-11-22T03:15"));
  expect(openSeconds(none, at("2026-11-22T03:00"), at("2026-11-22T03:01"), ZONE)).toBe(60);
  const shut = Policy.parse({ hours: { sat: ["10:00-10:01"] } });
  expect(afterOpenMinutes(shut, at("2026-11-22T03:00"), 600, ZONE)).toBeNull();
  expect(openSeconds(policy, at("2026-11-23T12:00"), at("2026-11-23T11:00"), ZONE)).toBe(0);
});
