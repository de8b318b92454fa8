import { describe, expect, it } from "vitest";
import { findLastOrder, findOrderNumbers } from "../../../../src/understanding/customer/rules/order-number.ts";

const SHAPES = ["99999", "#W9999999", "AB-999"];
const found = (text: string, asked = false, shapes = SHAPES) =>
  findOrderNumbers(text, shapes, asked).map(({ value }) => value);

describe("order numbers", () => {
  it.each([
    ["заказ 10482", "10482"],
    ["заказ номер 10 482", "10482"],
    ["замовлення №10482", "10482"],
    ["заказ 1О482", "10482"],
    ["order l0482", "10482"],
    ["10482", "10482"],
    ["w1234567", "#W1234567"],
    ["#W 1234567", "#W1234567"],
    ["АВ-123", "AB-123"],
    ["ab123", "AB-123"],
  ])("%s is %s", (text, value) => {
    expect(found(text)).toEqual([value]);
  });

  it.each([
    "сумма была 10482 евро",
    "€10482",

    "весит 10482 г",
    "104821 и 1048",
    "10 482",
    "пришлите на a10482@b.com",
  ])("%s has none", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("a number of another shape is one only where the word says so", () => {
    expect(found("заказ 123456789")).toEqual(["123456789"]);
    expect(found("123456789")).toEqual([]);
  });

  it("digits alone are spelt as the shop spells them where just one shape has so many", () => {
    expect(found("заказ 1234567")).toEqual(["#W1234567"]);
    expect(found("204417", true, ["MK-999999"])).toEqual(["MK-204417"]);
  });

  it("where it was asked for, digits apart are enough", () => {
    expect(found("10 482", true)).toEqual(["10482"]);
  });

  it("two of them are both found", () => {
    expect(found("где заказы 10482 и 10483")).toEqual(["10482", "10483"]);
  });

  it.each(["мой последний заказ", "останнє замовлення", "my latest order", "вчерашняя посылка"])(
    "%s stands for the last",
    (text) => {
      expect(findLastOrder(text).map(({ value }) => value)).toEqual(["last"]);
    },
  );
});
