import fc from "fast-check";
import { expect, test } from "vitest";
import type { Locale } from "../../../../src/base/index.ts";
import type { Question } from "../../../../src/figures/index.ts";
import {
  type MarketerLexicon,
  type NameKind,
  readFigures,
  speaksOfFigures,
} from "../../../../src/understanding/index.ts";
import { builtInMarketerWords as words } from "../../../support/built-in-marketer-words.ts";

const named = (kind: NameKind, ...values: string[]) => values.map((value) => ({ kind, value, names: [value] }));
const lexicon: MarketerLexicon = {
  names: [
    ...named("city", "Москва", "Київ", "London"),
    ...named("category", "Кремы", "Книги", "Toys"),
    ...named("campaign", "Spring sale"),
    ...named("source", "instagram"),
  ],
  fields: [],
  has: { orders: true, returns: true, messages: true, visits: true, tickets: false, nps: true, ratings: false },
  currency: "EUR",
  timezone: "Europe/Kyiv",
};
const context = (locale: Locale, previous: Question | null = null) => ({
  lexicon,
  words,
  now: new Date("2026-11-18T10:00:00Z"),
  locale,
  previous,
});
const read = (locale: Locale, asked: string, previous: Question | null = null) =>
  readFigures(asked, context(locale, previous));

const revenue = { kind: "reckoned", how: "amount", of: { source: "orders" } };
const october = { kind: "named", unit: "month", index: 10 };

test.each([
  ["ru", "какой средний чек у москвичей за октябрь?", { how: "average" }, { window: october, who: "Москва" }],
  ["uk", "скільки замовлень за містами минулого місяця", { how: "count" }, { by: "city" }],
  ["en", "top 5 categories by units sold", { how: "units" }, { by: "category", top: { n: 5 } }],
  ["en", "return rate by brand", { name: "return_rate" }, { by: "brand" }],
  [
    "ru",
    "выручка от кремов помесячно",
    { of: { source: "orders", items: [{ categories: ["Кремы"] }] } },
    { by: "month" },
  ],
] as const)("a figure, its time, its rows and its people are read (%s): %s", (locale, asked, measure, told) => {
  const { who, ...more }: { who?: string } & object = told;
  const { status, question, unread } = read(locale, asked) as { who?: string } & ReturnType<typeof read>;
  expect({ status, unread }).toEqual({ status: "answer", unread: [] });
  expect(question).toMatchObject({ measures: [measure], ...more });
  expect(JSON.stringify(question?.who ?? "")).toContain(who ?? "");
});

test("of two times the later stands beside the earlier, and a figure that nobody named is the shop's main ones", () => {
  const { question } = read("uk", "порівняй вересень і жовтень");
  expect(question?.measures).toHaveLength(4);
  expect(question).toMatchObject({ window: october, versus: { ...october, index: 9 } });
});

test("a question goes on from the one before it, and keeps what it does not change", () => {
  const first = read("ru", "выручка за октябрь").question;
  const cities = read("ru", "а по городам?", first);
  expect(cities).toMatchObject({ refines: true, question: { measures: [revenue], window: october, by: "city" } });
  const year = read("ru", "за прошлый год", cities.question).question;
  expect(year).toMatchObject({ by: "city", window: { kind: "this", unit: "year", shift: -1 } });
  expect(JSON.stringify(read("ru", "а в Москве?", first).question?.who)).toContain("Москва");
});

test.each([
  ["какая прибыль за октябрь", "unsupported", "прибыль"],
  ["сколько жалоб за октябрь", "unsupported", "жалоб"],
  ["выручка в Париже", "unsupported", "Париже"],
  ["выручка за недавнее время", "clarify", "недавнее"],
  ["хорошие ли продажи", "clarify", "хорошие"],
  ["сколько активных клиентов", "clarify", "активных клиентов"],
  ["выручка по городам и категориям", "clarify", "категориям"],
])("what cannot be told or is not clear is said, never left out: %s", (asked, status, word) => {
  const reading = read("ru", asked);
  expect(reading.status).toBe(status);
  expect(reading.unread.join(" ")).toContain(word);
});

