import type { Database } from "../../../database/index.ts";

/** Something of which whoever answers customers is told. */
export interface DeskAlert {
  /** What happened, the same whenever it is looked for. */
  key: string;
  kind: "waiting" | "given" | "message";
  conversationId: string;
  /** Whom it is for; null: everybody who takes conversations. */
  staff: string | null;
  at: Date;
}

/** Since an instant: who began to wait and waits still, what was given to somebody and is theirs, the newest word that is owed an answer. */
export async function alertsSince(db: Database, since: Date): Promise<DeskAlert[]> {
  return await db<DeskAlert[]>`
    select 'call ' || h.id as key, 'waiting' as kind, c.id as "conversationId", null as staff, h.opened_at as at
    from handoffs h join conversations c on c.id = h.conversation_id
    where h.closed_at is null and h.opened_at > ${since} and c.owner = 'bot' and c.held_by is null and c.joined_into is null
    union all
    select 'event ' || e.id, 'waiting', c.id, null, e.at
    from conversation_events e join conversations c on c.id = e.conversation_id
    where e.kind = 'requeued' and e.at > ${since} and c.owner = 'person' and c.held_by is null and c.joined_into is null
    union all
    select 'event ' || e.id, 'given', c.id, e.to_staff, e.at
    from conversation_events e join conversations c on c.id = e.conversation_id
    where e.kind in ('assigned', 'transferred') and e.at > ${since} and e.to_staff is not null and c.held_by = e.to_staff
      and e.staff_id is distinct from e.to_staff and c.joined_into is null
    union all
    select 'message ' || max(m.seq), 'message', c.id, c.held_by, max(m.at)
    from messages m join conversations c on c.id = m.conversation_id
    where m.author = 'customer' and m.at > ${since} and c.owner = 'person' and c.held_by is not null and c.joined_into is null
      and c.snoozed_until is null and (c.held_since is null or m.at > c.held_since)
      and m.seq > coalesce((select max(a.seq) from messages a where a.conversation_id = c.id
        and (a.author = 'person' or a.turn_id is not null)), 0)
    group by c.id, c.held_by`;
}

/** Who holds a conversation, and whether it waits for somebody; null where it is not there any more. */
export async function standingOf(db: Database, id: string): Promise<{ heldBy: string | null; waits: boolean } | null> {
  const [row] = await db<{ heldBy: string | null; waits: boolean }[]>`
    select c.held_by as "heldBy", exists (select from handoffs h where h.conversation_id = c.id and h.closed_at is null) as waits
    from conversations c where c.id = ${id} and c.joined_into is null`;
  return row ?? null;
}
