import type { Database } from "../../database/index.ts";
import type { DoneAct } from "./done.ts";

/** As many of the newest acts are looked at. */
const ACTS_AT_MOST = 50;

/** Where something was done: in a conversation, whatever it was about; or with an order, wherever. */
export type DoneWhere = { conversation: string } | { order: string };

/**
 * What was done there, newest first: the audit's entries of a turn, or of what the staff did for a customer, those of one act together. Of
 * an order also what the shop's system, an import and the program changed, and what was taken back.
 */
export async function doneIn(db: Database, where: DoneWhere): Promise<DoneAct[]> {
  return await db<DoneAct[]>`
    with entries as materialized (${"order" in where ? entriesOf(db, where.order) : entriesIn(db, where.conversation)})
    select min(a.id) as id, jsonb_agg(a.id) as ids, a.turn_id as "turnId", a.action, min(a.at) as at, min(a.actor) as actor,
      min(a.channel) as channel,
      jsonb_agg(jsonb_build_object('table', a.subject_table, 'key', a.subject_key, 'before', a.before, 'after', a.after)
        order by a.id) as entries,
      (select p."values" from proposals p where p.turn_id = a.turn_id and p.action = a.action and p.done_at is not null
        limit 1) as "values",
      (select coalesce(p.conversation_id, t.conversation_id) from (select a.turn_id as id) x left join turns t on t.id = x.id
        left join proposals p on p.turn_id = x.id and p.staff_id is not null limit 1) as "conversationId",
      (select s.name from staff_users s where 'staff:' || s.id = coalesce(
        (select i.actor from audit i where i.subject_table = 'imports' and 'import:' || i.subject_key = min(a.actor) limit 1),
        min(a.actor))) as "actorName",
      min(a.undone_at) as "undoneAt",
      (select s.name from staff_users s where 'staff:' || s.id = min(a.undone_by)) as "undoneByName"
    from entries a
    group by coalesce(a.turn_id::text, case a.actor when 'api' then a.id::text else a.at || a.actor end), a.turn_id, a.action
    order by min(a.id) desc limit ${ACTS_AT_MOST}`;
}

/** By its turns; of what the staff did there, the act itself. */
const entriesIn = (db: Database, conversationId: string) => db`
  select a.* from (
    select id as turn_id, null as action from turns where conversation_id = ${conversationId}
    union all select turn_id, action from proposals
      where conversation_id = ${conversationId} and staff_id is not null and done_at is not null
  ) acts join audit a on a.turn_id = acts.turn_id and (acts.action is null or a.action = acts.action)`;

/** Its own, those of its goods that changed with it, and those of what came back. What is taken back has the keys of what did it. */
const entriesOf = (db: Database, number: string) => db`
  with own as materialized (
    select * from audit where subject_table = 'orders' and subject_key = ${number} and action not in ('look', 'look_list', 'export')
  ), parts as (
    select a.subject_table, a.subject_key from own join audit a on a.turn_id = own.turn_id
      where a.subject_table = 'order_lines' and starts_with(a.subject_key, ${number} || '/')
    union select 'returns', o.number || '/' || r.sku from orders o join returns r on r.order_id = o.id where o.number = ${number}
    union select 'exchanges', o.number || '/' || e.from_sku from orders o join exchanges e on e.order_id = o.id where o.number = ${number}
  )
  select * from own union all
  select a.* from parts join audit a on (a.subject_table, a.subject_key) = (parts.subject_table, parts.subject_key)`;
