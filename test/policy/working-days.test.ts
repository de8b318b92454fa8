import { expect, test } from "vitest";
import { afterOpenDays, afterWorkingDays, dayIn, daysBetween, readPolicy } from "../../src/policy/index.ts";

const policy = readPolicy(`
hours: { mon-fri: ["09:00-18:00"], wed: [], sat: ["10:00-16:00"] }
holidays: { 2026-12-24: ["09:00-14:00"], 2026-12-25: [] }
`);

test("banks and carriers rest at weekends and on the days that the policy closes", () => {
  expect(afterWorkingDays(policy, "2026-11-20", 1)).toBe("2026-11-23");
  expect(afterWorkingDays(policy, "2026-11-21", 5)).toBe("2026-11-27");
  expect(afterWorkingDays(policy, "2026-12-23", 2)).toBe("2026-12-28");
  expect(afterWorkingDays(policy, "2026-11-20", 0)).toBe("2026-11-20");
});

test("an answer is promised in days of the shop's own hours; without hours, in working days", () => {
  expect(afterOpenDays(policy, "2026-11-20", 1)).toBe("2026-11-21");
  expect(afterOpenDays(policy, "2026-11-24", 1)).toBe("2026-11-26");
  expect(afterOpenDays(readPolicy(""), "2026-11-20", 1)).toBe("2026-11-23");
});

test("a policy by which nobody ever works does not count for ever", () => {
  expect(afterOpenDays(readPolicy('hours: { mon: ["09:00-10:00"] }'), "2026-11-20", 9999)).toMatch(/^20(?:27|28)-/);
});

test("days are told in the shop's zone and counted over a change of the clock", () => {
  expect(dayIn("Europe/Vilnius", new Date("2026-11-22T22:30:00Z"))).toBe("2026-11-23");
  expect(daysBetween("2026-10-24", "2026-10-26")).toBe(2);
  expect(daysBetween("2026-11-22", "2026-11-20")).toBe(-2);
});
