import fc from "fast-check";
import { expect, test } from "vitest";
import type { Locale } from "../../../src/base/index.ts";
import type { Condition, Definition } from "../../../src/segments/index.ts";
import { type MarketerLexicon, type NameKind, readQuestion } from "../../../src/understanding/index.ts";
import { builtInMarketerWords } from "../../support/built-in-marketer-words.ts";

const words = builtInMarketerWords;
const named = (kind: NameKind, ...values: string[]) => values.map((value) => ({ kind, value, names: [value] }));
const lexicon: MarketerLexicon = {
  names: [
    ...named("city", "Москва", "Київ", "London"),
    ...named("category", "Кремы", "Книги", "Toys"),
    ...named("campaign", "Spring sale"),
    ...named("ticket_topic", "жалоба"),
  ],
  fields: [],
  has: { orders: true, returns: true, messages: true, visits: true, tickets: true, nps: true, ratings: false },
  currency: "EUR",
  timezone: "Europe/Kyiv",
};
const read = (locale: Locale, asked: string, previous: Definition | null = null) =>
  readQuestion(asked, { lexicon, words, now: new Date("2026-11-18T10:00:00Z"), locale, previous });

const city = (...values: string[]): Condition => ({ kind: "attribute", field: "city", test: { kind: "in", values } });
const noReturns: Condition = {
  kind: "quantity",
  of: { measure: "count", of: { source: "returns" } },
  is: { op: "=", value: 0 },
};
const spent = (category: string): Condition => ({
  kind: "quantity",
  of: {
    measure: "amount",
    of: { source: "orders", items: [{ categories: [category] }], window: { kind: "last", n: 90, unit: "day" } },
  },
  is: { op: ">", value: 5000 },
});

test.each([
  ["ru", "сколько у нас клиентов?"],
  ["uk", "скільки клієнтів?"],
  ["en", "how many customers do we have?"],
] as const)("everybody is meant also where it is a question: %s", (locale, asked) => {
  expect(read(locale, asked)).toMatchObject({ status: "answer", definition: { where: { kind: "all", of: [] } } });
});

test.each([
  [
    "ru",
    "клиенты из Москвы, купившие кремы за последние 90 дней больше чем на 5000 и ничего не возвращавшие",
    "Москва",
    "Кремы",
  ],
  [
    "uk",
    "клієнти з Києва, що за останні 90 днів купили книги більше ніж на 5000 і нічого не повертали",
    "Київ",
    "Книги",
  ],
  [
    "en",
    "customers from London who bought toys for more than 5000 in the last 90 days and never returned anything",
    "London",
    "Toys",
  ],
] as const)(
  "a city, goods in a window over an amount and no returns are read in %s",
  (locale, asked, from, category) => {
    const reading = read(locale, asked);
    expect(reading).toMatchObject({ status: "answer", unread: [] });
    expect(reading.definition?.where).toEqual({ kind: "all", of: [city(from), spent(category), noReturns] });
  },
);

test("who has not bought for so long bought before, and not since", () => {
  expect(read("ru", "не покупали 90 дней").definition?.where).toEqual({
    kind: "moment",
    which: "last",
    of: { source: "orders" },
    window: { kind: "earlier", n: 90, unit: "day" },
  });
});

test("two values of one field mean either, and what is excepted is taken away", () => {
  expect(read("ru", "из Москвы и Лондона").definition?.where).toMatchObject({ test: { kind: "in" } });
  expect(read("en", "everyone except London").definition?.where).toEqual({ kind: "except", of: city("London") });
});

test("what is said twice is wanted once", () => {
  const once = read("ru", "клиенты из Москвы").definition?.where;
  expect(read("ru", "клиенты из Москвы, из Москвы, из Москвы").definition?.where).toEqual(once);
  expect(read("en", "who bought ".repeat(40)).definition?.where).toEqual(read("en", "who bought").definition?.where);
});

test("what came after is a sequence", () => {
  expect(read("ru", "купили кремы, а потом книги в течение 30 дней").definition?.where).toMatchObject({
    kind: "sequence",
    within: { n: 30, unit: "day" },
  });
});

test("a word that the data has nothing of is unread and unsupported", () => {
  expect(read("en", "vegetarians from London")).toMatchObject({ status: "unsupported", unread: ["vegetarians"] });
});

test("a vague word is asked about", () => {
  expect(read("ru", "покупали недавно")).toMatchObject({ status: "clarify", unread: ["недавно"] });
});

test("a window alone takes the place of the one before, and a step back is an act", () => {
  const before = read("ru", "купили кремы за 90 дней").definition;
  expect(read("ru", "а за год?", before).definition?.where).toMatchObject({
    of: { of: { window: { kind: "last", n: 1, unit: "year" } } },
  });
  expect(read("ru", "шаг назад", before).act).toEqual({ kind: "back" });
  expect(read("ru", "сохрани как «Кремы»", before).act).toEqual({ kind: "save", name: "Кремы" });
});

test("no text makes the reader throw, and its words are all told", () => {
  const pieces = fc.constantFrom(
    ..."и не или кроме больше 5 на за 90 дней купили кремы из Москвы чем после топ самых раз без «».,? who not over top 10%".split(
      " ",
    ),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(pieces, { maxLength: 12 }).map((list) => list.join(" ")),
      ),
      (asked) => {
        const reading = read("ru", asked, null);
        expect(reading.status !== "answer" || reading.definition !== null || reading.act !== undefined).toBe(true);
      },
    ),
    { numRuns: 150 },
  );
});