test("who is active is asked for with the stretches that it may mean", () => {
  expect(read("en", "how many active customers do we have").vague[0]?.readings).toHaveLength(3);
});

test("new customers may also be those who registered", () => {
  const { ambiguous } = read("en", "how many new customers in October");
  expect(ambiguous[0]?.readings[0]?.measures).toEqual([{ kind: "named", name: "registrations" }]);
});

test.each([
  ["выручка за октябрь", true],
  ["клиенты по полу", true],
  ["сравни сентябрь и октябрь", true],
  ["сколько клиентов из Москвы", false],
  ["клиенты, которые потратили больше 5000", false],
  ["средний чек больше 3000", false],
  ["средний чек в октябре", true],
  ["сумма возвратов за сентябрь", true],
  ["сколько заказов дороже 100 евро было летом", true],
  ["купившие кремы за последние 90 дней больше чем на 50 и ничего не возвращавшие", false],
  ["чей первый заказ был в сентябре", false],
  ["ни разу ничего не заказали", false],
  ["один и тот же товар не меньше чем в трёх заказах", false],
  ["каждый месяц этого года что-то покупали", false],
  ["потратили в октябре больше, чем в сентябре", false],
  ["критики по NPS из Москвы", false],
  ["клиенты из Рима, купившие кремы больше чем на 5000 и ничего не возвращавшие", false],
  ["що запропонувати клієнтам, які купують книги?", false],
  ["what should we offer to lapsed customers", false],
])("%s asks for figures: %s", (asked, is) => {
  expect(speaksOfFigures(asked, context("ru"))).toBe(is);
});

const PIECES = [
  "выручка",
  "средний чек",
  "сколько заказов",
  "по городам",
  "за октябрь",
  "у москвичей",
  "топ-7",
  "больше 321",
  "кремы",
  "зюзя",
  "вчера",
  "не",
  "женщин",
  "и",
  ",",
];

test.each([
  ["ru", "выручка с Марса за октябрь", ["Марса"]],
  ["ru", "сколько клиентов с марса", ["марса"]],
  ["uk", "виторг з Марса за жовтень", ["Марса"]],
  ["ru", "срдений чек за октябрь", []],
] as const)("%s: a name that nobody knows is told of, and is not a word misspelt: %s", (locale, asked, unread) => {
  expect(read(locale, asked).unread).toEqual(unread);
});

test.each([
  ["ru", "вырчка по месецам", { by: "month" }, []],
  ["ru", "средний чек по категорям", { by: "category" }, []],
  ["ru", "сколько категорий товаров продали", {}, ["категорий товаров"]],
  ["uk", "виторг за категоріми", {}, ["категоріми"]],
  ["uk", "виторг за місяцями", { by: "month" }, []],
  ["uk", "замовлення за тижнями у жовтні", { by: "week" }, []],
] as const)(
  "%s: what figures are broken down by is read, also with a slip, else told of: %s",
  (locale, asked, by, unread) => {
    const { question, unread: told } = read(locale, asked);
    expect(told).toEqual(unread);
    expect({ ...(question?.by === undefined ? {} : { by: question.by }) }).toEqual(by);
  },
);

test("whatever the text: every word is told of, no number of an answer vanishes, and nothing throws", () => {
  const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((pieces) => pieces.join(" "));
  fc.assert(
    fc.property(text, fc.constantFrom<Locale>("ru", "uk", "en"), (asked, locale) => {
      const { status, words: told, question } = read(locale, asked);
      for (const match of asked.matchAll(/[\p{L}\d]+/gu))
        expect(told.some(({ from, to }) => from <= match.index && match.index < to)).toBe(true);
      if (status !== "answer") return;
      expect(asked).not.toContain("зюзя");
      if (asked.includes("321")) expect(JSON.stringify(question)).toContain("321");
    }),
    { numRuns: 300 },
  );
});
