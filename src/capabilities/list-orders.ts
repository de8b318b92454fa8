import type { Outcome } from "../dialogue/index.ts";
import { type OrderSummary, ordersOf } from "../orders/index.ts";
import { dayIn } from "../policy/index.ts";
import type { Saying, SayingValue } from "../wording/index.ts";
import { refuseForAnother } from "./another-person.ts";
import type { Capability, CapabilityContext, Slots } from "./capability.ts";
import { namedItems, productNamed } from "./named-items.ts";
import { orderChoice, orderLine } from "./order-telling.ts";

/** How many of the newest orders are listed. */
const LISTED_AT_MOST = 10;
/** How many of them are buttons too. */
const CHOICES_AT_MOST = 5;
/** How many are looked through: more than anybody has. */
const LOOKED_THROUGH = 1000;
/** Orders told of instead where none fits. */
const NEAREST_AT_MOST = 2;

/** Lists the known customer's orders, newest first, each with a button that shows it; those of some days or with some goods where these were named. */
export const listOrders: Capability = async (context, slots) => {
  const { customer } = context;
  if (!customer) return { kind: "identify" };
  const refused = await refuseForAnother(context, customer, slots);
  if (refused) return refused;
  const orders = await ordersOf(context.db, customer.id, LOOKED_THROUGH);
  if (orders.length === 0) return { kind: "told", tell: [{ saying: { reply: "no-orders" } }] };
  const filter = filterIn(context, slots);
  const fitting = orders.filter((order) => filter.days.has(order) && filter.goods.has(order));
  if (fitting.length > 0) return listed(filter.head, fitting);
  // Goods that were named matter more than the day: "the grinder in May" was perhaps in June.
  const withGoods = orders.filter(filter.goods.has);
  const others = withGoods.length > 0 ? nearest(context, withGoods, filter.from) : [];
  return nothingThere(filter.none, others);
};

/** Which orders are asked for, and how that is said. */
interface Filter {
  from: string | null;
  days: { has: (order: OrderSummary) => boolean };
  goods: { has: (order: OrderSummary) => boolean };
  head: Saying;
  none: Saying;
}

function filterIn(context: CapabilityContext, { date, item, product }: Slots): Filter {
  const [from = null, to = from] = date?.split("/") ?? [];
  const dayOf = ({ placedAt }: OrderSummary) => dayIn(context.shop.timezone, placedAt);
  const named = namedItems(item ?? product).map(({ name }) => ({ name, found: productNamed(context, name) }));
  const skus = new Set(named.flatMap(({ found }) => found?.variants.map(({ sku }) => sku) ?? []));
  const names = named.map(({ name, found }) => found?.translations[context.locale]?.name ?? found?.name ?? name);
  const args: Record<string, SayingValue> = {
    ...(from && to ? { from: { date: from }, to: { date: to } } : {}),
    ...(names.length > 0 ? { item: { list: names } } : {}),
  };
  return {
    from,
    days: { has: (order) => !from || !to || (from <= dayOf(order) && dayOf(order) <= to) },
    goods: { has: (order) => names.length === 0 || order.items.some(({ sku }) => skus.has(sku)) },
    ...said(from === null ? null : from === to ? "day" : "days", names.length > 0, args),
  };
}

/** How a list of such orders begins, and what is said where there are none. */
function said(
  span: "day" | "days" | null,
  goods: boolean,
  args: Record<string, SayingValue>,
): Pick<Filter, "head" | "none"> {
  const of = `${span ? `-of-${span}` : ""}${goods ? "-with" : ""}`;
  return { head: { reply: `your-orders${of}`, args }, none: { reply: `no-orders${of}`, args } };
}

function listed(head: Saying, orders: OrderSummary[]): Outcome {
  const shown = orders.slice(0, LISTED_AT_MOST);
  const choices = shown.slice(0, CHOICES_AT_MOST).map(orderChoice);
  const more = orders.length - shown.length;
  const rest: Saying[] = more > 0 ? [{ reply: "orders-more", args: { more } }] : [];
  const text = { lines: [head, ...shown.map(orderLine), ...rest] };
  return { kind: "told", tell: [{ saying: { reply: "lines", args: { text } }, choices }], offer: { choices } };
}

function nothingThere(none: Saying, others: OrderSummary[]): Outcome {
  if (others.length === 0) return { kind: "told", tell: [{ saying: none }] };
  const choices = others.map(orderChoice);
  const text = { lines: [none, { reply: "nearest-orders" }, ...others.map(orderLine)] };
  return { kind: "told", tell: [{ saying: { reply: "lines", args: { text } }, choices }], offer: { choices } };
}

/** Those placed the nearest to a day, newest first. */
function nearest({ shop }: CapabilityContext, orders: OrderSummary[], day: string | null): OrderSummary[] {
  const wanted = new Date(`${day ?? dayIn(shop.timezone, orders[0]?.placedAt ?? new Date(0))}T12:00:00Z`).getTime();
  const distance = ({ placedAt }: OrderSummary) => Math.abs(placedAt.getTime() - wanted);
  const near = [...orders].sort((a, b) => distance(a) - distance(b)).slice(0, NEAREST_AT_MOST);
  return near.sort((a, b) => b.placedAt.getTime() - a.placedAt.getTime());
}
