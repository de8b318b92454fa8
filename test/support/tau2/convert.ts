import { sum } from "../../../src/base/index.ts";
import { csvCell } from "../../../src/importing/index.ts";
import type { Tau2Address, Tau2Shop } from "./shop.ts";

type Order = Tau2Shop["orders"][string];
type Cells = Record<string, string | number | boolean | null>;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * The status that means the same for a customer. Every order of the set has been paid once, so a pending one is `paid`. A processed one can
 * be neither cancelled nor changed any more (policy.md) and has a tracking number, which is what `shipped` means here.
 */
const STATUS = { pending: "paid", processed: "shipped", delivered: "delivered", cancelled: "cancelled" } as const;

/** The number of an order as people say it: without the sign `#`, which is how the set writes "number". */
export const orderNumber = (orderId: string): string => orderId.replace(/^#/, "");

/**
 * Turns the shop of τ²-bench into the files of an export, by name. The set has no dates: a customer's orders are placed an hour apart in the
 * order of their list, from ten days before `at`; what was delivered came four days later, within any policy's time for
 * returns. Gift cards and other ways of paying are no part of an export: see `load.ts`.
 */
export function convertTau2(shop: Tau2Shop, at: Date): Record<string, string> {
  const orders = Object.values(shop.users).flatMap((user) =>
    user.orders.flatMap((id, place) => {
      const order = shop.orders[id];
      return order ? [{ order, placedAt: new Date(at.getTime() - 10 * DAY + place * HOUR) }] : [];
    }),
  );
  return {
    "customers.csv": csv(Object.values(shop.users).map(customerOf)),
    "products.csv": csv(Object.values(shop.products).flatMap(variantsOf)),
    "orders.csv": csv(orders.map(({ order, placedAt }) => orderOf(order, placedAt))),
    "order_lines.csv": csv(orders.flatMap(({ order }) => linesOf(order))),
  };
}

function customerOf(user: Tau2Shop["users"][string]): Cells {
  return {
    external_id: user.user_id,
    first_name: user.name.first_name,
    last_name: user.name.last_name,
    email: user.email,
    city: user.address.city,
    region: user.address.state,
    address: street(user.address),
    postal_code: user.address.zip,
    country: user.address.country === "USA" ? "US" : user.address.country,
    language: "en",
  };
}

const street = (address: Tau2Address): string => `${address.address1}, ${address.address2}`;

/** An address in one line, but for its city. */
export const addressText = (address: Tau2Address): string =>
  `${street(address)}, ${address.state} ${address.zip}, ${address.country}`;

function variantsOf(product: Tau2Shop["products"][string]): Cells[] {
  return Object.values(product.variants).map((variant) => ({
    sku: variant.item_id,
    product_id: product.product_id,
    name: product.name,
    price: variant.price,
    currency: "USD",
    in_stock: variant.available,
    options: JSON.stringify(variant.options),
  }));
}

function orderOf(order: Order, placedAt: Date): Cells {
  const { address, payment_history: payments } = order;
  const status = STATUS[order.status];
  const after = (days: number) => new Date(placedAt.getTime() + days * DAY).toISOString();
  const refunded = payments.some((payment) => payment.transaction_type === "refund");
  return {
    number: orderNumber(order.order_id),
    customer_external_id: order.user_id,
    status,
    payment_status: refunded ? "refunded" : "paid",
    placed_at: placedAt.toISOString(),
    paid_at: placedAt.toISOString(),
    shipped_at: status === "shipped" || status === "delivered" ? after(1) : null,
    delivered_at: status === "delivered" ? after(4) : null,
    cancelled_at: status === "cancelled" ? after(0.5) : null,
    total: sum(payments.flatMap((payment) => (payment.transaction_type === "payment" ? [payment.amount] : []))),
    currency: "USD",
    delivery_city: address.city,
    delivery_address: addressText(address),
    tracking_number: order.fulfillments.flatMap((fulfillment) => fulfillment.tracking_id).join(" ") || null,
  };
}

function linesOf(order: Order): Cells[] {
  const order_number = orderNumber(order.order_id);
  return order.items.map((item) => ({ order_number, sku: item.item_id, quantity: 1, unit_price: item.price }));
}

/** Rows as CSV; the first one's keys are the header. */
function csv(rows: readonly Cells[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const lines = rows.map((row) => columns.map((column) => csvCell(String(row[column] ?? ""))).join(","));
  return [columns.join(","), ...lines, ""].join("\n");
}
