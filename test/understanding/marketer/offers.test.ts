import { describe, expect, test } from "vitest";
import type { Locale } from "../../../src/base/index.ts";
import type { Definition } from "../../../src/segments/index.ts";
import { type MarketerLexicon, type Name, readOffers, readQuestion } from "../../../src/understanding/index.ts";
import { builtInMarketerWords } from "../../support/built-in-marketer-words.ts";

const words = builtInMarketerWords;
const name = (kind: Name["kind"], value: string, ...names: string[]): Name => ({ kind, value, names });
const lexicon: MarketerLexicon = {
  names: [
    name("city", "Вильнюс", "Вильнюс", "Вільнюс", "Vilnius"),
    name("category", "Кофемашины", "Кофемашины", "Кавомашини", "Coffee machines"),
    name("category", "Чай", "Чай", "Чай", "Tea"),
    name("product", "p-eth", "Эфиопия Иргачефф", "Ефіопія Іргачеф", "Ethiopia Yirgacheffe"),
    name("product", "p-tent", "Палатка Лагуна", "Намет Лагуна", "Laguna tent"),
  ],
  fields: [],
  has: { orders: true, returns: true, messages: true, visits: true, tickets: true, nps: true, ratings: false },
  currency: "EUR",
  timezone: "Europe/Vilnius",
};
const now = new Date("2026-11-18T10:00:00Z");
const read = (locale: Locale, text: string, previous: Definition | null = null) =>
  readOffers(text, { lexicon, words, now, locale, previous }, readQuestion);
const who = (locale: Locale, text: string) => readQuestion(text, { lexicon, words, now, locale, previous: null });

describe("what to offer to them", () => {
  test.each([
    ["ru", "что предложить тем, кто купил кофемашину весной?", "те, кто купил кофемашину весной"],
    ["ru", "Что нам можно порекомендовать клиентам из Вильнюса", "клиенты из Вильнюса"],
    ["uk", "що запропонувати тим, хто купив чай навесні?", "ті, хто купив чай навесні"],
    ["en", "what should I offer to those who bought tea in spring?", "those who bought tea in spring"],
    ["en", "top offers for customers from Vilnius", "customers from Vilnius"],
  ] as const)("%s: %s", async (locale, asked, plain) => {
    const reading = await read(locale, asked);
    expect(reading).toMatchObject({ status: "answer", offers: { kind: "to" }, unread: [] });
    expect(reading.definition).toEqual(who(locale, plain).definition);
    expect(reading.definition).not.toBeNull();
  });

  test("what was not read of them is told, where it stands in the whole text", async () => {
    const asked = "что предложить бегемотам из Вильнюса";
    const reading = await read("ru", asked);
    expect(reading).toMatchObject({ offers: { kind: "to" }, unread: ["бегемотам"] });
    const unread = reading.words.filter(({ use }) => use === "unread").map(({ from, to }) => asked.slice(from, to));
    expect(unread).toEqual(["бегемотам"]);
  });

  test.each([
    ["ru", "а что им предложить?"],
    ["uk", "що їм запропонувати?"],
    ["en", "what should I offer them?"],
  ] as const)("%s: %s is of those asked about before", async (locale, asked) => {
    const { definition } = who(locale, "customers from Vilnius");
    expect(await read(locale, asked, definition)).toMatchObject({
      status: "answer",
      offers: { kind: "to" },
      definition,
    });
  });
});

describe("who to offer it to", () => {
  test.each([
    ["ru", "кому предложить новую Эфиопию?", { products: ["p-eth"] }],
    ["ru", "Кто скорее всего купит палатку?", { products: ["p-tent"] }],
    ["ru", "кому бы понравилась эфиопия иргачефф", { products: ["p-eth"] }],
    ["uk", "кому запропонувати нову Ефіопію?", { products: ["p-eth"] }],
    ["uk", "хто купить намет?", { products: ["p-tent"] }],
    ["en", "who would buy the Laguna tent?", { products: ["p-tent"] }],
    ["en", "Who should I offer the new Ethiopia to?", { products: ["p-eth"] }],
    ["en", "who is most likely to buy tea?", { categories: ["Чай"] }],
  ] as const)("%s: %s", async (locale, asked, goods) => {
    expect(await read(locale, asked)).toMatchObject({
      status: "answer",
      definition: null,
      unread: [],
      offers: { kind: "who", goods },
    });
  });

  test("among those whom the other words mean", async () => {
    const reading = await read("ru", "кому из Вильнюса предложить эфиопию?");
    expect(reading).toMatchObject({ status: "answer", offers: { kind: "who", goods: { products: ["p-eth"] } } });
    expect(reading.definition).toEqual(who("ru", "из Вильнюса").definition);
  });

  test("what the shop does not sell is said", async () => {
    expect(await read("en", "who should we offer a submarine to?")).toMatchObject({
      status: "unsupported",
      offers: { kind: "who", goods: null },
      missing: [{ kind: "product" }],
    });
  });
});

test.each([
  ["ru", "кто купил палатку"],
  ["ru", "кому отправляли письма в октябре"],
  ["uk", "хто купив намет"],
  ["en", "who bought the Laguna tent"],
  ["en", "who would not buy anything for 90 days"],
  ["en", "who will buy next week"],
] as const)("%s: %s asks for no offers", async (locale, asked) => {
  expect(await read(locale, asked)).toEqual(who(locale, asked));
});
