import { isDeepStrictEqual } from "node:util";
import { cents, fromCents, sum } from "../../../src/base/index.ts";
import type { Database } from "../../../src/database/index.ts";
import { orderNumber } from "./convert.ts";
import type { Helped } from "./helped.ts";
import type { Tau2Shop } from "./shop.ts";
import type { EndState } from "./task.ts";

type Order = Tau2Shop["orders"][string];
type User = Tau2Shop["users"][string];
type PaymentRow = Order["payment_history"][number];

/** What of the shop is another than it was, in the set's own shape. */
export async function endState(helped: Helped): Promise<EndState> {
  const end: EndState = { orders: {}, users: {} };
  for (const id of helped.touched.orders) {
    const order = helped.shop.orders[id];
    if (order) note(end.orders, id, order, await orderNow(helped, order));
  }
  for (const id of helped.touched.users) {
    const user = helped.shop.users[id];
    if (user) note(end.users, id, user, await userNow(helped, user));
  }
  return end;
}

/** Lists a record with the fields in which it differs. */
function note(into: EndState["orders"], id: string, before: object, after: object): void {
  const stood = new Map(Object.entries(before));
  const changed = Object.entries(after).filter(([field, value]) => !isDeepStrictEqual(stood.get(field), value));
  if (changed.length > 0) into[id] = Object.fromEntries(changed);
}

interface OrderNow {
  id: number;
  status: "new" | "paid" | "shipped" | "delivered" | "cancelled";
  cancel_reason: string | null;
  items_changed: boolean;
  delivery_city: string;
  delivery_address: string;
  lines: { sku: string; unit_price: number }[];
  payments: { transaction_type: "payment" | "refund"; amount: number; payment_method_id: string; reason: string }[];
  returned: { sku: string; quantity: number; method: string }[];
  exchanged: { from_sku: string; to_sku: string; quantity: number; difference: number; method: string }[];
}

async function orderNow(helped: Helped, order: Order): Promise<Partial<Record<string, unknown>>> {
  const now = await readOrder(helped.db, orderNumber(order.order_id));
  return {
    ...order,
    status: statusOf(now, order),
    address: helped.addresses.get(`${now.delivery_city}\n${now.delivery_address}`) ?? order.address,
    items: now.lines.map((line, place) => itemOf(helped.shop, order, line, place)),
    payment_history: paymentsOf(now, order),
    ...(now.cancel_reason === null ? {} : { cancel_reason: now.cancel_reason }),
    ...returnOf(now),
    ...exchangeOf(now),
  };
}

async function readOrder(db: Database, number: string): Promise<OrderNow> {
  const [now] = await db<OrderNow[]>`
    select o.id, o.status, o.cancel_reason, o.items_changed_at is not null as items_changed, o.delivery_city, o.delivery_address,
      (select coalesce(jsonb_agg(jsonb_build_object('sku', l.sku, 'unit_price', l.unit_price) order by l.id), '[]')
        from order_lines l where l.order_id = o.id) as lines,
      (select coalesce(jsonb_agg(jsonb_build_object('transaction_type', p.kind, 'amount', p.amount,
          'payment_method_id', m.external_id, 'reason', p.reason) order by p.id), '[]')
        from payments p join payment_methods m on m.id = p.method_id where p.order_id = o.id) as payments,
      (select coalesce(jsonb_agg(jsonb_build_object('sku', r.sku, 'quantity', r.quantity, 'method', m.external_id) order by r.id), '[]')
        from returns r join payment_methods m on m.id = r.method_id where r.order_id = o.id) as returned,
      (select coalesce(jsonb_agg(jsonb_build_object('from_sku', e.from_sku, 'to_sku', e.to_sku, 'quantity', e.quantity,
          'difference', e.price_difference, 'method', m.external_id) order by e.id), '[]')
        from exchanges e join payment_methods m on m.id = e.method_id where e.order_id = o.id) as exchanged
    from orders o where o.number = ${number}`;
  if (!now) throw new Error(`the shop was loaded without its order ${number}`);
  return now;
}

