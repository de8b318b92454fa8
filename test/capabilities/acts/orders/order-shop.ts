import type { ActContext } from "../../../../src/capabilities/acts/act.ts";
import { makeCatalog, upsertProducts, upsertVariants } from "../../../../src/catalog/index.ts";
import { customerOfExternalId, upsertCustomers } from "../../../../src/customers/index.ts";
import type { Database } from "../../../../src/database/index.ts";
import { currentIndex } from "../../../../src/knowledge/index.ts";
import {
  addPayments,
  type OrderRow,
  upsertOrderLines,
  upsertOrders,
  upsertPaymentMethods,
} from "../../../../src/orders/index.ts";
import { Policy } from "../../../../src/policy/index.ts";

const AT = new Date("2026-11-22T12:00:00Z");
const ago = (days: number) => new Date(AT.getTime() - days * 86_400_000);

const POLICY = Policy.parse({
  cancel: { statuses: ["new", "paid"] },
  change_address: { statuses: ["new", "paid"] },
  change_items: { statuses: ["new", "paid"] },
  change_payment: { statuses: ["new", "paid"] },
  return: { days: 14, refund_to: ["original", "gift_card"] },
  exchange: { days: 30 },
  refund_days: 5,
});

const VARIANTS = [
  ["A", "A-S", 10, 2],
  ["A", "A-M", 12.5, 3],
  ["A", "A-L", 19.99, 4],
  ["B", "B-S", 5.01, null],
  ["B", "B-M", 7, 0],
] as const;

/** number, customer, status, how it was paid, discount, delivery, lines. `null`: paid, and nobody wrote down how. */
const ORDERS = [
  ["NEW", "me", "new", "", 0, 0, [["A-S", 2]]],
  [
    "PAID",
    "me",
    "paid",
    "card",
    0,
    2.5,
    [
      ["A-S", 3],
      ["B-S", 1],
    ],
  ],
  [
    "PART",
    "me",
    "paid",
    "gift",
    3.33,
    0,
    [
      ["A-M", 2],
      ["A-M", 1],
    ],
  ],
  ["SENT", "me", "shipped", "card", 0, 0, [["A-S", 1]]],
  [
    "CAME",
    "me",
    "delivered",
    "card",
    3.35,
    0,
    [
      ["A-S", 2],
      ["B-S", 3],
      ["A-M", 1],
    ],
  ],
  ["OLD", "me", "delivered", null, 0, 0, [["A-L", 2]]],
  ["GONE", "me", "cancelled", "", 0, 0, [["A-S", 1]]],
  ["THEIRS", "other", "paid", "theirs", 0, 0, [["A-S", 1]]],
] as const;

/** A small shop with an order in every state, and what its books say of goods and money. */
export async function orderShop(db: Database) {
  await upsertCustomers(db, [{ external_id: "me" }, { external_id: "other" }], AT);
  const products = [..."AB"].map((external_id) => ({ external_id, name: external_id, category: external_id }));
  await upsertProducts(db, products, AT);
  const variants = VARIANTS.map(([product_external_id, sku, price, in_stock]) => ({
    product_external_id,
    sku,
    name: sku,
    price,
    currency: "EUR",
    in_stock,
  }));
  await upsertVariants(db, variants, AT);
  await upsertPaymentMethods(db, [
    { customer_external_id: "me", external_id: "card", kind: "card", label: "Visa", last_four: "9513" },
    { customer_external_id: "me", external_id: "paypal", kind: "paypal" },
    { customer_external_id: "me", external_id: "gift", kind: "gift_card", balance: 40 },
    { customer_external_id: "other", external_id: "theirs", kind: "gift_card", balance: 99 },
  ]);
  await upsertOrders(db, ORDERS.map(orderOf), AT);
  await upsertOrderLines(db, ORDERS.flatMap(linesOf));
  await addPayments(db, ORDERS.flatMap(paymentOf));
  return { context: await contextOf(db), books: () => booksOf(db) };
}

type Story = (typeof ORDERS)[number];

const priceOf = (sku: string): number => VARIANTS.find(([, one]) => one === sku)?.[2] ?? 0;

const totalOf = ([, , , , discount, delivery, lines]: Story): number =>
  Math.round((lines.reduce((sum, [sku, count]) => sum + priceOf(sku) * count, 0) - discount + delivery) * 100) / 100;

