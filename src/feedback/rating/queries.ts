import type { Database } from "../../database/index.ts";

/** A closed call for a person, as the customer may rate it. */
export interface RatedHandoff {
  id: string;
  conversationId: string;
  closedAt: Date;
  /** What they gave it before. */
  value: number | null;
  comment: string | null;
}

/** The closed hand-off of an id in a conversation, locked, with its rating; null where there is none there. */
export async function handoffToRate(db: Database, id: string, conversationId: string): Promise<RatedHandoff | null> {
  const [row] = await db<RatedHandoff[]>`
    select ${columns(db)} from handoffs h left join ratings r on r.handoff_id = h.id
    where h.id = ${id} and h.conversation_id = ${conversationId} and h.closed_at is not null for update of h`;
  return row ?? null;
}

/** The hand-off of a conversation that was closed last, since an instant; null where there is none. */
export async function lastClosedHandoff(
  db: Database,
  conversationId: string,
  since: Date,
): Promise<RatedHandoff | null> {
  const [row] = await db<RatedHandoff[]>`
    select ${columns(db)} from handoffs h left join ratings r on r.handoff_id = h.id
    where h.conversation_id = ${conversationId} and h.closed_at >= ${since} order by h.closed_at desc limit 1`;
  return row ?? null;
}

function columns(db: Database) {
  return db`h.id, h.conversation_id as "conversationId", h.closed_at as "closedAt", r.value, r.comment`;
}

/** Keeps what somebody gives a hand-off, 1 to 5, one value for each: a later one takes the place of the first. Its tickets get it too. */
export async function rateHandoff(
  db: Database,
  { id, conversationId, closedAt }: RatedHandoff,
  rating: { id: string; customerId: number | null; value: number; at: Date },
): Promise<void> {
  await db`
    insert into ratings (id, customer_id, conversation_id, handoff_id, value, at)
    values (${rating.id}, ${rating.customerId}, ${conversationId}, ${id}, ${rating.value}, ${rating.at})
    on conflict (handoff_id) do update set value = excluded.value, at = excluded.at`;
  await db`
    update tickets set rating = ${rating.value} where conversation_id = ${conversationId} and closed_at = ${closedAt}`;
}

/** Keeps what was written beside a rating. */
export async function commentRating(db: Database, handoffId: string, comment: string): Promise<void> {
  await db`update ratings set comment = ${comment} where handoff_id = ${handoffId}`;
}
