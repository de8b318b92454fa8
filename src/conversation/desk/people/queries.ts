import type { Database } from "../../../database/index.ts";
import { may, ROLES } from "../../../staff/index.ts";

/** Whose page was open within so many seconds is there. */
const ONLINE_SECONDS = 60;

const ANSWERING = ROLES.filter((role) => may(role, "conversations.answer"));

/** Somebody who answers customers. */
export interface Colleague {
  id: string;
  name: string;
  /** Their page is open, and they take conversations. */
  online: boolean;
  /** Conversations that they hold and have not put off. */
  load: number;
  /** Languages and subjects that they answer in; null: all. */
  locales: string[] | null;
  skills: string[] | null;
}

/** Everybody who answers customers, those who are there first. */
export async function colleagues(db: Database, at: Date): Promise<Colleague[]> {
  return await db<Colleague[]>`
    select s.id::text as id, s.name, ${isOnline(db, at)} as online, ${loadOf(db)} as load, p.locales, p.skills
    from staff_users s left join desk_people p on p.staff_id = s.id::text
    where s.role = any(${ANSWERING}::text[]) order by 3 desc, s.name, s.id`;
}

const isOnline = (db: Database, at: Date) =>
  db`coalesce(p.available and p.seen_at > ${at}::timestamptz - make_interval(secs => ${ONLINE_SECONDS}), false)`;

const loadOf = (db: Database) => db`(select count(*)::integer from conversations c
  where c.held_by = s.id::text and c.joined_into is null and c.snoozed_until is null)`;

/** Whether somebody is among those who answer. */
export async function answers(db: Database, staff: string): Promise<boolean> {
  return (await db`select from staff_users where id::text = ${staff} and role = any(${ANSWERING}::text[])`).length > 0;
}

/** Notes that somebody's page is open. */
export async function noteSeen(db: Database, staff: string, at: Date): Promise<void> {
  await db`
    insert into desk_people (staff_id, seen_at) values (${staff}, ${at})
    on conflict (staff_id) do update set seen_at = greatest(desk_people.seen_at, excluded.seen_at)`;
}

/** How somebody works: see the table `desk_people`. */
export interface DeskHabits {
  available: boolean;
  locales: string[] | null;
  sound: boolean;
  notify: boolean;
}

const USUAL: DeskHabits = { available: true, locales: null, sound: false, notify: false };

/** How somebody works; as everybody does where they have said nothing. */
export async function readHabits(db: Database, staff: string): Promise<DeskHabits> {
  const [row] = await db<
    DeskHabits[]
  >`select available, locales, sound, notify from desk_people where staff_id = ${staff}`;
  return row ?? USUAL;
}

/** Keeps how somebody works. */
export async function keepHabits(db: Database, staff: string, habits: DeskHabits): Promise<void> {
  const { available, locales, sound, notify } = habits;
  const languages = locales && db.json([...locales]);
  await db`
    insert into desk_people (staff_id, available, locales, sound, notify)
    values (${staff}, ${available}, ${languages}, ${sound}, ${notify})
    on conflict (staff_id) do update set available = excluded.available, locales = excluded.locales, sound = excluded.sound,
      notify = excluded.notify`;
}

/** What somebody answers, as whoever leads the team says: languages and subjects, null for all. */
export interface Skills {
  locales: string[] | null;
  skills: string[] | null;
}

/** What somebody answers now, locked; null where nobody of that id answers customers. */
export async function lockSkills(db: Database, staff: string): Promise<Skills | null> {
  if (!(await answers(db, staff))) return null;
  await db`insert into desk_people (staff_id) values (${staff}) on conflict (staff_id) do nothing`;
  const [row] = await db<Skills[]>`select locales, skills from desk_people where staff_id = ${staff} for update`;
  return row ?? null;
}

/** Keeps what somebody answers. */
export async function keepSkills(db: Database, staff: string, { locales, skills }: Skills): Promise<void> {
  await db`
    update desk_people set locales = ${locales && db.json([...locales])}, skills = ${skills && db.json([...skills])}
    where staff_id = ${staff}`;
}

/** Who is there to be given a conversation to, as it is decided by. */
export interface Candidate {
  id: string;
  load: number;
  speaks: boolean;
  /** They answer what it is about, as far as that is known. */
  skilled: boolean;
  /** When they last held this customer's conversation; null: never. */
  helpedAt: Date | null;
  /** They had it in this call and did not answer in time. */
  lapsed: boolean;
}

/** Everybody who is there and may be given a conversation in a language. */
export async function candidatesFor(
  db: Database,
  { conversationId, locale, subject, at }: { conversationId: string; locale: string; subject: string | null; at: Date },
): Promise<Candidate[]> {
  return await db<Candidate[]>`
    select s.id::text as id, ${loadOf(db)} as load, coalesce(p.locales is null or p.locales ? ${locale}, true) as speaks,
      ${subject}::text is null or coalesce(p.skills is null or p.skills ? ${subject}::text, true) as skilled,
      (select max(e.at) from conversation_events e where e.conversation_id = ${conversationId} and e.to_staff = s.id::text) as "helpedAt",
      exists (select from conversation_events e join handoffs h on h.id = e.handoff_id and h.closed_at is null
        where e.conversation_id = ${conversationId} and e.kind = 'requeued' and e.staff_id = s.id::text) as lapsed
    from staff_users s join desk_people p on p.staff_id = s.id::text
    where s.role = any(${ANSWERING}::text[]) and ${isOnline(db, at)}`;
}

/** How many are there to answer; null where nobody has opened the desk for a day, so that it says nothing. */
export async function peopleOnline(db: Database, at: Date): Promise<number | null> {
  return (await outlookOf(db, null, at)).online;
}

/**
 * What somebody who waits for a person may be told: how many are there (as {@link peopleOnline}), and how many conversations that nobody has
 * yet come before theirs: the more pressing, and of these who waits longer. Theirs need not wait yet; `pressing`: it will be urgent then. One statement,
 * since a turn has few.
 */
export async function outlookOf(
  db: Database,
  conversationId: string | null,
  at: Date,
  pressing = false,
): Promise<{ online: number | null; ahead: number }> {
  const rank = (priority: ReturnType<Database>) =>
    db`case ${priority} when 'urgent' then 0 when 'normal' then 1 else 2 end`;
  const [row] = await db<{ online: number; known: boolean; ahead: number }[]>`
    select (count(*) filter (where ${isOnline(db, at)}))::integer as online,
      coalesce(bool_or(p.seen_at > ${at}::timestamptz - interval '1 day'), false) as known,
      (select count(*)::integer from handoffs h join conversations c on c.id = h.conversation_id
        cross join (
          select o.id, case when ${pressing}::boolean and o.priority = 'normal' then 'urgent' else o.priority end as priority, coalesce(min(k.opened_at), ${at}) as since
          from conversations o left join handoffs k on k.conversation_id = o.id and k.closed_at is null
          where o.id = ${conversationId} group by o.id
        ) own
        where h.closed_at is null and c.held_by is null and c.joined_into is null and c.blocked_at is null and c.id <> own.id
          and (${rank(db`c.priority`)}, h.opened_at) < (${rank(db`own.priority`)}, own.since)) as ahead
    from staff_users s join desk_people p on p.staff_id = s.id::text where s.role = any(${ANSWERING}::text[])`;
  return { online: row?.known ? row.online : null, ahead: row?.ahead ?? 0 };
}
