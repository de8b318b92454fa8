import type { Database } from "../../database/index.ts";
import type { PaymentMethod } from "../payments/payment-method.ts";
import type { BoughtLine, Goods, OrderFacts } from "../rules/order-facts.ts";

/**
 * Everything that the rules look at of an order, by its number as the shop's books spell it; null where there is none. With `lock` the
 * order and its customer's ways of paying stay so until the transaction ends.
 */
export async function readOrderFacts(db: Database, number: string, lock = false): Promise<OrderFacts | null> {
  const [order] = await db<Omit<OrderFacts, "lines" | "returns" | "exchanges" | "payments" | "methods">[]>`
    select id, number, customer_id as "customerId", status, payment_status as "paymentStatus", placed_at as "placedAt",
      shipped_at as "shippedAt", delivered_at as "deliveredAt", cancelled_at as "cancelledAt", total, discount,
      delivery_price as "deliveryPrice", currency, delivery_city as "deliveryCity", delivery_address as "deliveryAddress",
      items_changed_at as "itemsChangedAt"
    from orders where number = ${number} ${lock ? db`for update` : db``}`;
  if (!order) return null;
  const { customerId } = order;
  return {
    ...order,
    lines: await boughtLines(db, order.id),
    returns: await db`
      select sku, quantity from returns where order_id = ${order.id} and withdrawn_at is null order by id`,
    exchanges: await db`
      select from_sku as "fromSku", to_sku as "toSku", quantity from exchanges
      where order_id = ${order.id} and withdrawn_at is null order by id`,
    payments: await db`
      select kind, amount, method_id as "methodId" from payments where order_id = ${order.id} order by id`,
    methods: customerId === null ? [] : await methodsOf(db, customerId, lock),
  };
}

async function boughtLines(db: Database, orderId: number): Promise<BoughtLine[]> {
  return await db<BoughtLine[]>`
    select l.id, l.quantity, l.unit_price as "unitPrice", ${goods(db)} as goods
    from order_lines l left join variants v on v.id = l.variant_id left join products p on p.id = v.product_id,
      lateral (select l.sku) i (sku)
    where l.order_id = ${orderId} order by l.id`;
}

/** What the rows say of variants, by SKU; those that the catalogue has not are missing. With `lock` they stay so until the transaction ends. */
export async function readGoods(db: Database, skus: readonly string[], lock = false): Promise<Map<string, Goods>> {
  const rows = await db<{ goods: Goods }[]>`
    select ${goods(db)} as goods from jsonb_array_elements_text(${db.json([...new Set(skus)])}) i (sku)
    join variants v using (sku) join products p on p.id = v.product_id
    order by v.sku ${lock ? db`for update of v` : db``}`;
  return new Map(rows.map((row) => [row.goods.sku, row.goods]));
}

/** The variant `v` of the product `p` as {@link Goods}; `i.sku` is its SKU where there is no such variant. */
function goods(db: Database) {
  return db`jsonb_build_object('sku', i.sku, 'productId', p.id, 'name', coalesce(v.name, i.sku),
    'translations', coalesce(p.translations, '{}'), 'options', coalesce(v.options, '{}'), 'category', p.category,
    'price', v.price, 'currency', v.currency, 'inStock', v.in_stock, 'available', coalesce(v.available, false))`;
}

/** A customer's ways of paying, in the order in which they came. With `lock` they stay so until the transaction ends. */
async function methodsOf(db: Database, customerId: number, lock = false): Promise<PaymentMethod[]> {
  return await db<PaymentMethod[]>`
    select id, external_id as "externalId", kind, label, last_four as "lastFour", balance
    from payment_methods where customer_id = ${customerId} order by id ${lock ? db`for update` : db``}`;
}
