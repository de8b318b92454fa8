import fc from "fast-check";
import { expect, it } from "vitest";
import { repair } from "../../../../src/understanding/customer/repair.ts";
import { findOrderNumbers } from "../../../../src/understanding/customer/rules/order-number.ts";
import { withDigits } from "../../../../src/understanding/customer/rules/spoken-number.ts";

it.each([
  ["заказ десять четыреста восемьдесят два", "заказ 10482"],
  ["замовлення один нуль чотири вісім два", "замовлення 10482"],
  ["order ten four eighty-two", "order 10482"],
  ["десять тысяч четыреста восемьдесят два", "10482"],
  ["пʼять тисяч гривень", "5000 гривень"],
  ["one hundred and twenty euros", "120 euros"],
  ["нуль шістдесят сім сто двадцять три сорок п'ять шістдесят сім", "0671234567"],
])("%s → %s", (said, written) => {
  expect(withDigits(said)).toBe(written);
});

it.each(["две пачки", "два три дня", "двадцать первого марта", "две тысячи второго года", "сто лет не виделись"])(
  "%s stays in words",
  (said) => {
    expect(withDigits(said)).toBe(said);
  },
);

/** What fingers, keyboards and phones do to a number and nobody notices. */
const NOISE: ((number: string) => string)[] = [
  (number) => number,
  (number) => number.replace("0", "О"),
  (number) => number.replace("1", "l"),
  (number) => `${number.slice(0, 2)} ${number.slice(2)}`,
  (number) => `№ ${number}`,
  (number) => `#${number}!!!`,
  (number) => Array.from(number, (digit) => `${digit}\ufe0f\u20e3`).join(""),
  (number) => Array.from(number).join("\u200b"),
  (number) => Array.from(number, (digit) => String.fromCodePoint(digit.charCodeAt(0) + 0xff10 - 0x30)).join(""),
];

it("a number written with noise is found again", () => {
  const number = fc.integer({ min: 10_000, max: 99_999 }).map(String);
  const word = fc.constantFrom("заказ", "замовлення", "ORDER", "номер заказа:", "где мой закааааз");
  fc.assert(
    fc.property(number, word, fc.constantFrom(...NOISE), (digits, before, noise) => {
      const { text } = repair(`${before} ${noise(digits)}`, "ru");
      expect(findOrderNumbers(text, ["99999"], false).map(({ value }) => value)).toEqual([digits]);
    }),
    { numRuns: 300 },
  );
});
