import type { Database } from "../../database/index.ts";

/**
 * Takes changes away, of so many customers at most, and answers those; in the transaction that reckons them. That everybody changed stays:
 * only a rebuild does that.
 */
export async function takeChanges(db: Database, atMost: number): Promise<number[]> {
  const rows = await db<{ id: number }[]>`
    with taken as (
      delete from insight_changes where id = any(array(select id from insight_changes
        where customer_id in (select distinct customer_id from insight_changes where customer_id > 0 limit ${atMost})
        for update skip locked))
      returning customer_id
    )
    select distinct customer_id as id from taken order by customer_id`;
  return rows.map(({ id }) => id);
}

/** Takes all changes away: everybody is reckoned. */
export async function forgetChanges(db: Database): Promise<void> {
  await db`delete from insight_changes`;
}

/** Whether there is any change; and whether one stands for everybody. */
export async function lookForChanges(db: Database): Promise<{ any: boolean; everybody: boolean }> {
  const [row] = await db<{ any: boolean; everybody: boolean }[]>`
    select exists (select from insight_changes) as any, exists (select from insight_changes where customer_id = 0) as everybody`;
  return row ?? { any: false, everybody: false };
}
