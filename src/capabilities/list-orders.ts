import { ordersOf } from "../orders/index.ts";
import { refuseForAnother } from "./another-person.ts";
import type { Capability } from "./capability.ts";
import { orderChoice, orderLine } from "./order-telling.ts";

/** How many of the newest orders are listed. */
const LISTED_AT_MOST = 10;
/** How many of them are buttons too. */
const CHOICES_AT_MOST = 5;

/** Lists the known customer's newest orders, each with a button that shows it. */
export const listOrders: Capability = async (context, slots) => {
  const { customer } = context;
  if (!customer) return { kind: "identify" };
  const refused = await refuseForAnother(context, customer, slots);
  if (refused) return refused;
  const orders = await ordersOf(context.db, customer.id, LISTED_AT_MOST);
  if (orders.length === 0) return { kind: "told", tell: [{ saying: { reply: "no-orders" } }] };
  const choices = orders.slice(0, CHOICES_AT_MOST).map(orderChoice);
  const text = { lines: [{ reply: "your-orders" }, ...orders.map(orderLine)] };
  return { kind: "told", tell: [{ saying: { reply: "lines", args: { text } }, choices }], offer: { choices } };
};
