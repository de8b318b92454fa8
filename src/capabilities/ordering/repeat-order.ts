import { readOffered, soldAs } from "../../catalog/index.ts";
import { type OrderSummary, ordersOf } from "../../orders/index.ts";
import type { Saying } from "../../wording/index.ts";
import type { Capability, CapabilityContext, KnownCustomer, Slots } from "../capability.ts";
import { goodsName } from "../goods-name.ts";
import { isOutcome, whichOrder } from "../which-order.ts";
import { type BasketLine, MOST_PIECES, withPieces } from "./basket.ts";
import { readPending } from "./pending.ts";
import { orderFrom } from "./propose-order.ts";
import { quoteOf } from "./quote.ts";

/** How many of the newest orders are looked through for one that was not cancelled. */
const LOOKED_THROUGH = 20;

/** Fills the basket with what an earlier order had, says what is different today, and goes on as any order does. */
export const repeatOrder: Capability = async (context, said, step) => {
  const { customer } = context;
  if (!customer) return { kind: "identify" };
  const flow = step.flow ?? "repeat_order";
  const pending = readPending(said.more);
  if (pending.repeated !== null && (said.order === undefined || said.order === pending.repeated))
    return orderFrom(context, said, flow);
  const order = await whichOneOf(context, customer, said);
  if (isOutcome(order)) return order;
  const { slots, notes } = await fromOrder(context, order, said);
  if (notes.nothing) return { kind: "told", tell: [{ saying: notes.nothing }], refused: "out_of_stock" };
  const outcome = await orderFrom(context, slots, flow, notes.changed);
  if (outcome.kind !== "missing" && outcome.kind !== "propose") return outcome;
  return { ...outcome, slots: { ...outcome.slots, order: order.number, item: null, date: null } };
};

/** The order that was named; the last one that was not cancelled where none was. */
async function whichOneOf(context: CapabilityContext, customer: KnownCustomer, said: Slots) {
  const item = said.item ?? said.product;
  if (said.order || said.date || item)
    return whichOrder(context, { ...said, ...(item ? { item } : {}) }, { ask: "which-order-to-repeat" });
  const orders = await ordersOf(context.db, customer.id, LOOKED_THROUGH);
  const order = orders.find(({ status }) => status !== "cancelled") ?? orders[0];
  return order ?? whichOrder(context, said, { ask: "which-order-to-repeat" });
}

interface Difference {
  changed: Saying[];
  /** Said where nothing of it can be had. */
  nothing?: Saying;
}

/** What an order comes to today: its goods that are there, delivered and paid as then unless something else was said. */
async function fromOrder(
  context: CapabilityContext,
  order: OrderSummary,
  said: Slots,
): Promise<{ slots: Slots; notes: Difference }> {
  const { basket, changed } = await goodsToday(context, order);
  const { number, deliveryCity, deliveryAddress } = order;
  const more = { repeated: number, city: deliveryCity, address: deliveryAddress };
  const first: Saying = { reply: "order-repeat", args: { number } };
  const slots: Slots = {
    ...(order.deliveryWay ? { delivery: order.deliveryWay } : {}),
    ...(order.paymentWay ? { payment: order.paymentWay } : {}),
    ...said,
    product: undefined,
    items: JSON.stringify(basket),
    more: JSON.stringify(more),
  };
  const nothing = basket.length === 0 ? { nothing: { reply: "order-repeat-nothing", args: { number } } } : {};
  return { slots, notes: { changed: [first, ...changed], ...nothing } };
}

/** The lines of an order, those of one variant as one: together they may be more than there is. */
function byVariant({ shop }: CapabilityContext, { items }: OrderSummary): OrderSummary["items"] {
  const sameGoods = Map.groupBy(items, ({ sku }) => soldAs(shop.catalog, sku)?.variant.sku ?? sku);
  return [...sameGoods.values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, quantity: others.reduce((pieces, { quantity }) => pieces + quantity, first.quantity) }] : [],
  );
}

/** The lines of an order that can be had today, and what is said of those that are gone, fewer, or cost something else. */
async function goodsToday(context: CapabilityContext, order: OrderSummary) {
  const { shop, locale } = context;
  const skus = order.items.map(({ sku }) => sku);
  const rows = await readOffered(context.db, skus);
  let basket: BasketLine[] = [];
  const changed: Saying[] = [];
  for (const item of byVariant(context, order)) {
    const name = goodsName(item, locale);
    const wanted = { sku: item.sku, quantity: Math.min(item.quantity, MOST_PIECES) };
    const quote = quoteOf(shop, [wanted], rows);
    const left = quote.ok ? wanted.quantity : quote.left;
    if (left === 0) changed.push({ reply: "order-repeat-gone", args: { name } });
    else basket = withPieces(basket, soldAs(shop.catalog, item.sku)?.variant.sku ?? item.sku, left);
    if (left > 0 && !quote.ok) changed.push({ reply: "order-repeat-fewer", args: { name, count: left } });
    const price = quote.ok ? quote.lines[0]?.price : undefined;
    if (price !== undefined && price !== item.unitPrice) {
      const money = (amount: number) => ({ amount, currency: shop.currency });
      const args = { name, before: money(item.unitPrice), now: money(price) };
      changed.push({ reply: "order-repeat-price", args });
    }
  }
  return { basket, changed };
}