function statusOf(now: OrderNow, order: Order): string {
  if (now.returned.length > 0) return "return requested";
  if (now.exchanged.length > 0) return "exchange requested";
  if (now.status === "cancelled") return "cancelled";
  return now.items_changed ? "pending (item modified)" : order.status;
}

function itemOf(shop: Tau2Shop, order: Order, { sku, unit_price }: OrderNow["lines"][number], place: number) {
  const item = order.items[place];
  if (item?.item_id === sku && cents(item.price) === cents(unit_price)) return item;
  const product = Object.values(shop.products).find(({ variants }) => variants[sku]);
  const options = product?.variants[sku]?.options;
  return { name: product?.name, product_id: product?.product_id, item_id: sku, price: unit_price, options };
}

/** The rows as they are; those that were there already to the last digit. A cancellation is written down as the set does it. */
function paymentsOf({ status, payments }: OrderNow, order: Order): PaymentRow[] {
  const plain = ({ transaction_type, amount, payment_method_id }: PaymentRow): PaymentRow => ({
    transaction_type,
    amount,
    payment_method_id,
  });
  const were = (place: number, row: PaymentRow) => order.payment_history[place] ?? plain(row);
  if (status !== "cancelled" || order.status === "cancelled") return payments.map((row, place) => were(place, row));
  const before = payments.filter(({ reason }) => reason !== "cancel").map((row, place) => were(place, row));
  return [...before, ...before.map((row): PaymentRow => ({ ...row, transaction_type: "refund" }))];
}

function returnOf({ returned }: OrderNow) {
  const [first] = returned;
  if (!first) return {};
  return { return_items: texts(returned), return_payment_method_id: first.method };
}

function exchangeOf({ exchanged }: OrderNow) {
  const [first] = exchanged;
  if (!first) return {};
  return {
    exchange_items: texts(exchanged.map(({ from_sku: sku, quantity }) => ({ sku, quantity }))),
    exchange_new_items: texts(exchanged.map(({ to_sku: sku, quantity }) => ({ sku, quantity }))),
    exchange_payment_method_id: first.method,
    exchange_price_difference: sum(exchanged.map(({ difference, quantity }) => difference * quantity)),
  };
}

/** Ids as often as there are pieces, sorted as text. */
const texts = (pieces: { sku: string; quantity: number }[]): string[] =>
  pieces.flatMap(({ sku, quantity }) => Array.from({ length: quantity }, () => sku)).toSorted();

async function userNow(helped: Helped, user: User): Promise<User> {
  const [now] = await helped.db<{ city: string; address: string; balances: Record<string, number> }[]>`
    select c.city, c.address, (select coalesce(jsonb_object_agg(m.external_id, m.balance), '{}') from payment_methods m
      where m.customer_id = c.id and m.kind = 'gift_card') as balances
    from customers c where c.external_id = ${user.user_id}`;
  if (!now) throw new Error(`the shop was loaded without its user ${user.user_id}`);
  const extra = await mirroredRefunds(helped, user);
  const methods = Object.entries(user.payment_methods).map(([id, method]) => {
    const held = now.balances[id];
    return [id, held === undefined ? method : { ...method, balance: fromCents(cents(held) + (extra.get(id) ?? 0)) }];
  });
  const address = helped.addresses.get(`${now.city}\n${now.address}`) ?? user.address;
  return { ...user, address, payment_methods: Object.fromEntries(methods) };
}

/**
 * A fault of the set's own tools: cancelling an order repeats every row of its payments as a refund, those that were refunds among them, and
 * gift cards get each. What that gives beyond what was held, in cents by way of paying; only where payment was changed before.
 */
async function mirroredRefunds({ db, shop, touched }: Helped, user: User): Promise<Map<string, number>> {
  const extra = new Map<string, number>();
  for (const id of touched.orders) {
    const order = shop.orders[id];
    if (order?.user_id !== user.user_id || order.status === "cancelled") continue;
    const { status, payments } = await readOrder(db, orderNumber(id));
    if (status !== "cancelled") continue;
    const give = (method: string, whole: number) => extra.set(method, (extra.get(method) ?? 0) + whole);
    for (const { reason, amount, payment_method_id } of payments)
      give(payment_method_id, reason === "cancel" ? -cents(amount) : cents(amount));
  }
  return extra;
}
