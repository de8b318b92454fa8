import { expect, test } from "vitest";
import type { Locale } from "../../../../src/base/index.ts";
import type { Question } from "../../../../src/figures/index.ts";
import { type MarketerLexicon, readFigures, speaksOfFigures } from "../../../../src/understanding/index.ts";
import { builtInMarketerWords as words } from "../../../support/built-in-marketer-words.ts";

const lexicon: MarketerLexicon = {
  names: [{ kind: "city", value: "Рига", names: ["Рига", "Riga"] }],
  fields: [{ name: "gender", type: "text", names: ["пол"] }],
  has: { orders: true, returns: true, messages: true, visits: true, tickets: true, nps: true, ratings: true },
  currency: "EUR",
  timezone: "Europe/Vilnius",
};
const read = (locale: Locale, text: string, previous: Question | null = null) =>
  readFigures(text, { lexicon, words, now: new Date("2026-11-18T10:00:00Z"), locale, previous });

test.each([
  ["ru", "какой товар люди чаще всего возвращают?", "returns", "product"],
  ["en", "which category do customers return most often", "returns", "category"],
  ["uk", "яку категорію клієнти найчастіше повертають", "returns", "category"],
  ["en", "which city do our customers order from the most", "orders", "city"],
] as const)("what is done is counted, and not who does it (%s): %s", (locale, text, source, by) => {
  expect(read(locale, text)).toMatchObject({
    status: "answer",
    question: { measures: [{ kind: "reckoned", how: "count", of: { source } }], by },
  });
});

test.each([
  ["ru", "выручка за вычетом возвратов"],
  ["uk", "виторг мінус повернення"],
  ["en", "revenue excluding returns"],
  ["ru", "сколько рублей мы заработали"],
  ["en", "how many dollars did we earn"],
  ["ru", "сколько новых клиентов в сентябре и сколько из них из Риги"],
] as const)("what no figure tells is said, and another figure is not told for it (%s): %s", (locale, text) => {
  const { status, unread } = read(locale, text);
  expect([status === "answer", unread.length > 0]).toEqual([false, true]);
});

test.each([
  ["ru", "сколько в среднем тратит клиент за один заказ", { how: "average" }],
  ["en", "how much does a customer spend per order on average", { how: "average" }],
  ["ru", "сколько в среднем тратит клиент", { name: "arpu" }],
] as const)("what is spent for an order is by order (%s): %s", (locale, text, measure) => {
  expect(read(locale, text).question?.measures).toMatchObject([measure]);
});

test("what only the last are said to have done is said of both counts", () => {
  const { question } = read("en", "how many women and how many men bought last week");
  for (const measure of question?.measures ?? []) expect(JSON.stringify(measure)).toContain('"source":"orders"');
  expect(question?.measures).toHaveLength(2);
});

test.each([
  ["ru", "выручка за эту неделю", "а за прошлую?"],
  ["uk", "виторг за цей тиждень", "а за минулий?"],
  ["en", "revenue this week", "and the previous one?"],
] as const)("the stretch before takes the place of the one that was told (%s): %s %s", (locale, first, then) => {
  const { question } = read(locale, then, read(locale, first).question);
  expect(question?.window).toEqual({ kind: "this", unit: "week", shift: -1 });
  expect(question?.versus).toBeUndefined();
});

test("this October beside last October is the one a year before", () => {
  expect(read("en", "compare sales this October with last October").question).toMatchObject({ versus: "year_before" });
});

test("a figure that is not told is asked for still, and no people are found for it", () => {
  const known = { lexicon, words, now: new Date("2026-11-18T10:00:00Z") };
  expect(speaksOfFigures("виторг без повернень за жовтень", { ...known, locale: "uk" })).toBe(true);
  expect(speaksOfFigures("клієнти без повернень за жовтень", { ...known, locale: "uk" })).toBe(false);
});

test("only so many of the rows, and the other end of them, go on from a table", () => {
  const cities = read("en", "revenue by city").question;
  expect(read("en", "only the top 3", cities).question).toMatchObject({ by: "city", top: { n: 3 } });
  const best = read("ru", "в каком городе самая высокая выручка").question;
  expect(read("ru", "а самая низкая?", best).question?.top).toEqual({ n: 1, lowest: true });
});
