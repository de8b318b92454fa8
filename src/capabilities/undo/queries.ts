import type { Database } from "../../database/index.ts";
import type { DoneAct } from "./done.ts";

/** As many of the newest acts of a conversation are looked at. */
const ACTS_AT_MOST = 50;

/** What was done in a conversation, newest first: the audit's entries of its turns, those of one act together. */
export async function doneIn(db: Database, conversationId: string): Promise<DoneAct[]> {
  return await db<DoneAct[]>`
    select min(a.id) as id, a.turn_id as "turnId", a.action, min(a.at) as at, min(a.actor) as actor, min(a.channel) as channel,
      jsonb_agg(jsonb_build_object('table', a.subject_table, 'key', a.subject_key, 'before', a.before, 'after', a.after)
        order by a.id) as entries,
      (select p."values" from proposals p where p.turn_id = a.turn_id and p.action = a.action and p.done_at is not null
        limit 1) as "values",
      min(a.undone_at) as "undoneAt",
      (select s.name from staff_users s where 'staff:' || s.id = min(a.undone_by)) as "undoneByName"
    from audit a join turns t on t.id = a.turn_id
    where t.conversation_id = ${conversationId}
    group by a.turn_id, a.action order by min(a.id) desc limit ${ACTS_AT_MOST}`;
}
