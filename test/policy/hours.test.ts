import { expect, test } from "vitest";
import { attendanceAt, readPolicy } from "../../src/policy/index.ts";

const WEEK = `
hours: { mon-fri: ["09:00-13:00", "14:00-20:00"], sat: ["10:00-16:00"], sun: [] }
holidays: { 2026-12-24: ["09:00-14:00"], 2026-12-25: [], 2026-12-26: [], 2026-12-27: ["12:00-13:00"] }
staff_online: 1
`;
const ZONE = "Europe/Vilnius";
const policy = readPolicy(WEEK);

/** Asks by the shop's clock in winter (UTC+2). */
const at = (local: string, rules = policy) => attendanceAt(rules, new Date(`${local}+02:00`), ZONE);
const until = (local: string) => ({ open: true, until: new Date(`${local}+02:00`) });
const from = (local: string) => ({ open: false, opensAt: new Date(`${local}+02:00`) });

// 23 November 2026 is a Monday.
test("inside the hours somebody is there, until the span ends", () => {
  expect(at("2026-11-23T10:00")).toEqual(until("2026-11-23T13:00"));
  expect(at("2026-11-23T19:59")).toEqual(until("2026-11-23T20:00"));
});

test("the first minute of a span is inside it, its end is not", () => {
  expect(at("2026-11-23T09:00")).toEqual(until("2026-11-23T13:00"));
  expect(at("2026-11-23T13:00")).toEqual(from("2026-11-23T14:00"));
  expect(at("2026-11-23T08:59:59")).toEqual(from("2026-11-23T09:00"));
});

test("during lunch the shop opens again the same day", () => {
  expect(at("2026-11-23T13:30")).toEqual(from("2026-11-23T14:00"));
});

test("after the last span the next working day is named, over a closed Sunday too", () => {
  expect(at("2026-11-23T20:00")).toEqual(from("2026-11-24T09:00"));
  expect(at("2026-11-21T17:00")).toEqual(from("2026-11-23T09:00"));
  expect(at("2026-11-22T12:00")).toEqual(from("2026-11-23T09:00"));
});

test("a holiday has its own hours, or none", () => {
  expect(at("2026-12-24T13:30")).toEqual(until("2026-12-24T14:00"));
  expect(at("2026-12-24T15:00")).toEqual(from("2026-12-27T12:00"));
  expect(at("2026-12-25T10:00")).toEqual(from("2026-12-27T12:00"));
});

test("a holiday on a day that is closed otherwise opens it", () => {
  expect(at("2026-12-27T12:30")).toEqual(until("2026-12-27T13:00"));
});

test("the shop's day counts, not the one in Greenwich", () => {
  expect(attendanceAt(policy, new Date("2026-11-22T22:30:00Z"), ZONE)).toEqual(from("2026-11-23T09:00"));
  expect(attendanceAt(policy, new Date("2026-11-23T07:00:00Z"), ZONE)).toMatchObject({ open: true });
  expect(attendanceAt(policy, new Date("2026-11-23T07:00:00Z"), "America/New_York")).toMatchObject({ open: false });
});

test("hours stand by the clock on the wall when it is put back or forward", () => {
  // Vilnius goes back on 25 October 2026 (a Sunday) and forward on 28 March 2027 (a Sunday).
  expect(attendanceAt(policy, new Date("2026-10-24T18:00:00Z"), ZONE)).toEqual({
    open: false,
    opensAt: new Date("2026-10-26T07:00:00Z"),
  });
  expect(attendanceAt(policy, new Date("2027-03-27T18:00:00Z"), ZONE)).toEqual({
    open: false,
    opensAt: new Date("2027-03-29T06:00:00Z"),
  });
  const sundays = readPolicy("hours: { sun: ['02:00-05:00'] }\nstaff_online: 1");
  expect(attendanceAt(sundays, new Date("2027-03-28T01:30:00Z"), ZONE)).toMatchObject({ open: true });
});

test("a shop may close at midnight and open at midnight", () => {
  const night = readPolicy("hours: { mon: ['18:00-24:00'], tue: ['00:00-06:00'] }\nstaff_online: 1");
  expect(at("2026-11-23T23:59:59", night)).toEqual(until("2026-11-24T00:00"));
  expect(at("2026-11-24T00:00", night)).toEqual(until("2026-11-24T06:00"));
});

test("a day's own hours go before those of a range, whichever stands first", () => {
  for (const order of [
    ["mon-fri: ['09:00-18:00']", "wed: []"],
    ["wed: []", "mon-fri: ['09:00-18:00']"],
  ]) {
    const rules = readPolicy(`hours: { ${order.join(", ")} }\nstaff_online: 1`);
    expect(at("2026-11-25T10:00", rules)).toEqual(from("2026-11-26T09:00"));
    expect(at("2026-11-24T10:00", rules)).toMatchObject({ open: true });
  }
});

test("spans may stand in any order", () => {
  const turned = readPolicy("hours: { mon: ['14:00-20:00', '09:00-13:00'] }\nstaff_online: 1");
  expect(at("2026-11-23T08:00", turned)).toEqual(from("2026-11-23T09:00"));
});

test("without hours, or with nobody on shift, no time is promised", () => {
  expect(at("2026-11-23T10:00", readPolicy("staff_online: 1"))).toEqual({ open: false, opensAt: null });
  const nobody = readPolicy(WEEK.replace("staff_online: 1", "staff_online: 0"));
  expect(at("2026-11-23T10:00", nobody)).toEqual({ open: false, opensAt: null });
});

test("a shop that is closed for longer than two weeks promises no time", () => {
  const days = Array.from({ length: 16 }, (_, day) => `2027-01-${String(day + 1).padStart(2, "0")}: []`);
  const resting = readPolicy(`hours: { mon-sun: ['09:00-18:00'] }\nholidays: { ${days.join(", ")} }\nstaff_online: 1`);
  expect(at("2027-01-01T10:00", resting)).toEqual({ open: false, opensAt: null });
  expect(at("2027-01-03T10:00", resting)).toEqual(from("2027-01-17T09:00"));
});
