import fc from "fast-check";
import { expect, test } from "vitest";
import { numbersIn } from "../../../src/understanding/marketer/numbers.ts";
import { tokensOf } from "../../../src/understanding/marketer/tokens.ts";
import type { NumberHit } from "../../../src/understanding/marketer/values.ts";
import { saidAs, VALUES } from "./words.ts";

/** The first number of a text, without where it stands. */
function numberOf(text: string): Omit<NumberHit, "from" | "to"> | undefined {
  const [hit] = numbersIn(tokensOf(text), VALUES);
  if (hit === undefined) return undefined;
  const { from: _, to: __, ...said } = hit;
  return said;
}

test.each<[string, number]>([
  ["5000", 5000],
  ["5 000", 5000],
  ["5.000", 5000],
  ["5,000", 5000],
  ["12 500 000", 12_500_000],
  ["1,5", 1.5],
  ["4.75", 4.75],
  ["пять тысяч", 5000],
  ["п'ять тисяч", 5000],
  ["п’яти тисяч двохсот", 5200],
  ["5к", 5000],
  ["5k", 5000],
  ["5 тыс.", 5000],
  ["5 тис", 5000],
  ["1.5к", 1500],
  ["полторы тысячи", 1500],
  ["півтори тисячі", 1500],
  ["пол-миллиона", 500_000],
  ["полмиллиона", 500_000],
  ["півмільйона", 500_000],
  ["две с половиной тысячи", 2500],
  ["two and a half thousand", 2500],
  ["больше десяти", 10],
  ["понад двадцяти п'яти", 25],
  ["a dozen", 12],
  ["два десятка", 20],
  ["one hundred and fifty-five", 155],
  ["half a million", 500_000],
  ["двести пятьдесят", 250],
  ["2 млн 300 тысяч", 2_300_000],
  ["5 т.р.", 5000],
  ["3-х", 3],
  ["50ти", 50],
  ["топ-20", 20],
  ["half a thousand", 500],
])("%s is %d", (text, value) => {
  expect(numberOf(text)).toEqual({ value, is: "number" });
});

test.each<[string, Omit<NumberHit, "from" | "to">]>([
  ["от 1000 до 5000", { value: 1000, upTo: 5000, is: "number" }],
  ["1000–5000 ₽", { value: 1000, upTo: 5000, is: "money", currency: "RUB" }],
  ["between 5 and 10", { value: 5, upTo: 10, is: "number" }],
  ["від 5 до 10 тисяч гривень", { value: 5000, upTo: 10_000, is: "money", currency: "UAH" }],
  ["от 500 до 2 тысяч", { value: 500, upTo: 2000, is: "number" }],
  ["два-три", { value: 2, upTo: 3, is: "number" }],
  ["$100", { value: 100, is: "money", currency: "USD" }],
  ["€50", { value: 50, is: "money", currency: "EUR" }],
  ["100 bucks", { value: 100, is: "money", currency: "USD" }],
  ["5 тыс. руб.", { value: 5000, is: "money", currency: "RUB" }],
  ["1500грн", { value: 1500, is: "money", currency: "UAH" }],
  ["150 злотих", { value: 150, is: "money", currency: "PLN" }],
  ["30%", { value: 30, is: "percent" }],
  ["тридцать процентов", { value: 30, is: "percent" }],
  ["второй заказ", { value: 2, is: "ordinal" }],
  ["другого замовлення від Київа", { value: 2, is: "ordinal" }],
  ["third order", { value: 3, is: "ordinal" }],
  ["2-й", { value: 2, is: "ordinal" }],
  ["двадцать первый", { value: 21, is: "ordinal" }],
  ["дважды", { value: 2, is: "times" }],
  ["двічі", { value: 2, is: "times" }],
  ["3 раза", { value: 3, is: "times" }],
  [">= 1000 грн", { value: 1000, is: "money", currency: "UAH", sign: ">=" }],
  ["2+", { value: 2, is: "number", sign: ">=" }],
  ["a couple of orders", { value: 2, is: "number", rough: true }],
  ["около 5000", { value: 5000, is: "number", rough: true }],
])("%s is more than a number", (text, said) => {
  expect(numberOf(text)).toEqual(said);
});

test("numbers that only stand beside each other stay apart", () => {
  const values = (text: string) => numbersIn(tokensOf(text), VALUES).map(({ value }) => value);
  expect(values("в 2025 500 заказов")).toEqual([2025, 500]);
  expect(values("5 тысяч 3 раза")).toEqual([5000, 3]);
  expect(values("2 по 500")).toEqual([2, 500]);
  expect(values("другие клиенты")).toEqual([]);
  expect(values("«Blend 52» и 7")).toEqual([7]);
});

test("whatever the text, numbers stand in it, in order, and mean something", () => {
  const word = fc.constantFrom(
    "5",
    "тысяч",
    "-",
    "от",
    "до",
    "к",
    "₽",
    "пол",
    "два-три",
    "с",
    "половиной",
    "%",
    "первый",
    ".",
    "000",
    "and",
    "hundred",
    "+",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "grapheme" }),
        fc.array(word, { maxLength: 12 }).map((words) => words.join(" ")),
      ),
      (text) => {
        const tokens = tokensOf(text);
        let end = 0;
        for (const hit of numbersIn(tokens, VALUES)) {
          expect(hit.from).toBeGreaterThanOrEqual(end);
          expect(hit.to).toBeGreaterThan(hit.from);
          expect(hit.to).toBeLessThanOrEqual(tokens.length);
          expect(saidAs(text, hit)).not.toBe("");
          expect(Number.isFinite(hit.value)).toBe(true);
          end = hit.to;
        }
      },
    ),
  );
});
