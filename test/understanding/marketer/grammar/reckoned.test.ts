import { describe, expect, test } from "vitest";
import type { Locale } from "../../../../src/base/index.ts";
import { RFM_GROUPS as RECKONED_GROUPS } from "../../../../src/insight/index.ts";
import { type Condition, RFM_GROUPS } from "../../../../src/segments/index.ts";
import { type MarketerLexicon, readQuestion } from "../../../../src/understanding/index.ts";
import { builtInMarketerWords as words } from "../../../support/built-in-marketer-words.ts";

const lexicon: MarketerLexicon = {
  names: [{ kind: "category", value: "Чай", names: ["Чай"] }],
  fields: [],
  has: { orders: true, returns: true, messages: true, visits: true, tickets: true, nps: true, ratings: true },
  currency: "EUR",
  timezone: "Europe/Kyiv",
};
const read = (locale: Locale, text: string, lacks: string[] = []) =>
  readQuestion(text, { lexicon: { ...lexicon, lacks }, words, now: new Date("2026-11-18T10:00:00Z"), locale });

const group = (value: string): Condition => ({
  kind: "attribute",
  field: "rfm_group",
  test: { kind: "in", values: [value] },
});

test.each([
  ["ru", "чемпионы", "champions"],
  ["ru", "спящие по RFM", "hibernating"],
  ["uk", "не можна втратити", "cannot_lose"],
  ["en", "RFM group at risk", "at_risk"],
] as const)("in %s “%s” is a group of RFM", (locale, text, value) => {
  expect(read(locale, text)).toMatchObject({ status: "answer", unread: [], definition: { where: group(value) } });
});

test.each([
  ["ru", "спящие", "hibernating"],
  ["uk", "у зоні ризику", "at_risk"],
  ["en", "VIP", "champions"],
] as const)("in %s “%s” stays a question, and the group is one of its answers", (locale, text, value) => {
  const { status, vague } = read(locale, text);
  expect(status).toBe("clarify");
  expect(vague.flatMap(({ readings }) => readings).map(({ where }) => where)).toContainEqual(group(value));
  const lacking = read(locale, text, ["rfm_group"]);
  expect(JSON.stringify(lacking.vague)).not.toContain("rfm_group");
});

describe("a number stands beside what it is of", () => {
  test.each([
    ["жив с вероятностью меньше 30 %", "p_alive", { op: "<", value: 30 }],
    ["прогноз ценности выше 10 000", "predicted_value", { op: ">", value: 10_000 }],
    ["прогноз LTV от 500 до 1000 евро", "predicted_value", { op: "between", value: 500, to: 1000 }],
    ["обычный интервал меньше двух недель", "usual_interval", { op: "<", value: 14 }],
  ])("%s", (text, field, is) => {
    const where = { kind: "attribute", field, test: { kind: "number", is } };
    expect(read("ru", text)).toMatchObject({ status: "answer", unread: [], definition: { where } });
  });

  test("scores are told in a row, by their letters, or glued to them", () => {
    const scores = (text: string) =>
      [...JSON.stringify(read("en", text).definition).matchAll(/rfm_(\w).*?"value":(\d)/g)].map(
        ([, of = "", n = ""]) => of + n,
      );
    expect(scores("RFM 545")).toEqual(["r5", "f4", "m5"]);
    expect(scores("R at least 4 and M 5")).toEqual(["r4", "m5"]);
    expect(scores("R5 F3")).toEqual(["r5", "f3"]);
  });

  test("a number of people is none of theirs", () => {
    const top = { by: { field: "predicted_value" }, n: 50 };
    expect(read("ru", "топ 50 по прогнозу ценности")).toMatchObject({ status: "answer", definition: { top } });
  });
});

test("whose next order is expected when is read of times to come, and of nothing that they would buy", () => {
  const then = (window: object) => ({ kind: "attribute", field: "next_order", test: { kind: "within", window } });
  const asked = (text: string) => read("ru", text).definition?.where;
  expect(asked("кто должен купить на следующей неделе")).toEqual(then({ kind: "this", unit: "week", shift: 1 }));
  expect(asked("ждём заказ в ближайшие 7 дней")).toEqual(then({ kind: "next", n: 7, unit: "day" }));
  expect(read("ru", "кто должен купить чай на следующей неделе")).toMatchObject({ status: "clarify", unread: ["чай"] });
});

test("segments know the groups that are reckoned, and no others", () => {
  expect(RFM_GROUPS).toEqual(RECKONED_GROUPS);
});

test("LTV is the sum of orders, and what was kept of it another reading", () => {
  const { status, definition, ambiguous } = read("ru", "LTV больше 50000");
  expect([status, definition?.where.kind]).toEqual(["answer", "quantity"]);
  expect(ambiguous.flatMap(({ readings }) => readings)).toMatchObject([{ where: { field: "lifetime_value" } }]);
});

test("what this shop's history does not bear is said to be missing", () => {
  expect(read("en", "alive with probability below 30%", ["p_alive"])).toMatchObject({
    status: "unsupported",
    definition: null,
    missing: [{ words: expect.stringContaining("alive with probability") }],
  });
});
