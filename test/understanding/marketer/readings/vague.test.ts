import { expect, test } from "vitest";
import type { Condition } from "../../../../src/segments/index.ts";
import { COMPANIES } from "../../../../src/understanding/marketer/readings/vague-words.ts";
import { read, VAGUE, wheres } from "./asked.ts";

const phrases = COMPANIES.flatMap((company) =>
  Object.values(VAGUE).flatMap((of) => (of[company] ?? []).map((phrase) => [company, phrase] as const)),
);

test.each(phrases.filter(([company]) => company === "alone" || company === "spending"))(
  "%s: “%s” is exact by itself",
  (_, phrase) => {
    expect(read("en", phrase)).toMatchObject({ status: "answer", vague: [] });
  },
);

const bought = (days: number, category: string, n = 1): Condition => ({
  kind: "quantity",
  of: {
    measure: "count",
    of: { source: "orders", items: [{ categories: [category] }], window: { kind: "last", n: days, unit: "day" } },
  },
  is: { op: ">=", value: n },
});

test("two vague words that an RFM group stands for are two conditions on it", () => {
  const groups = wheres(read("en", "lapsed regulars").vague.flatMap(({ readings }) => readings)).at(-1);
  const group = (value: string) => ({ kind: "attribute", field: "rfm_group", test: { kind: "in", values: [value] } });
  expect(groups).toEqual({ kind: "all", of: [group("hibernating"), group("loyal")] });
});

test.each([
  ["ru", "недавно купили кремы", "недавно", "Кремы"],
  ["uk", "нещодавно купували книги", "нещодавно", "Книги"],
  ["en", "recently bought toys", "recently", "Toys"],
] as const)("%s: “%s” may be a week, a month or three", (locale, asked, words, category) => {
  const { status, vague } = read(locale, asked);
  expect(status).toBe("clarify");
  expect(vague).toMatchObject([{ words }]);
  expect(wheres(vague[0]?.readings)).toEqual([bought(7, category), bought(30, category), bought(90, category)]);
});

test.each([
  ["ru", "часто покупают кремы", "Кремы"],
  ["uk", "часто купують книги", "Книги"],
  ["en", "often buy toys", "Toys"],
] as const)("%s: “%s” counts orders of those goods", (locale, asked, category) => {
  expect(wheres(read(locale, asked).vague[0]?.readings)[0]).toEqual(bought(90, category, 3));
});

test.each([
  ["ru", "давно не покупали"],
  ["uk", "давно не купували"],
  ["en", "have not bought for a long time"],
] as const)("%s: “%s” is bought before, and not for so long", (locale, asked) => {
  const lapsed = (n: number) => ({
    kind: "moment",
    which: "last",
    of: { source: "orders" },
    window: { kind: "earlier", n, unit: "day" },
  });
  expect(wheres(read(locale, asked).vague[0]?.readings)).toEqual([lapsed(60), lapsed(90), lapsed(180)]);
});

test.each([
  ["ru", "лояльные клиенты из Москвы", "Москва"],
  ["uk", "лояльні клієнти з Києва", "Київ"],
  ["en", "loyal customers from London", "London"],
] as const)("%s: the rest of “%s” is kept", (locale, asked, city) => {
  const readings = read(locale, asked).vague[0]?.readings ?? [];
  const from = { kind: "attribute", field: "city", test: { kind: "in", values: [city] } };
  expect(readings).toHaveLength(4);
  for (const { where } of readings)
    expect(where.kind === "all" ? where.of : [where]).toEqual(expect.arrayContaining([from]));
  expect(readings[2]?.top).toMatchObject({ n: 10, percent: true });
});

test("who is not the best is no ranking", () => {
  for (const { top } of read("ru", "не VIP").vague.flatMap(({ readings }) => readings)) expect(top).toBeUndefined();
});

test.each([
  ["ru", "около 10 заказов"],
  ["uk", "близько 10 замовлень"],
  ["en", "about 10 orders"],
] as const)("%s: “%s” may be as many, or some more or fewer", (locale, asked) => {
  const { status, vague } = read(locale, asked);
  expect(status).toBe("clarify");
  expect(wheres(vague[0]?.readings)).toMatchObject([{ is: { op: "between", value: 8, to: 12 } }, {}, {}]);
});
