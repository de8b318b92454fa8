import type { Database } from "../../database/index.ts";
import type { Goods, OrderFacts } from "../rules/order-facts.ts";

/**
 * Everything that the rules look at of an order, by its number as the shop's books spell it, and the variants of `skus` that the catalogue
 * has, by SKU; null where there is no such order. With `lock` the order, its customer's ways of paying and those variants stay so until
 * the transaction ends.
 */
export async function readOrderFacts(
  db: Database,
  number: string,
  { skus = [], lock = false }: { skus?: readonly string[]; lock?: boolean } = {},
): Promise<{ order: OrderFacts; goods: Map<string, Goods> } | null> {
  // What is read with the lock's own statement may be older than the lock: what others wrote while it waited is seen by the next one.
  if (lock) await holdOrder(db, number, skus);
  const [found] = await db<(OrderFacts & { others: Goods[] })[]>`
    select o.id, o.number, o.customer_id as "customerId", o.status, o.payment_status as "paymentStatus", o.placed_at as "placedAt",
      o.shipped_at as "shippedAt", o.delivered_at as "deliveredAt", o.cancelled_at as "cancelledAt", o.total, o.discount,
      o.delivery_price as "deliveryPrice", o.currency, o.delivery_city as "deliveryCity", o.delivery_address as "deliveryAddress",
      o.items_changed_at as "itemsChangedAt",
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
      (select coalesce(jsonb_agg(jsonb_build_object('kind', m.kind, 'amount', m.amount, 'methodId', m.method_id,
          'settled', m.settled_at is not null) order by m.id), '[]')
        from payments m where m.order_id = o.id and m.lapsed_at is null) as payments,
      (select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'externalId', w.external_id, 'kind', w.kind,
          'label', w.label, 'lastFour', w.last_four, 'balance', w.balance) order by w.id), '[]')
        from payment_methods w where w.customer_id = o.customer_id) as methods,
      (select coalesce(jsonb_agg(${goods(db)}), '[]')
        from jsonb_array_elements_text(${db.json([...new Set(skus)])}) i (sku)
        join variants v using (sku) join products p on p.id = v.product_id) as others
    from orders o where o.number = ${number}`;
  if (!found) return null;
  const { others, ...order } = found;
  return { order, goods: new Map(others.map((one) => [one.sku, one])) };
}

/**
 * Locks what a change of an order rests on, always in this order: the order, its customer's ways of paying (a balance that is to be taken
 * from must not change any more), and variants by their SKUs. The last line takes them one after another.
 */
async function holdOrder(db: Database, number: string, skus: readonly string[]): Promise<void> {
  await db`
    with o as materialized (
      select customer_id from orders where number = ${number} for update
    ), methods as materialized (
      select 1 from payment_methods where customer_id = (select customer_id from o) order by id for update
    ), goods as materialized (
      select 1 from variants where sku in (select jsonb_array_elements_text(${db.json([...skus])})) order by sku for update
    )
    select (select count(*) from o), (select count(*) from methods), (select count(*) from goods)`;
}

/** The variant `v` of the product `p` as {@link Goods}; `i.sku` is its SKU where there is no such variant. */
function goods(db: Database) {
  return db`jsonb_build_object('sku', i.sku, 'productId', p.id, 'name', coalesce(v.name, i.sku),
    'translations', coalesce(p.translations, '{}'), 'options', coalesce(v.options, '{}'), 'category', p.category,
    'price', v.price, 'currency', v.currency, 'inStock', v.in_stock, 'available', coalesce(v.available, false))`;
}
