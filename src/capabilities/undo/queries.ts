import type { Database } from "../../database/index.ts";
import type { DoneAct } from "./done.ts";

/** As many of the newest acts are looked at. */
const ACTS_AT_MOST = 50;

/** Where something was done: in a conversation, whatever it was about; or with an order, wherever. */
export type DoneWhere = { conversation: string } | { order: string };

/** What was done there, newest first: the audit's entries of a turn, or of what the staff did for a customer, those of one act together. */
export async function doneIn(db: Database, where: DoneWhere): Promise<DoneAct[]> {
  return await db<DoneAct[]>`
    with acts as materialized (${"order" in where ? actsOn(db, where.order) : actsIn(db, where.conversation)})
    select min(a.id) as id, a.turn_id as "turnId", a.action, min(a.at) as at, min(a.actor) as actor, min(a.channel) as channel,
      jsonb_agg(jsonb_build_object('table', a.subject_table, 'key', a.subject_key, 'before', a.before, 'after', a.after)
        order by a.id) as entries,
      (select p."values" from proposals p where p.turn_id = a.turn_id and p.action = a.action and p.done_at is not null
        limit 1) as "values",
      (select coalesce(p.conversation_id, t.conversation_id) from (select a.turn_id as id) x left join turns t on t.id = x.id
        left join proposals p on p.turn_id = x.id and p.staff_id is not null limit 1) as "conversationId",
      (select s.name from staff_users s where 'staff:' || s.id = min(a.actor)) as "actorName",
      min(a.undone_at) as "undoneAt",
      (select s.name from staff_users s where 'staff:' || s.id = min(a.undone_by)) as "undoneByName"
    from acts join audit a on a.turn_id = acts.turn_id and (acts.action is null or a.action = acts.action)
    group by a.turn_id, a.action order by min(a.id) desc limit ${ACTS_AT_MOST}`;
}

/** By its turns; of what the staff did there, the act itself. */
const actsIn = (db: Database, conversationId: string) => db`
  select id as turn_id, null as action from turns where conversation_id = ${conversationId}
  union all select turn_id, action from proposals
    where conversation_id = ${conversationId} and staff_id is not null and done_at is not null`;

/** What was confirmed of it, and that it was placed. */
const actsOn = (db: Database, number: string) => db`
  select turn_id, action from proposals where "values" ->> 'order' = ${number} and done_at is not null
  union select turn_id, action from audit
    where subject_table = 'orders' and subject_key = ${number} and action = 'place_order' and turn_id is not null`;
