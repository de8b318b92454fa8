import type { Database } from "../../../database/index.ts";

/** A note that is to be kept. */
export interface NewNote {
  id: string;
  conversationId: string;
  staff: string;
  text: string;
  at: Date;
}

/** Keeps a note behind what was said until now; one of this id that is there already stays. */
export async function keepNote(db: Database, { id, conversationId, staff, text, at }: NewNote): Promise<void> {
  await db`
    insert into conversation_notes (id, conversation_id, staff_id, text, at, after_seq)
    values (${id}, ${conversationId}, ${staff}, ${text}, ${at},
      coalesce((select max(seq) from messages where conversation_id = ${conversationId}), 0))
    on conflict (id) do nothing`;
}

/** A note of a thread. */
export interface Note {
  id: string;
  /** Null where who wrote it is among the staff no more. */
  author: string | null;
  staff: string;
  text: string;
  at: Date;
  /** The number of the newest message that stood above it. */
  afterSeq: number;
}

/** A conversation's notes, oldest first; the newest where there are more than `limit`. */
export async function notesOf(db: Database, conversationId: string, limit: number): Promise<Note[]> {
  const rows = await db<Note[]>`
    select n.id, s.name as author, n.staff_id as staff, n.text, n.at, n.after_seq as "afterSeq"
    from conversation_notes n left join staff_users s on s.id::text = n.staff_id
    where n.conversation_id = ${conversationId} order by n.at desc, n.id desc limit ${limit}`;
  return rows.reverse();
}
