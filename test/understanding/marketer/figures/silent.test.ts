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

test.each([
  ["ru", "выручка в каждом месяце этого года", "month"],
  ["uk", "виторг у кожному кварталі цього року", "quarter"],
  ["en", "orders for each week of this year", "week"],
] as const)("each month is by month, and no sum of them (%s): %s", (locale, text, by) => {
  expect(read(locale, text)).toMatchObject({ status: "answer", question: { by } });
});

test.each([
  ["ru", "сколько заказов мы отправили на прошлой неделе", "shipped"],
  ["uk", "скільки замовлень ми відправили минулого тижня", "shipped"],
  ["en", "how many orders did we ship last week", "shipped"],
  ["ru", "сколько заказов доставили на прошлой неделе", "delivered"],
] as const)("orders are sent as parcels, and not as letters (%s): %s", (locale, text, status) => {
  const { question } = read(locale, text);
  expect(question?.measures).toMatchObject([{ how: "count", of: { orders: { status: [status] } } }]);
  expect(question?.who).toBeUndefined();
});

test.each([
  ["ru", "выручка с начала года по сравнению с тем же периодом прошлого года"],
  ["uk", "виторг з початку року порівняно з таким самим періодом торік"],
  ["en", "revenue year to date vs same period last year"],
] as const)("the same period of last year ends where this one does (%s): %s", (locale, text) => {
  const versus = { kind: "between", from: "2025-01-01", to: "2025-11-18" };
  expect(read(locale, text)).toMatchObject({ status: "answer", question: { versus } });
});

test.each([
  ["ru", "неоплаченные заказы старше недели"],
  ["uk", "скільки неоплачених замовлень старших за тиждень"],
  ["en", "unpaid orders older than a week"],
] as const)("older orders are those that were placed before (%s): %s", (locale, text) => {
  expect(read(locale, text).question).toMatchObject({ window: { kind: "earlier", n: 1, unit: "week" } });
});

test("of those who bought, 'only coffee' is not answered as if they bought that", () => {
  const goods = { ...lexicon, names: [{ kind: "category" as const, value: "Кофе", names: ["Кофе", "coffee"] }] };
  const ask = (text: string, previous: Question | null) =>
    readFigures(text, { lexicon: goods, words, now: new Date("2026-11-18T10:00:00Z"), locale: "en", previous });
  const { question } = ask("how many people bought coffee last month", null);
  expect(ask("and how many bought only coffee?", question).status).toBe("clarify");
});
