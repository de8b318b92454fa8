import { DateTime } from "luxon";
import * as z from "zod";
import { reserveStock } from "../../catalog/index.ts";
import { type CustomerCard, readCard } from "../../customers/index.ts";
import { type PlacedOrder, writePlacedOrder } from "../../orders/index.ts";
import { afterOpenDays, afterWorkingDays, dayIn, type Policy } from "../../policy/index.ts";
import type { Act, ActContext, Checked } from "../acts/act.ts";
import { trace } from "../acts/orders/trace.ts";
import { BasketLines } from "./basket.ts";
import { variantName } from "./order-words.ts";
import { inCents, type Quote, quoteGoods } from "./quote.ts";
import { feeOf, freeCountries, type OrderPolicy, paymentsFor, placeOf, priceOf, type Way, waysTo } from "./ways.ts";

const PlaceOrderValues = z.strictObject({
  items: BasketLines.min(1).max(100),
  delivery: z.enum(["courier", "locker", "pickup", "post"]),
  /** Both null where it is fetched. */
  delivery_city: z.string().max(200).nullable(),
  delivery_address: z.string().max(1000).nullable(),
  payment: z.enum(["on_delivery", "invoice"]),
  /** What was shown as the sum of it all: at another price nothing is placed. */
  total: z.number().optional(),
});

/** See the schema of the same name. */
export type PlaceOrderValues = z.infer<typeof PlaceOrderValues>;

/** An order that may be placed: what it comes to, and how it is said. */
export interface PlacePlan extends PlacedOrder {
  /** Given when it is placed; empty before. */
  number: string;
  quote: Extract<Quote, { ok: true }>;
  way: Way;
  fee: number;
  /** By when an invoice is to be paid, `YYYY-MM-DD`. */
  payBy: string | null;
}

/** Places an order: goods are taken from stock, and the order is written with today's prices under a number of its own. */
export const placeOrder: Act<PlaceOrderValues, PlacePlan> = {
  values: PlaceOrderValues,
  check,
  async perform(context, plan) {
    const { db, at } = context;
    const short = await reserveStock(db, plan.lines, at);
    // The check has locked what it found on the shelf.
    if (short.length > 0) throw new Error(`there is too little of ${short.join(", ")} after it was found to be enough`);
    plan.number = await writePlacedOrder(db, plan);
    await note(context, plan);
  },
};

async function check(context: ActContext, values: PlaceOrderValues, lock: boolean): Promise<Checked<PlacePlan>> {
  const { order: policy } = context.shop.policy;
  const card = await readCard(context.db, context.customer.id);
  if (!policy || !card) return { ok: false, why: "unsupported" };
  const quote = await quoteGoods(context, values.items, lock);
  if (!quote.ok) {
    const item = quote.sold ? variantName(quote.sold, context.locale) : quote.line.sku;
    return { ok: false, why: "out_of_stock", about: { item } };
  }
  if (quote.goods < policy.minimum) {
    const minimum = { amount: policy.minimum, currency: context.shop.currency };
    return { ok: false, why: "below_minimum", about: { minimum } };
  }
  return planned(context, values, policy, card, quote);
}

function planned(
  context: ActContext,
  values: PlaceOrderValues,
  policy: OrderPolicy,
  card: CustomerCard,
  quote: Extract<Quote, { ok: true }>,
): Checked<PlacePlan> {
  const { shop, customer, at } = context;
  const place = values.delivery_city === null ? null : placeOf(values.delivery_city, card);
  const way = waysTo(policy, place).find((one) => one.way === values.delivery);
  if (!way) return { ok: false, why: "not_delivered_there", about: { city: values.delivery_city ?? "" } };
  if (!paymentsFor(policy, way, place).includes(values.payment)) return { ok: false, why: "payment_not_possible" };
  const deliveryPrice = priceOf(way, quote.goods, place, freeCountries(shop.policy, card.loyaltyLevel));
  const fee = feeOf(policy, way, values.payment);
  const total = inCents(quote.goods + deliveryPrice + fee);
  if (values.total !== undefined && values.total !== total) return { ok: false, why: "invalid_value" };
  const onDelivery = values.payment === "on_delivery";
  const plan: PlacePlan = {
    number: "",
    customerId: customer.id,
    at,
    lines: quote.lines.map(({ sku, quantity, price }) => ({ sku, quantity, price })),
    total,
    currency: shop.currency,
    deliveryWay: way.way,
    deliveryPrice,
    deliveryCity: values.delivery_city,
    deliveryAddress: values.delivery_address,
    deliverBy: onDelivery ? promisedBy(shop, policy, way, at) : null,
    paymentWay: values.payment,
    through: context.channel ?? "desk",
    quote,
    way,
    fee,
    payBy: onDelivery ? null : dayAfter(dayIn(shop.timezone, at), policy.invoice_days),
  };
  return { ok: true, plan };
}

/** The day by which an order of now is there at the latest, where its way has days: what is fetched waits on a day on which the shop is open. */
function promisedBy(
  { policy, timezone }: { policy: Policy; timezone: string },
  { leaves_same_day_until }: OrderPolicy,
  { way, days }: Way,
  at: Date,
): string | null {
  if (!days) return null;
  const now = DateTime.fromJSDate(at, { zone: timezone });
  const today = now.toFormat("yyyy-MM-dd");
  if (way === "pickup") return afterOpenDays(policy, today, days[1]);
  const isWorkingDay = afterWorkingDays(policy, now.minus({ days: 1 }).toFormat("yyyy-MM-dd"), 1) === today;
  const leavesToday = isWorkingDay && now.toFormat("HH:mm") < (leaves_same_day_until ?? "00:00");
  return afterWorkingDays(policy, leavesToday ? today : afterWorkingDays(policy, today, 1), days[1]);
}

const dayAfter = (day: string, days: number): string =>
  DateTime.fromISO(day, { zone: "UTC" }).plus({ days }).toFormat("yyyy-MM-dd");

async function note(context: ActContext, plan: PlacePlan): Promise<void> {
  const { number, lines } = plan;
  const row = {
    number,
    customer: context.customer.externalId,
    status: "new",
    payment_status: "unpaid",
    payment_way: plan.paymentWay,
    placed_at: plan.at,
    total: plan.total,
    currency: plan.currency,
    delivery_way: plan.deliveryWay,
    delivery_price: plan.deliveryPrice,
    delivery_city: plan.deliveryCity,
    delivery_address: plan.deliveryAddress,
    deliver_by: plan.deliverBy,
    placed_through: plan.through,
  };
  const goods = lines.map(({ sku, quantity, price }) => ({
    table: "order_lines" as const,
    key: `${number}/${sku}`,
    before: null,
    after: { sku, quantity, unit_price: price },
  }));
  await trace(context, "place_order", { table: "orders", key: number, before: null, after: row }, ...goods);
}
