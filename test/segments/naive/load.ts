import type { Database } from "../../../src/database/index.ts";
import type { Shop } from "./shop.ts";

const AT = "2020-01-01T00:00:00Z";
const money = (cents: number | null) => (cents === null ? null : cents / 100);

/** Writes a shop's rows into an empty database. */
export async function loadShop(db: Database, shop: Shop): Promise<void> {
  const updated_at = AT;
  await put(
    db,
    "customers",
    shop.customers.map(({ insight: _, ...one }) => ({ ...one, updated_at })),
  );
  await put(
    db,
    "customer_insight",
    shop.customers.flatMap(({ id, insight }) =>
      insight ? [{ ...insight, customer_id: id, orders: 1, revenue: insight.lifetime_value, reckoned_at: AT }] : [],
    ),
  );
  await put(
    db,
    "consents",
    shop.consents.map((one) => ({ ...one, changed_at: AT, source: "test" })),
  );
  await put(
    db,
    "identities",
    shop.identities.map((one) => ({ ...one, proof: "test", proven_at: AT })),
  );
  await put(
    db,
    "products",
    shop.products.map((one) => ({ ...one, translations: {}, updated_at })),
  );
  await put(
    db,
    "variants",
    shop.variants.map((one) => ({ ...one, price: money(one.price), available: true, options: {}, updated_at })),
  );
  await put(
    db,
    "orders",
    shop.orders.map((one) => ({
      ...one,
      number: `N${one.id}`,
      total: money(one.total),
      discount: money(one.discount),
      currency: "UAH",
      updated_at,
    })),
  );
  await put(
    db,
    "order_lines",
    shop.lines.map((one, place) => ({ ...one, id: place + 1, occurrence: 1, unit_price: money(one.unit_price) })),
  );
  await put(
    db,
    "returns",
    shop.returns.map((one) => ({ ...one, occurrence: 1, amount: money(one.amount) })),
  );
  await put(db, "tickets", shop.tickets);
  await put(db, "nps", shop.nps);
  await put(
    db,
    "ratings",
    shop.ratings.map((one) => ({ ...one, conversation_id: one.id })),
  );
  await put(db, "visits", shop.visits);
  await put(db, "campaign_events", shop.events);
  await putSegments(db, [...new Set(shop.members.map((one) => one.segment_id))]);
  await put(
    db,
    "segment_members",
    shop.members.map((one) => ({ ...one, joined_at: AT })),
  );
}

async function put(db: Database, table: string, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = db(Object.keys(rows[0] ?? {}));
  await db`insert into ${db(table)} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${db(table)}, ${JSON.stringify(rows)}::text::jsonb)`;
}

async function putSegments(db: Database, ids: string[]): Promise<void> {
  const who = { created_at: AT, created_by: "t", changed_at: AT, changed_by: "t" };
  const rows = ids.map((id) => ({
    id,
    name: id,
    kind: "static",
    definition: {},
    version: 1,
    size: 0,
    stale: false,
    ...who,
  }));
  await put(db, "segments", rows);
}
