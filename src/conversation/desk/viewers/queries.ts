import type { Database } from "../../../database/index.ts";

/** A page says so often that it is there; one that is silent for longer has gone. */
const VIEWING_SECONDS = 40;

/** Somebody else who has the conversation open. */
export interface Viewer {
  id: string;
  name: string;
  typing: boolean;
}

/** NOTIFY channel of those who look on: a conversation's id. */
const viewing = (db: Database, id: string) => db`pg_notify('beseda_messages', 'desk:' || ${id}::text)`;

/** Notes that somebody looks at a conversation, types in it, or has gone; tells the others where that is news. */
export async function noteViewing(
  db: Database,
  { id, staff, state, at }: { id: string; staff: string; state: "viewing" | "typing" | "gone"; at: Date },
): Promise<void> {
  const until = new Date(at.getTime() + (state === "gone" ? 0 : VIEWING_SECONDS * 1000));
  const typing = state === "typing";
  await db`
    with before as (
      select v.typing, v.until > ${at} as here from conversation_viewers v where v.conversation_id = ${id} and v.staff_id = ${staff}
    ), after as (
      insert into conversation_viewers (conversation_id, staff_id, typing, until)
      select c.id, ${staff}, ${typing}, ${until} from conversations c where c.id = ${id}
      on conflict (conversation_id, staff_id) do update set typing = excluded.typing, until = excluded.until
      returning conversation_id
    )
    select ${viewing(db, id)} from after
    where not exists (select from before where here = ${state !== "gone"} and typing = ${typing})`;
}

/** Who else has a conversation open. */
export async function viewersOf(
  db: Database,
  { id, staff, at }: { id: string; staff: string; at: Date },
): Promise<Viewer[]> {
  return await db<Viewer[]>`
    select v.staff_id as id, s.name, v.typing from conversation_viewers v join staff_users s on s.id::text = v.staff_id
    where v.conversation_id = ${id} and v.staff_id <> ${staff} and v.until > ${at} order by s.name, v.staff_id`;
}

/** Takes out those who left long ago. */
export async function sweepViewers(db: Database, at: Date): Promise<void> {
  await db`delete from conversation_viewers where until < ${at}::timestamptz - interval '1 hour'`;
}
