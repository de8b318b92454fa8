import { expect, it } from "vitest";
import { readProduct } from "../../../../src/understanding/customer/context/product.ts";
import { productIn } from "../../../../src/understanding/customer/rules/named-product.ts";
import { LEXICON } from "../talk.ts";

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
