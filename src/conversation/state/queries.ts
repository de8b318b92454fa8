import type { Database } from "../../database/index.ts";

/** How conversations stand. */
export interface ConversationsState {
  /** Conversations with messages that no turn has answered. */
  pending: number;
  /** Conversations for which a person was called and none came yet, and how long the first of them waits, in seconds. */
  calls: number;
  longestCallSeconds: number;
}

/** How many conversations wait for a turn or for a person; one statement, by partial indexes. */
export async function conversationsState(db: Database, at: Date): Promise<ConversationsState> {
  const [row] = await db<ConversationsState[]>`
    select (select count(*) from conversations where pending > 0)::integer as pending,
      count(distinct h.conversation_id)::integer as calls,
      coalesce(extract(epoch from ${at}::timestamptz - min(h.opened_at)), 0)::integer as "longestCallSeconds"
    from handoffs h where h.closed_at is null and h.taken_at is null`;
  return row ?? { pending: 0, calls: 0, longestCallSeconds: 0 };
}
