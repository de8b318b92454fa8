import type { Database } from "../../database/index.ts";
import { rowsOf } from "../queries.ts";
import { join, type Sql, sql } from "../where/sql.ts";
import type { Timeline } from "./clocks.ts";
import type { NextUp, Stretch, Touched } from "./time.ts";

/**
 * What changed since somebody looked: customers, each once; and whether everybody did, or somebody whom nobody knows, or the catalogue,
 * or its prices.
 */
export interface Changes {
  ids: number[];
  unknown: boolean;
  everybody: boolean;
  goods: boolean;
  prices: boolean;
}

/**
 * Takes changes away, of so many customers at most, whoever noted them how often; null where there are none. In the transaction that
 * looks at these customers. The ids are one array: as a join each row of a queue that has just filled may be held against each.
 */
export async function takeChanges(db: Database, atMost: number): Promise<Changes | null> {
  const rows = await db<{ id: number }[]>`
    with taken as (
      delete from customer_changes where id = any(array(select id from customer_changes
        where customer_id in (select distinct customer_id from customer_changes limit ${atMost}) for update skip locked))
      returning customer_id
    )
    select distinct customer_id as id from taken order by customer_id`;
  if (rows.length === 0) return null;
  const ids = rows.map(({ id }) => id);
  return {
    ids: ids.filter((id) => id > 0),
    unknown: ids.includes(-3),
    everybody: ids.includes(0),
    goods: ids.includes(-1),
    prices: ids.includes(-2),
  };
}

/** Where the times of a timeline stand: the table, the column, and how its rows name the customer. */
const LINES: Record<Timeline, { from: Sql; at: Sql; customer: Sql }> = {
  orders: { from: sql`orders t`, at: sql`t.placed_at`, customer: sql`t.customer_id` },
  cancelled: { from: sql`orders t`, at: sql`t.cancelled_at`, customer: sql`t.customer_id` },
  returns: {
    from: sql`returns t join orders o on o.id = t.order_id`,
    at: sql`t.requested_at`,
    customer: sql`o.customer_id`,
  },
  messages: { from: sql`campaign_events t`, at: sql`t.sent_at`, customer: sql`t.customer_id` },
  visits: { from: sql`visits t`, at: sql`t.at`, customer: sql`t.customer_id` },
  tickets: { from: sql`tickets t`, at: sql`t.opened_at`, customer: sql`t.customer_id` },
  nps: { from: sql`nps t`, at: sql`t.at`, customer: sql`t.customer_id` },
  ratings: { from: sql`ratings t`, at: sql`t.at`, customer: sql`t.customer_id` },
  registered: { from: sql`customers t`, at: sql`t.registered_at`, customer: sql`t.id` },
};

/** Those whom time may have moved; null where they are more than `atMost`. */
export async function customersTouched(
  db: Database,
  { stretches, birthdays }: Exclude<Touched, "all">,
  atMost: number,
): Promise<number[] | null> {
  const parts = stretches.map(({ of, from, to }: Stretch) => {
    const { from: rows, at, customer } = LINES[of];
    return sql`select ${customer} from ${rows} where ${at} >= ${instant(from)} and ${at} <= ${instant(to)}`;
  });
  if (birthdays.length > 0)
    parts.push(sql`select t.id from customers t
      where (extract(month from t.birth_date) * 100 + extract(day from t.birth_date)) = any(${birthdays}::int[])`);
  if (parts.length === 0) return [];
  const rows = await rowsOf<{ id: number }>(
    db,
    sql`select distinct u.id from (${join(parts, sql` union all `)}) u (id) where u.id is not null limit ${atMost + 1}::int`,
  );
  return rows.length > atMost ? null : rows.map(({ id }) => id);
}

/** The earliest instant at which one of these may be; null where none ever will. */
export async function earliestOf(db: Database, awaited: readonly NextUp[]): Promise<Date | null> {
  const lookups = awaited.flatMap((one) => ("of" in one ? [one] : []));
  const firsts = lookups.map(({ of, from }, place) => {
    const { from: rows, at } = LINES[of];
    return sql`select ${place}::int as place, (select min(${at}) from ${rows} where ${at} >= ${instant(from)}) as at`;
  });
  const rows =
    firsts.length === 0 ? [] : await rowsOf<{ place: number; at: Date | null }>(db, join(firsts, sql` union all `));
  const found = rows.flatMap(({ place, at }) => (at ? [at.getTime() + (lookups[place]?.after ?? 0)] : []));
  const fixed = awaited.flatMap((one) => ("at" in one ? [one.at.getTime()] : []));
  const all = [...found, ...fixed];
  return all.length === 0 ? null : new Date(Math.min(...all));
}

const instant = (at: Date): Sql => sql`${at.toISOString()}::timestamptz`;

/** Notes up to when members are right, and when time may change them. */
export async function noteRefreshed(
  db: Database,
  segmentId: string,
  { at, next, whole }: { at: Date; next: Date | null; whole: boolean },
): Promise<void> {
  await db`
    update segments set refreshed_at = ${at}, next_change_at = ${next}, stale = stale and not ${whole},
      retry_at = case when ${whole} then null else retry_at end
    where id = ${segmentId}`;
}

/** Notes that members of segments are to be found anew; with `retryAt` not before then. */
export async function noteStale(db: Database, ids: readonly string[], retryAt: Date | null = null): Promise<void> {
  await db`
    update segments set stale = true, retry_at = coalesce(${retryAt}, retry_at) where id = any(${[...ids]}::uuid[])`;
}

/** Keeps, for when pins of a static segment are taken off, whether its definition holds without them. */
export async function noteUnpinned(db: Database, segmentId: string, matching: Sql): Promise<void> {
  await rowsOf(
    db,
    sql`update segment_pins p set otherwise = p.customer_id in (select w.id from (${matching}) w)
      where p.segment_id = ${segmentId}::uuid`,
  );
}

/** Whether there is anything to refresh: segments that are due, or changes that nobody looked at. */
export async function isAnythingDue(db: Database, moment: { now: Date; restedBefore: Date }): Promise<boolean> {
  const [row] = await db<{ any: boolean }[]>`
    select exists (select from customer_changes) or exists (select from segments where ${dueAt(db, moment)}) as any`;
  return row?.any ?? false;
}

const dueAt = (db: Database, { now, restedBefore }: { now: Date; restedBefore: Date }) => db`
  archived_at is null and (retry_at is null or retry_at <= ${now}) and (
    stale and (refreshed_at is null or refreshed_at <= ${restedBefore})
    or not stale and kind = 'dynamic' and next_change_at <= ${now})`;

/** What is due: segments to be found anew, and those that time may have changed. */
export async function dueSegments(db: Database, moment: { now: Date; restedBefore: Date }): Promise<string[]> {
  const rows = await db<{ id: string }[]>`
    select id from segments where ${dueAt(db, moment)}`;
  return rows.map(({ id }) => id);
}
