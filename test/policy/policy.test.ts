import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { Refused } from "../../src/base/index.ts";
import { missingKeys, readPolicy } from "../../src/policy/index.ts";

const complaint = (text: string): string => {
  try {
    readPolicy(text);
  } catch (error) {
    if (error instanceof Refused) return error.sentence;
    throw error;
  }
  return "nothing";
};

test("the built-in policy leaves nothing out", () => {
  const policy = readPolicy(readFileSync(new URL("../../knowledge-base/policy.yaml", import.meta.url), "utf8"));
  expect(missingKeys(policy)).toEqual([]);
  expect(policy).toMatchObject({ codes: { minutes: 10, tries: 3, sends: 3 }, order_lookup: { tries: 5 } });
});

test("what a policy does not say is not allowed, and is named", () => {
  const nothing = readPolicy("");
  expect(nothing).toMatchObject({ hours: {}, holidays: {}, staff_online: 0, promo_codes_in_chat: false });
  expect(missingKeys(nothing)).toEqual([
    "hours",
    "cancel",
    "change_address",
    "change_items",
    "change_payment",
    "return",
    "exchange",
    "order",
    "loyalty",
    "nps",
    "support",
    "campaigns",
    "recommendations",
    "order_lookup",
    "codes",
  ]);
  expect(missingKeys(readPolicy("order_lookup: { tries: 5 }"))).not.toContain("order_lookup");
  expect(readPolicy("# a comment only")).toEqual(nothing);
});

test("spans may stand unquoted, as the design writes them", () => {
  expect(readPolicy("hours: {mon-fri: [09:00-13:00, 14:00-20:00], sun: []}").hours).toEqual({
    "mon-fri": ["09:00-13:00", "14:00-20:00"],
    sun: [],
  });
});

test.each([
  ["staff_online: 1\nhours:\n  mon-fri: [9-18]\n", /^policy\.yaml, line 3: hours\.mon-fri\.0 must be a span of hours/],
  ["hours:\n  mon: [18:00-09:00]", /line 2: hours\.mon\.0 must end after it begins/],
  ["hours:\n  mon: [09:00-24:30]", /line 2: hours\.mon\.0 must be a span/],
  ["hours:\n  mon: 09:00-18:00", /line 2: hours\.mon must be a list of spans/],
  ["hours:\n  mon: []\n  fri-mon: []", /line 3: hours\.fri-mon must be a day or a range of days such as mon-fri$/],
  ["hours:\n  mon-tue-wed: []", /line 2: hours\.mon-tue-wed must be a day or a range/],
  ["holidays:\n  2027-02-30: []", /line 2: holidays\.2027-02-30 must be a day of the calendar/],
  ["cancel:\n  statuses: [new]\n\npromo_codes: true", /line 4: promo_codes is no key of a policy$/],
  ["return:\n  days: 14\n  exept_categories: []", /line 3: return\.exept_categories is no key of a policy/],
  ["return:\n  days: two weeks", /line 2: return\.days /],
  ["codes:\n  minutes: 10\n  tries: 0\n  sends: 3", /line 3: codes\.tries /],
  ["codes: { minutes: 10 }", /line 1: codes\.tries /],
  ["cancel:\n  statuses:\n    - new\n    - sent", /line 4: cancel\.statuses\.1 /],
  ["- a\n- list", /line 1: the file /],
  ["staff_online: 1\nhours: { mon: [\n", /^policy\.yaml, line \d: /],
  ["staff_online: 1\nstaff_online: 2", /^policy\.yaml, line 2: .*unique/],
])("a mistake is told with its line: %j", (text, told) => {
  expect(complaint(text)).toMatch(told);
});

test("the complaint names the file that it is given", () => {
  expect(() => readPolicy("nonsense: 1", "shop/policy.yaml")).toThrow("shop/policy.yaml, line 1");
});
