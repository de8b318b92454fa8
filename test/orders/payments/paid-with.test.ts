import { expect, test } from "vitest";
import { readPaymentMethod } from "../../../src/orders/payments/paid-with.ts";

test.each([
  ["Visa 9513", "card", "Visa", "9513"],
  ["Visa •••• 9513", "card", "Visa", "9513"],
  ["MasterCard ****4417", "card", "MasterCard", "4417"],
  ["карта *9513", "card", "карта", "9513"],
  ["4276 1234 5678 9513", "card", null, "9513"],
  ["PayPal", "paypal", "PayPal", null],
  ["Подарочный сертификат", "gift_card", "Подарочный сертификат", null],
  ["банківський переказ", "bank", "банківський переказ", null],
  ["курьеру", "other", "курьеру", null],
])("%s is read as it is written in a shop's books", (text, kind, label, last_four) => {
  expect(readPaymentMethod("anna", text)).toMatchObject({ kind, label, last_four, customer_external_id: "anna" });
});

test("a whole card number is never kept: neither in the label nor in the key", () => {
  expect(JSON.stringify(readPaymentMethod("anna", "Visa 4276 1234 5678 9513"))).not.toMatch(/4276|1234|5678/);
});
