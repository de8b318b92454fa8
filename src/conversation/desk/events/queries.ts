import type { Database } from "../../../database/index.ts";

/** What happens to a conversation; what each means, and which columns it fills, stands beside the table in the migration `0019_inbox.sql`. */
export const EVENT_KINDS = [
  "handed_off",
  "taken",
  "assigned",
  "transferred",
  "snoozed",
  "woken",
  "requeued",
  "returned",
  "closed",
  "first_answer",
  "reopened",
  "acted",
] as const;

/** One of {@link EVENT_KINDS}. */
export type EventKind = (typeof EVENT_KINDS)[number];

/** Something that happened to a conversation. */
export interface NewEvent {
  conversationId: string;
  at: Date;
  kind: EventKind;
  /** Who of the staff did it; left out: the customer, the bot or the program. */
  staff?: string | null;
  /** Whose it is afterwards, where it was given to somebody. */
  to?: string | null;
  reason?: string | null;
  handoffId?: string | null;
  details?: Record<string, string | number | boolean | null>;
}

/** Notes what happened, in the transaction in which it did. */
export async function noteEvent(db: Database, event: NewEvent): Promise<void> {
  const { conversationId, at, kind, staff = null, to = null, reason = null, handoffId = null, details = {} } = event;
  await db`
    insert into conversation_events (conversation_id, at, kind, staff_id, to_staff, reason, handoff_id, details)
    values (${conversationId}, ${at}, ${kind}, ${staff}, ${to}, ${reason},
      coalesce(${handoffId}::uuid, (select id from handoffs where conversation_id = ${conversationId} and closed_at is null
        order by opened_at limit 1)), ${db.json(details)})`;
}

/** What happened to a conversation, as the desk shows it. */
export interface ShownEvent {
  at: Date;
  kind: EventKind;
  staffName: string | null;
  toName: string | null;
  reason: string | null;
  details: Record<string, unknown>;
}

/** The newest events of a conversation, oldest first. */
export async function eventsOf(db: Database, conversationId: string, limit: number): Promise<ShownEvent[]> {
  const rows = await db<ShownEvent[]>`
    select e.at, e.kind, s.name as "staffName", t.name as "toName", e.reason, e.details
    from conversation_events e left join staff_users s on s.id::text = e.staff_id left join staff_users t on t.id::text = e.to_staff
    where e.conversation_id = ${conversationId} order by e.id desc limit ${limit}`;
  return rows.reverse();
}
