import { newId } from "../base/index.ts";
import type { Database } from "../database/index.ts";
import type { Letter } from "./letter.ts";

/** A message that is to leave. */
export interface OutboxRow {
  /** A row with an id that is there already is not written again. A new one unless told. */
  id?: string;
  /** Whose sender takes it: `email`. */
  channel: string;
  /** The channel's address of whom it is for. */
  destination: string;
  content: Letter;
  at: Date;
}

/** Puts messages into the outbox: in the transaction of what they tell of, so that they leave if and only if it happened. */
export async function enqueue(db: Database, rows: readonly OutboxRow[]): Promise<void> {
  if (rows.length === 0) return;
  const written = rows.map((row) => ({
    id: row.id ?? newId(row.at),
    channel: row.channel,
    destination: row.destination,
    content: row.content,
    created_at: row.at,
  }));
  await db`
    insert into outbox (id, channel, destination, content, created_at, deliver_after)
    select id, channel, destination, content, created_at, created_at
    from jsonb_to_recordset(${db.json(written)})
      as i (id uuid, channel text, destination text, content jsonb, created_at timestamptz)
    on conflict (id) do nothing`;
}

/** Which messages to take, and for how long nobody else may. */
export interface Claim {
  at: Date;
  limit: number;
  leaseSeconds: number;
  channels: readonly string[];
}

/** A message that was taken to be sent. */
export interface Claimed {
  id: string;
  channel: string;
  destination: string;
  /** As it was stored: check it before sending. */
  content: unknown;
  createdAt: Date;
  /** This one among them. */
  attempts: number;
}

/**
 * Takes messages that are due, longest due first, and counts the attempt. Until the lease ends no other claim gets them, from
 * whichever replica; a message whose taker died comes back after it.
 */
export async function claim(db: Database, { at, limit, leaseSeconds, channels }: Claim): Promise<Claimed[]> {
  return await db<Claimed[]>`
    with due as (
      select id from outbox
      where sent_at is null and failed_at is null and deliver_after <= ${at}
        and (claimed_until is null or claimed_until <= ${at})
        and channel in (select jsonb_array_elements_text(${db.json([...channels])}))
      order by deliver_after, id limit ${limit}
      for update skip locked
    )
    update outbox o set claimed_until = ${at}::timestamptz + make_interval(secs => ${leaseSeconds}), attempts = attempts + 1
    from due where o.id = due.id
    returning o.id, channel, destination, content, created_at as "createdAt", attempts`;
}

/** Notes that a message has left, and forgets what it said. */
export async function markSent(db: Database, id: string, at: Date): Promise<void> {
  await db`
    update outbox set sent_at = ${at}, content = null, claimed_until = null, error = null, failed_at = null where id = ${id}`;
}

/** Notes that a message did not leave: it is due again at `retryAfter`, or given up where that is null. One that was sent stays so. */
export async function markFailed(
  db: Database,
  id: string,
  { at, error, retryAfter }: { at: Date; error: string; retryAfter: Date | null },
): Promise<void> {
  await db`
    update outbox set error = ${error}, claimed_until = null,
      deliver_after = coalesce(${retryAfter}, deliver_after),
      failed_at = case when ${retryAfter}::timestamptz is null then ${at}::timestamptz end
    where id = ${id} and sent_at is null`;
}
