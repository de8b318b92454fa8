import type { Database } from "../../../database/index.ts";

/** The record of the turn that answered a message; what an older version wrote may look otherwise. */
export interface TurnRecordRow {
  reading: unknown;
  admitted: unknown;
  rejected: unknown;
  steps: unknown;
}

/** How the bot read a message of a customer's; `turn` is null where no turn answered it. Null where there is no such message. */
export async function readingOf(
  db: Database,
  conversationId: string,
  seq: number,
): Promise<{ turn: TurnRecordRow | null } | null> {
  const [row] = await db<(TurnRecordRow & { answered: boolean })[]>`
    select t.id is not null as answered, t.reading, t.admitted, t.rejected, t.steps
    from messages m left join turns t on t.id = m.turn_id and t.conversation_id = m.conversation_id
    where m.seq = ${seq} and m.author = 'customer'
      and m.conversation_id = (select coalesce(joined_into, id) from conversations where id = ${conversationId})`;
  return row ? { turn: row.answered ? row : null } : null;
}
