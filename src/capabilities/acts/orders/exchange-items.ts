import * as z from "zod";
import type { ActionValues } from "../../../dialogue/index.ts";
import { type ExchangePlan, planExchange, type WantedItems, writeExchange } from "../../../orders/index.ts";
import type { Act } from "../act.ts";
import { checkOrder } from "./check-order.ts";
import { takeFromStock } from "./take-from-stock.ts";
import { trace } from "./trace.ts";
import * as value from "./values.ts";

const shared = { order: value.order, payment: value.payment.optional() };
const OneValue = z.strictObject({ ...shared, from: value.sku, to: value.sku, quantity: value.quantity });
const SeveralValues = z.strictObject({ ...shared, items: value.swaps });
const ExchangeValues = z.union([OneValue, SeveralValues]);
type ExchangeValues = z.infer<typeof ExchangeValues>;

/** The values of an exchange as they are written (DESIGN.md §8): one swap stands by itself, several in a list. */
export function exchangeValues(order: string, items: readonly value.SwapValue[], payment?: string): ActionValues {
  const [only, ...others] = items;
  const values: ActionValues =
    only && others.length === 0 ? { order, ...only } : { order, items: items.map((one) => ({ ...one })) };
  return payment === undefined ? values : { ...values, payment };
}

/** Asks for delivered goods to be exchanged; the new ones are kept for the customer from now on. */
export const exchangeItems: Act<ExchangeValues, ExchangePlan> = {
  values: ExchangeValues,
  check(context, values, lock) {
    const wanted = wantedItems(values);
    const skus = wanted.items.map(({ to }) => to);
    const { policy, timezone } = context.shop;
    return checkOrder(context, { number: values.order, skus }, lock, (order, offered) =>
      planExchange(order, wanted, policy, { at: context.at, timezone, offered }),
    );
  },
  async perform(context, plan) {
    await takeFromStock(context, plan.swaps, false);
    const rows = await writeExchange(context.db, plan, context.at);
    const changes = rows.map((after) => ({
      table: "exchanges" as const,
      key: `${plan.order.number}/${after.from_sku}`,
      before: null,
      after: { ...after },
    }));
    await trace(context, "exchange_item", ...changes);
  },
};

const wantedItems = (values: ExchangeValues): WantedItems => ({
  items: "items" in values ? values.items : [{ from: values.from, to: values.to, quantity: values.quantity }],
  payment: values.payment,
});
