import { expect, test } from "vitest";
import { Policy } from "../../../../src/policy/index.ts";
import { hoursOf, isSpan, switched, weekOf, withRule } from "../../../../src/web/desk/settings/shop/policy-form.ts";

test("a week is what the policy's ranges and exceptions say, and is written as ranges again", () => {
  const hours = { "mon-fri": ["09:00-13:00", "14:00-20:00"], wed: [], sat: ["10:00-16:00"] };
  const week = weekOf(hours);
  expect(week.map((spans) => spans.length)).toEqual([2, 2, 0, 2, 2, 1, 0]);
  const written = hoursOf(week);
  expect(Object.keys(written)).toEqual(["mon-tue", "wed", "thu-fri", "sat", "sun"]);
  expect(weekOf(Policy.parse({ hours: written }).hours)).toEqual(week);
});

test("a span ends after it begins", () => {
  expect(["09:00-18:00", "00:00-24:00", "18:00-09:00", "-18:00", "09:00-"].map(isSpan)).toEqual([
    ...[true, true, false, false, false],
  ]);
});

test("what is switched off is gone, and comes back as the file has it, else with something that a policy allows", () => {
  const file = { cancel: { statuses: ["new"] } };
  const off = switched(file, file, "cancel");
  expect(off).toEqual({});
  expect(switched(off, file, "cancel")).toEqual(file);
  for (const key of ["return", "nps", "campaigns", "recommendations", "change_items"])
    expect(Policy.safeParse(switched({}, {}, key)).success).toBe(true);
});

test("rules of how people answer are what a policy allows; one left open is gone, and whoever is given conversations has a limit", () => {
  const rules = withRule(withRule({}, "first_answer_minutes", 15), "assign", true);
  expect(rules).toEqual({ first_answer_minutes: 15, assign: true, at_most: 8 });
  expect(Policy.parse({ support: rules }).support).toMatchObject(rules);
  expect(withRule(rules, "first_answer_minutes", undefined)).toEqual({ assign: true, at_most: 8 });
});
