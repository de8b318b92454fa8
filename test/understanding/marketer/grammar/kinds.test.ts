import { expect, test } from "vitest";
import type { Locale } from "../../../../src/base/index.ts";
import { type MarketerLexicon, type NameKind, readQuestion } from "../../../../src/understanding/index.ts";
import { builtInMarketerWords } from "../../../support/built-in-marketer-words.ts";

const named = (kind: NameKind, ...values: string[]) => values.map((value) => ({ kind, value, names: [value] }));
const lexicon: MarketerLexicon = {
  names: [
    ...named("city", "Одесса", "Leeds"),
    ...named("category", "Шины", "Масла", "Lamps", "Rugs", "Килими"),
    ...named("product", "Фильтр масляный", "Насос ручной"),
    ...named("source", "инстаграм", "instagram"),
    ...named("promo_code", "AUTO5"),
    ...named("ticket_topic", "жалоба", "возврат", "complaint", "return", "скарга"),
    { kind: "custom_value", value: "фильтр", names: ["фильтр"], field: "custom.Интерес" },
    { kind: "custom_value", value: "тюнинг", names: ["тюнинг"], field: "custom.Интерес" },
  ],
  fields: [{ name: "custom.Интерес", type: "text", names: ["Интерес"] }],
  has: { orders: true, returns: true, messages: true, visits: true, tickets: true, nps: true, ratings: false },
  currency: "EUR",
  timezone: "Europe/Kyiv",
};
const read = (locale: Locale, asked: string) =>
  readQuestion(asked, { lexicon, words: builtInMarketerWords, now: new Date("2026-11-18T10:00:00Z"), locale });
const whereOf = (locale: Locale, asked: string) => {
  const { status, unread, definition } = read(locale, asked);
  expect({ asked, status, unread }).toEqual({ asked, status: "answer", unread: [] });
  return definition?.where;
};

test.each<[Locale, string, string]>([
  // How long after, where the time stands before what came.
  ["ru", "купили шины и в течение недели масла", "купили шины, а потом в течение недели масла"],
  ["uk", "взяли килими, а протягом місяця ще й Rugs", "взяли килими, а потім протягом місяця Rugs"],
  ["en", "bought lamps and within ten days ordered rugs", "bought lamps and then ordered rugs within ten days"],
  // What was again, was of the same.
  ["ru", "купили шины весной и снова осенью", "купили шины весной и купили шины осенью"],
  ["en", "bought rugs in May and again in July", "bought rugs in May and bought rugs in July"],
  // One of no goods: nothing came behind it.
  ["ru", "ввели AUTO5 и больше ничего не купили", "ввели AUTO5, а после этого ничего не купили"],
  ["uk", "відкрили лист і більше нічого не замовили", "відкрили лист, а після цього нічого не замовили"],
  ["en", "used AUTO5 and bought nothing else", "used AUTO5 and then bought nothing"],
  // A denial with its noun left out.
  ["ru", "заказ дороже 90 и ни одного дешевле 15", "заказ дороже 90 и ни одного заказа дешевле 15"],
  ["en", "an order above 90 and none below 15", "an order above 90 and no order below 15"],
  // Of all their orders, so many.
  ["ru", "хотя бы 3 заказа и только шины", "купили шины не меньше 3 раз и больше ничего"],
  // One order in two states.
  ["ru", "оплатили, но заказ всё ещё не доставлен", "оплаченные, но не доставленные"],
  ["en", "paid, but the order has not been delivered", "paid but not delivered"],
  // How often, with the word of comparing behind it.
  ["ru", "заказывают раз в две недели или чаще", "заказывают не реже раза в две недели"],
  ["uk", "замовляють раз на місяць або рідше", "замовляють не частіше ніж раз на місяць"],
  // Goods, and not what somebody likes that is called so.
  ["ru", "купили фильтры", "купили масляный фильтр"],
  ["ru", "купили шины, но не фильтры", "купили шины, но не покупали масляный фильтр"],
  ["en", "lamps for 50+ euros", "lamps for at least 50 euros"],
  // Each time with a number of its own, a product that is an everyday word, orders of goods, and a time that is longer.
  ["ru", "в 2024 тратили больше 90, а в 2025 меньше 30", "в 2024 тратили больше 90, и у кого траты в 2025 меньше 30"],
  ["ru", "купили насос", "купили ручной насос"],
  ["en", "more than 5 rugs orders", "ordered rugs more than 5 times"],
  ["en", "delivery took over 4 days", "delivery took more than 4 days"],
  ["en", "women aged 20 to 30 with 4+ orders", "women aged 20 to 30 with at least 4 orders"],
  ["ru", "женщины после 52", "женщины старше 52"],
  ["ru", "кому есть 21", "возраст не меньше 21"],
  ["uk", "кому виповнилося 33", "вік не менше 33"],
  ["en", "turned 33", "aged 33 or older"],
])("in %s “%s” means “%s”", (locale, asked, plainly) => {
  expect(whereOf(locale, asked)).toEqual(whereOf(locale, plainly));
});

