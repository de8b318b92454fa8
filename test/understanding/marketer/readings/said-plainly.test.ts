import { expect, test } from "vitest";
import type { Locale } from "../../../../src/base/index.ts";
import type { Condition } from "../../../../src/segments/index.ts";
import { type MarketerLexicon, type NameKind, readQuestion } from "../../../../src/understanding/index.ts";
import { builtInMarketerWords } from "../../../support/built-in-marketer-words.ts";

const named = (kind: NameKind, value: string, ...names: string[]) => ({ kind, value, names: [value, ...names] });
const lexicon: MarketerLexicon = {
  names: [
    named("category", "Кремы", "креми", "creams"),
    named("category", "Книги", "книги", "books"),
    named("category", "Кофе"),
    named("city", "Рим", "Рим", "Rome"),
    named("city", "Прага", "Прага", "Prague"),
    named("source", "telegram"),
    { kind: "segment", value: "00000000-0000-4000-8000-000000000009", names: ["Чемпионат"] },
  ],
  fields: [],
  has: { orders: true, returns: true, messages: true, visits: true, tickets: true, nps: true, ratings: true },
  currency: "EUR",
  timezone: "Europe/Kyiv",
};
const read = (locale: Locale, asked: string) =>
  readQuestion(asked, { lexicon, words: builtInMarketerWords, now: new Date("2026-11-18T10:00:00Z"), locale });

const orders = (category: string) => ({ source: "orders" as const, items: [{ categories: [category] }] });
const LAST_MONTH = { kind: "last", n: 1, unit: "month" };

test.each([
  ["ru", "купили кремы, а потом в течение месяца книги"],
  ["ru", "сначала кремы, потом книги в течение месяца"],
  ["ru", "после кремов в течение месяца купили книги"],
  ["uk", "купили креми, а потім протягом місяця книги"],
  ["uk", "спочатку купили креми, а протягом місяця взяли книги"],
  ["en", "after creams they bought books within a month"],
  ["en", "first bought creams, then books within a month"],
] as const)("%s: “%s” is one after the other, and not the last month", (locale, asked) => {
  const { status, unread, definition } = read(locale, asked);
  expect({ status, unread }).toEqual({ status: "answer", unread: [] });
  expect(definition?.where).toEqual({
    ...{ kind: "sequence", first: orders("Кремы"), next: orders("Книги") },
    within: { n: 1, unit: "month" },
  });
});

test.each([
  ["ru", "сначала кремы, книги потом"],
  ["ru", "через месяц после кремов купили книги"],
  ["ru", "после кремов и книг купили кремы"],
] as const)("%s: “%s” cannot be asked for, and so is not read", (locale, asked) => {
  expect(read(locale, asked).status).not.toBe("answer");
});

test.each([
  ["ru", "покупали не позже чем месяц назад"],
  ["uk", "купували не пізніше ніж місяць тому"],
  ["en", "bought no later than a month ago"],
] as const)("%s: “%s” is within the last month, and the other side of it is told too", (locale, asked) => {
  const { status, definition, ambiguous } = read(locale, asked);
  expect(status).toBe("answer");
  expect(definition?.where).toMatchObject({ of: { of: { window: LAST_MONTH } } });
  expect(ambiguous[0]?.readings[0]?.where).toMatchObject({
    of: { of: { window: { ...LAST_MONTH, kind: "earlier" } } },
  });
});

test.each([
  ["ru", "женщины из Рима или мужчины из Праги, которые не покупали кремы"],
  ["uk", "жінки з Рима або чоловіки з Праги, які не купували креми"],
  ["en", "women from Rome or men from Prague who never bought creams"],
] as const)(
  "%s: what stands behind “or” is said of both, and of the last alone another reading: %s",
  (locale, asked) => {
    const { definition, ambiguous } = read(locale, asked);
    const where = definition?.where as Extract<Condition, { kind: "all" }>;
    expect(where).toMatchObject({
      kind: "all",
      of: [{ kind: "any" }, { kind: "quantity", is: { op: "=", value: 0 } }],
    });
    expect(ambiguous[0]?.readings[0]?.where.kind).toBe("any");
  },
);

test.each([
  ["ru", "родились 29 февраля"],
  ["uk", "народилися 29 лютого"],
  ["en", "born on 29 February"],
] as const)("%s: “%s” is a birthday of any year", (locale, asked) => {
  const on = { kind: "days", from: "02-29", to: "02-29" };
  expect(read(locale, asked)).toMatchObject({ status: "answer", definition: { where: { kind: "birthday", on } } });
});

test.each([
  ["ru", "перестали покупать кремы", "перестали"],
  ["ru", "раньше покупали кремы, а теперь нет", "теперь нет"],
  ["uk", "припинили замовляти креми", "припинили"],
  ["en", "stopped buying creams", "stopped"],
  ["en", "used to buy creams and stopped", "stopped"],
] as const)("%s: since when “%s” is asked, and nothing else of it", (locale, asked, word) => {
  const { status, unread, vague } = read(locale, asked);
  expect({ status, unread }).toEqual({ status: "clarify", unread: [word] });
  const moments = vague[0]?.readings.map(({ where }) => (where.kind === "all" ? where.of.at(-1) : where));
  expect(moments).toEqual(
    [60, 90, 180].map((n) => ({
      ...{ kind: "moment", which: "last", of: orders("Кремы") },
      window: { kind: "earlier", n, unit: "day" },
    })),
  );
});

test.each([
  ["ru", "клиенты с телеграмом"],
  ["uk", "у кого є телеграм"],
  ["en", "customers with Telegram"],
] as const)("%s: “%s” can be written to there; that they came from there is another reading", (locale, asked) => {
  const { definition, ambiguous } = read(locale, asked);
  expect(definition?.where).toEqual({ kind: "reachable", channels: ["telegram"] });
  expect(ambiguous[0]?.readings[0]?.where).toMatchObject({ kind: "attribute", field: "source" });
});

test.each([
  ["ru", "в сегменте «Чемпионат»"],
  ["uk", "у сегменті «Чемпионат»"],
] as const)("%s: “%s” leaves nothing unread", (locale, asked) => {
  expect(read(locale, asked)).toMatchObject({
    status: "answer",
    unread: [],
    definition: { where: { kind: "segment" } },
  });
});

test("a name that is a letter from one that there is has it told as the nearest", () => {
  const [missing] = read("ru", "купили кохе").missing;
  expect(missing).toMatchObject({ words: "кохе", nearest: { value: "Кофе" } });
});

test.each([
  ["ru", "потратили больше 5000 рублей", "5000 рублей"],
  ["en", "spent more than 100 dollars", "100 dollars"],
] as const)(
  "%s: of “%s” only the money of another currency is not read, and is said to be that",
  (locale, asked, words) => {
    const { unread, missing } = read(locale, asked);
    expect(unread).toEqual([words]);
    expect(missing).toEqual([{ words, kind: "currency", nearest: null }]);
  },
);
