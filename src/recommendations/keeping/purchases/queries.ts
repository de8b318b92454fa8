import type { Database } from "../../../database/index.ts";

/** Weights of orders count from here, so that sums of different days compare: with time all of them fade alike. */
const SINCE = "2020-01-01T00:00:00Z";

/** A piece of a statement. */
export type Fragment = ReturnType<Database>;

/** That an order `o` is a purchase, made by then: neither cancelled nor refunded, and of more than nothing. */
export const isPurchase = (db: Database, at: Date): Fragment =>
  db`o.status <> 'cancelled' and o.payment_status <> 'refunded' and o.total > 0 and o.placed_at <= ${at}`;

/** What an order `o` counts for: twice as much each so many days since the beginning. */
export const weightOfOrder = (db: Database, halfLifeDays: number): Fragment =>
  db`power(2::float8, extract(epoch from o.placed_at - ${SINCE}::timestamptz)::float8 / 86400 / ${halfLifeDays}::float8)`;