function orderOf(story: Story): OrderRow {
  const [number, customer_external_id, status, way, discount, delivery_price] = story;
  return {
    number,
    customer_external_id,
    status,
    payment_status: way === "" ? "unpaid" : "paid",
    placed_at: ago(9),
    delivered_at: status === "delivered" ? ago(4) : null,
    total: totalOf(story),
    discount,
    delivery_price,
    currency: "EUR",
  };
}

const linesOf = ([order_number, , , , , , lines]: Story) =>
  lines.map(([sku, quantity], place) => ({
    order_number,
    sku,
    occurrence: lines.slice(0, place + 1).filter(([one]) => one === sku).length,
    quantity,
    unit_price: priceOf(sku),
  }));

const paymentOf = (story: Story) =>
  story[3]
    ? [{ order_number: story[0], kind: "payment" as const, amount: totalOf(story), method: story[3], at: ago(9) }]
    : [];

async function contextOf(db: Database): Promise<ActContext> {
  const me = await customerOfExternalId(db, "me");
  if (!me) throw new Error("the customer was not written");
  const shop = { policy: POLICY, timezone: "Europe/Vilnius", currency: "EUR", country: "LT", cities: [] };
  return {
    db,
    at: AT,
    customer: { id: me.id, externalId: "me" },
    actor: `customer:${me.id}`,
    channel: "web",
    turnId: null,
    conversationId: null,
    locale: "en",
    shop: { ...shop, catalog: makeCatalog([]), knowledge: await currentIndex(db)() },
  };
}

/** Where an order's money stands. */
interface OrderMoney {
  number: string;
  status: string;
  paid: boolean;
  total: number;
  goods: number;
  discount: number;
  delivery: number;
  /** What came less what went back; what nobody wrote down counted as paid. */
  held: number;
  returned: number;
  pieces: number;
  piecesGone: number;
  /** The lowest balance of a gift card, and the lowest stock. */
  balance: number;
  stock: number;
}

async function booksOf(db: Database) {
  const pieces = await db<{ sku: string; pieces: number }[]>`
    select v.sku, v.in_stock + coalesce((select sum(l.quantity) from order_lines l join orders o on o.id = l.order_id
        where l.sku = v.sku and o.status <> 'cancelled'), 0)
      + coalesce((select sum(e.quantity) from exchanges e where e.to_sku = v.sku), 0) as pieces
    from variants v where v.in_stock is not null order by v.sku`;
  const [gift] = await db<{ money: number }[]>`
    select (select sum(balance) from payment_methods)
      + (select coalesce(sum(case p.kind when 'payment' then p.amount else -p.amount end), 0) from payments p
        join payment_methods m on m.id = p.method_id where m.kind = 'gift_card' and p.settled_at is not null) as money`;
  const rows = await db<{ number: string; row: unknown }[]>`
    select o.number, to_jsonb(o) || jsonb_build_object('lines', (select jsonb_agg(to_jsonb(l) order by l.id) from order_lines l
      where l.order_id = o.id), 'payments', (select jsonb_agg(to_jsonb(p) order by p.id) from payments p where p.order_id = o.id),
      'returns', (select jsonb_agg(to_jsonb(r)) from returns r where r.order_id = o.id),
      'exchanges', (select jsonb_agg(to_jsonb(e)) from exchanges e where e.order_id = o.id)) as row
    from orders o order by o.number`;
  const money = await db<OrderMoney[]>`
    select o.number, o.status, o.payment_status <> 'unpaid' as paid, o.total, o.discount, o.delivery_price as delivery,
      (select sum(quantity * unit_price) from order_lines l where l.order_id = o.id) as goods,
      (select sum(quantity) from order_lines l where l.order_id = o.id) as pieces,
      coalesce((select sum(case kind when 'payment' then amount else -amount end) from payments p
        where p.order_id = o.id and p.lapsed_at is null), 0)
        + case when o.number = 'OLD' then o.total else 0 end as held,
      coalesce((select sum(amount) from returns r where r.order_id = o.id), 0) as returned,
      coalesce((select sum(quantity) from returns r where r.order_id = o.id), 0)
        + coalesce((select sum(quantity) from exchanges e where e.order_id = o.id), 0) as "piecesGone",
      (select min(balance) from payment_methods) as balance, (select min(in_stock) from variants) as stock
    from orders o order by o.number`;
  const of = (...numbers: string[]) => rows.filter(({ number }) => numbers.includes(number));
  return {
    pieces: Array.from(pieces),
    giftMoney: gift?.money ?? 0,
    money: Array.from(money),
    theirs: of("THEIRS"),
    closed: of("SENT", "GONE"),
    rows: Array.from(rows),
  };
}
