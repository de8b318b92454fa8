import { expect, test } from "vitest";
import { methodsSaid } from "../../../src/capabilities/changing/which-method.ts";
import type { PaymentMethod } from "../../../src/orders/index.ts";

const method = (id: number, kind: PaymentMethod["kind"], lastFour: string | null = null): PaymentMethod => ({
  id,
  externalId: `${kind}-${id}`,
  kind,
  label: null,
  lastFour,
  balance: null,
});
const methods = [method(1, "card", "9513"), method(2, "card", "4417"), method(3, "paypal")];

test("a way of paying is said by its key, its last four digits, or its kind", () => {
  const said = (words: string | undefined) => methodsSaid(methods, words).map(({ id }) => id);
  expect(said("paypal-3")).toEqual([3]);
  expect(said("4417")).toEqual([2]);
  expect(said("paypal")).toEqual([3]);
  expect(said("card")).toEqual([1, 2]);
  expect(said("gift_card")).toEqual([]);
  expect(said(undefined)).toEqual([]);
});
