import type { Database } from "../../database/index.ts";
import type { PaymentMethod } from "../payments/payment-method.ts";
import type { Goods, OrderFacts } from "../rules/order-facts.ts";

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
  const { methods, ...about } = await aboutOrder(db, order.id);
  // A balance that is to be taken from must not change any more.
  const held = lock && order.customerId !== null ? await methodsOf(db, order.customerId) : methods;
  return { ...order, ...about, methods: held };
}

/** What belongs to an order, each kind in its own order, in one statement. */
async function aboutOrder(
  db: Database,
  orderId: number,
): Promise<Pick<OrderFacts, "lines" | "returns" | "exchanges" | "payments" | "methods">> {
  const [about] = await db<Pick<OrderFacts, "lines" | "returns" | "exchanges" | "payments" | "methods">[]>`
    select
      (select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'quantity', l.quantity, 'unitPrice', l.unit_price,
          'goods', ${goods(db)}) order by l.id), '[]')
        from order_lines l left join variants v on v.id = l.variant_id left join products p on p.id = v.product_id,
          lateral (select l.sku) i (sku)
        where l.order_id = o.id) as lines,
      (select coalesce(jsonb_agg(jsonb_build_object('sku', r.sku, 'quantity', r.quantity) order by r.id), '[]')
        from returns r where r.order_id = o.id and r.withdrawn_at is null) as returns,
      (select coalesce(jsonb_agg(jsonb_build_object('fromSku', e.from_sku, 'toSku', e.to_sku, 'quantity', e.quantity)
          order by e.id), '[]')
        from exchanges e where e.order_id = o.id and e.withdrawn_at is null) as exchanges,
      (select coalesce(jsonb_agg(jsonb_build_object('kind', m.kind, 'amount', m.amount, 'methodId', m.method_id)
          order by m.id), '[]')
        from payments m where m.order_id = o.id) as payments,
      (select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'externalId', w.external_id, 'kind', w.kind,
          'label', w.label, 'lastFour', w.last_four, 'balance', w.balance) order by w.id), '[]')
        from payment_methods w where w.customer_id = o.customer_id) as methods
    from orders o where o.id = ${orderId}`;
  if (!about) throw new Error("an order that was just there is gone");
  return about;
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

/** A customer's ways of paying, in the order in which they came; they stay so until the transaction ends. */
async function methodsOf(db: Database, customerId: number): Promise<PaymentMethod[]> {
  return await db<PaymentMethod[]>`
    select id, external_id as "externalId", kind, label, last_four as "lastFour", balance
    from payment_methods where customer_id = ${customerId} order by id for update`;
}
