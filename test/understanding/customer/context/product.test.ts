import { expect, it } from "vitest";
import { readBestService } from "../../../../src/understanding/customer/context/by-price.ts";
import { readProduct } from "../../../../src/understanding/customer/context/product.ts";
import { productIn } from "../../../../src/understanding/customer/rules/named-product.ts";
import { context, LEXICON } from "../talk.ts";

it.each([
  ["сколько стоит кения", "Кения АА"],
  ["есть в наличии сенчи 100 г?", "Сенча"],
  ["чайник гусиная шея", "Чайник «Гусиная шея»"],
  ["any kenya left", "Кения АА"],
  ["возьму «Утро»", "Утро"],
])("%s names %s", (text, name) => {
  expect(productIn(text, LEXICON)?.name).toBe(name);
});

it.each(["доброе утро", "хочу чайник", "где мой заказ"])("%s names none", (text) => {
  expect(productIn(text, LEXICON)).toBeNull();
});

it("a product in a question about something else is no question about the product", () => {
  expect(readProduct("как заваривать сенчу?", LEXICON)).toBeNull();
  expect(readProduct("сколько кофеина в кении?", LEXICON)).toBeNull();
  expect(readProduct("сколько стоит доставка кении?", LEXICON)).toBeNull();
  expect(readProduct("сенча есть?", LEXICON)?.command).toMatchObject({ type: "ask_product", query: "Сенча" });
});

it("a shop of ten thousand products is read as quickly", () => {
  const lexicon = {
    ...LEXICON,
    products: Array.from({ length: 10_000 }, (_, at) => ({ names: [`Товар${at % 97} номер${at} красный`] })),
  };
  productIn("сколько стоит товар5 номер500", lexicon);
  // Processor time: the clock of a busy machine says nothing about this program.
  const from = process.cpuUsage();
  for (let at = 0; at < 20; at++) productIn("сколько стоит товар5 номер500", lexicon);
  expect(process.cpuUsage(from).user / 1000 / 20).toBeLessThan(60);
});

it("the cheapest or fastest of a service is asked of the shop, not of its goods", () => {
  for (const text of ["cheapest delivery", "самая дешёвая доставка", "найшвидша доставка", "fastest shipping?"])
    expect(readBestService(text, context())?.command).toEqual({ type: "ask_knowledge", question: text });
  for (const text of ["cheapest coffee", "change my order to the cheapest delivery", "доставка"])
    expect(readBestService(text, context())).toBeNull();
  expect(readBestService("самая дешёвая доставка", context({ flow: "place_order", asked: "delivery" }))).toBeNull();
});
