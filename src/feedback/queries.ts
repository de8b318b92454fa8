import { type Database, tally, type Upserted } from "../database/index.ts";
import type { NpsRow, TicketRow } from "./feedback-row.ts";

/** Writes tickets by customer, moment and topic; the same rows twice change nothing. Such a key stands once in `rows`. */
export async function upsertTickets(db: Database, rows: readonly TicketRow[]): Promise<Upserted> {
  const changed = await db<{ added: boolean }[]>`
    insert into tickets (customer_id, opened_at, closed_at, topic, rating)
    select c.id, r.opened_at, r.closed_at, r.topic, r.rating
    from jsonb_array_elements(${db.json([...rows])}) as e (row)
    join customers c on c.external_id = e.row ->> 'customer_external_id'
    left join tickets old on old.customer_id = c.id and old.opened_at = (e.row ->> 'opened_at')::timestamptz
      and old.topic = e.row ->> 'topic',
    lateral jsonb_populate_record(old, e.row) r
    on conflict (customer_id, opened_at, topic) do update set closed_at = excluded.closed_at, rating = excluded.rating
    where (tickets.closed_at, tickets.rating) is distinct from (excluded.closed_at, excluded.rating)
    returning (xmax = 0) as added`;
  return tally(rows.length, changed);
}

/** Writes NPS answers by customer and moment; the same rows twice change nothing. Such a key stands once in `rows`. */
export async function upsertNps(db: Database, rows: readonly NpsRow[]): Promise<Upserted> {
  const changed = await db<{ added: boolean }[]>`
    insert into nps (customer_id, score, at)
    select c.id, i.score, i.at
    from jsonb_to_recordset(${db.json([...rows])}) as i (customer_external_id text, score integer, at timestamptz)
    join customers c on c.external_id = i.customer_external_id
    on conflict (customer_id, at) do update set score = excluded.score where nps.score <> excluded.score
    returning (xmax = 0) as added`;
  return tally(rows.length, changed);
}

/** Takes all tickets and NPS answers out. */
export async function clearFeedback(db: Database): Promise<void> {
  await db`delete from tickets`;
  await db`delete from nps`;
}
