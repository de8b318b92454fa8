import type { Database } from "../../database/index.ts";

/** How goods and ways of paying are called: by SKU, by the shop's own key. */
export interface HistoryNames {
  goods: Record<string, string>;
  payments: Record<string, string>;
}

/** What the goods of some SKUs are called, and the ways of paying of whoever placed an order. */
export async function historyNames(db: Database, number: string, skus: readonly string[]): Promise<HistoryNames> {
  const [row] = await db<HistoryNames[]>`
    select (select coalesce(jsonb_object_agg(v.sku, coalesce(v.name, p.name)), '{}') from variants v join products p on p.id = v.product_id
        where v.sku in (select jsonb_array_elements_text(${db.json([...new Set(skus)])}))) as goods,
      (select coalesce(jsonb_object_agg(m.external_id, concat_ws(' ', coalesce(m.label, m.kind), m.last_four)), '{}')
        from payment_methods m join orders o on o.customer_id = m.customer_id where o.number = ${number}) as payments`;
  return row ?? { goods: {}, payments: {} };
}
