import { expect, it } from "vitest";
import { findCodes } from "../../../../src/understanding/customer/rules/code.ts";
import { findEmails } from "../../../../src/understanding/customer/rules/email.ts";
import { findPhones } from "../../../../src/understanding/customer/rules/phone.ts";

it.each([
  ["пишите на Anna.I@Mail.RU", "anna.i@mail.ru"],
  ["аnna@mail.ru", "anna@mail.ru"],
  ["anna собака mail точка ru", "anna@mail.ru"],
  ["olga at mail dot com", "olga@mail.com"],
])("the e-mail in %s is %s", (text, value) => {
  expect(findEmails(text).map((one) => one.value)).toEqual([value]);
});

it.each([
  ["8 612 34567", "+37061234567"],
  ["+370 (612) 34-567", "+37061234567"],
  ["8 916 123-45-67", "+79161234567"],
  ["067 123 45 67", "+380671234567"],
  ["00370 612 34567", "+37061234567"],
])("the phone in %s is %s", (text, value) => {
  expect(findPhones(text, "LT").map((one) => one.value)).toEqual([value]);
});

it.each(["заказ 10482", "код 482 913", "#W1234567", "3 марта 1990"])("%s has no phone", (text) => {
  expect(findPhones(text, "LT")).toEqual([]);
});

it("six digits are a code where one was asked for or is spoken of", () => {
  expect(findCodes("482 913", true).map((one) => one.value)).toEqual(["482913"]);
  expect(findCodes("мой код 482913", false).map((one) => one.value)).toEqual(["482913"]);
  expect(findCodes("482913", false)).toEqual([]);
});