test.each<[Locale, string, string]>([
  ["ru", "больше 4 заказов и меньше 3 жалоб", "orders >4, tickets <3"],
  ["en", "more than 4 orders and at most one return", "orders >4, returns <=1"],
  ["uk", "витратили понад 70 і не більше однієї скарги", "orders >70, tickets <=1"],
])(
  "in %s the numbers of “%s” are of the noun behind each, also where the shop calls a topic so",
  (locale, asked, told) => {
    const where = whereOf(locale, asked);
    const parts = where?.kind === "all" ? where.of : [];
    expect(
      parts
        .map((one) => (one.kind === "quantity" ? `${one.of.of.source} ${one.is.op}${one.is.value}` : one.kind))
        .join(),
    ).toBe(told.replace(", ", ","));
  },
);

test("who turns so old in a time was born so many years before it", () => {
  const born = (shift: number) => ({
    kind: "attribute",
    field: "birth_date",
    test: { kind: "within", window: { kind: "this", unit: "year", shift } },
  });
  expect(whereOf("ru", "кому в этом году исполняется 60")).toEqual(born(-60));
  expect(whereOf("en", "turning 25 this year")).toEqual(born(-25));
  expect(whereOf("uk", "кому в травні виповнюється 18")).toEqual({
    kind: "all",
    of: [{ kind: "birthday", on: { kind: "month", month: 5 } }, born(-18)],
  });
});

test("a letter that was clicked in the last weeks keeps its time, and nothing came after it, whenever", () => {
  const clicked = { source: "messages", state: "clicked", window: { kind: "last", n: 3, unit: "week" } };
  const where = { kind: "sequence", first: clicked, next: { source: "orders" }, not: true };
  expect(whereOf("ru", "кликнули в рассылке за последние 3 недели, но после этого ничего не заказали")).toEqual(where);
  expect(whereOf("en", "clicked a mailing in the last 3 weeks and haven't ordered since")).toEqual(where);
});

test("so many in each stretch of time, and so often the same product", () => {
  expect(whereOf("en", "at least three orders every quarter of this year")).toMatchObject({ kind: "every", times: 3 });
  expect(whereOf("uk", "ті самі килими купували не менше двох разів")).toMatchObject({
    of: { measure: "same_product" },
  });
});

test.each<[Locale, string, string]>([
  ["ru", "подписаны на наш инстаграм", "инстаграм"],
  ["en", "subscribed to our instagram", "instagram"],
  ["ru", "купили тюнинг", "тюнинг"],
  ["ru", "раз с промокодом и раз без", "без"],
  ["en", "second order more than 40 days after the first", "40 days"],
])("in %s “%s” leaves “%s” unread", (locale, asked, word) => {
  const { status, unread } = read(locale, asked);
  expect(status).not.toBe("answer");
  expect(unread).toContain(word);
});
