import { expect, test } from "vitest";
import { read, wheres } from "./asked.ts";

const otherWheres = (...asked: Parameters<typeof read>) =>
  read(...asked).ambiguous.flatMap(({ readings }) => wheres(readings));

test.each([
  ["ru", "купили кремы и книги"],
  ["uk", "купили кремы і книги"],
  ["en", "bought toys and книги"],
] as const)("%s: “%s”: both, or either", (locale, asked) => {
  const { status, definition } = read(locale, asked);
  expect([status, definition?.where.kind]).toEqual(["answer", "all"]);
  expect(otherWheres(locale, asked)).toMatchObject([{ kind: "quantity", is: { op: ">=", value: 1 } }]);
});

test.each([
  ["ru", "купили кремы за последний месяц"],
  ["uk", "купили кремы за останній місяць"],
  ["en", "bought toys in the last month"],
] as const)("%s: “%s”: up to now, or the one of the calendar", (locale, asked) => {
  expect(read(locale, asked).definition?.where).toMatchObject({ of: { of: { window: { kind: "last" } } } });
  expect(otherWheres(locale, asked)).toMatchObject([{ of: { of: { window: { kind: "this", shift: -1 } } } }]);
});

test.each([
  ["ru", "купили кремы за последние 90 дней и ничего не возвращали"],
  ["uk", "купили кремы за останні 90 днів і нічого не повертали"],
  ["en", "bought toys in the last 90 days and never returned anything"],
] as const)("%s: “%s”: the days may be of both clauses", (locale, asked) => {
  const window = { kind: "last", n: 90, unit: "day" };
  expect(otherWheres(locale, asked)).toMatchObject([
    { kind: "all", of: [{ of: { of: { window } } }, { of: { of: { source: "returns", window } } }] },
  ]);
});

test.each([
  ["ru", "не из Москвы"],
  ["uk", "не з Києва"],
  ["en", "not from London"],
] as const)("%s: “%s”: who lives nobody knows where may be meant too", (locale, asked) => {
  expect(otherWheres(locale, asked)).toMatchObject([{ kind: "except" }]);
});

test.each([
  ["ru", "не покупали 90 дней"],
  ["uk", "не купували 90 днів"],
  ["en", "have not bought for 90 days"],
] as const)("%s: “%s”: who never bought may be meant too", (locale, asked) => {
  expect(otherWheres(locale, asked)).toMatchObject([{ kind: "any", of: [{ kind: "moment" }, { is: { op: "=" } }] }]);
});

test("women or Muscovites who bought: all of them, or the latter", () => {
  expect(otherWheres("ru", "женщины или москвичи, купившие кремы")).toMatchObject([
    { kind: "any", of: [{ field: "gender" }, { kind: "all" }] },
  ]);
});

test("what was got was sent or delivered", () => {
  const states = [
    read("ru", "получили рассылку «Spring sale»").definition?.where,
    ...otherWheres("ru", "получили рассылку «Spring sale»"),
  ].map((where) => (where?.kind === "quantity" && where.of.of.source === "messages" ? where.of.of.state : null));
  expect(new Set(states)).toEqual(new Set(["sent", "delivered"]));
});

test("more than last year is by money or by times", () => {
  const asked = "купили в этом году больше, чем в прошлом";
  const measures = [read("ru", asked).definition?.where, ...otherWheres("ru", asked)].map((where) =>
    where?.kind === "compare" ? where.left.measure : null,
  );
  expect(new Set(measures)).toEqual(new Set(["count", "amount"]));
});

test("three are told at most, each another definition", () => {
  const { ambiguous, definition } = read(
    "ru",
    "не из Москвы, купили кремы и книги за последний месяц, ничего не возвращали и получили рассылку",
  );
  expect(ambiguous.length).toBeLessThanOrEqual(3);
  const all = [definition, ...ambiguous.flatMap(({ readings }) => readings)].map((one) => JSON.stringify(one));
  expect(new Set(all).size).toBe(all.length);
});
