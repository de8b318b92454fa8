import type { Database } from "../../database/index.ts";
import { rowsOf } from "../queries.ts";
import { type Sql, sql } from "../where/sql.ts";

/** How many joined and left. */
export interface Moved {
  joined: number;
  left: number;
}

/** Which memberships are to be right, and what is known of the segment. */
export interface Placing {
  segmentId: string;
  at: Date;
  /** Of these customers only; null: of everybody. */
  ids: readonly number[] | null;
  /** Selects the ids (as `id`) of those whom the definition holds for: of the customers in question, none of them deleted. */
  matching: Sql;
  /** Whether joining and leaving is noted: not when members are found for the first time. */
  journal: boolean;
  /** Whether other segments are defined by this one. */
  used: boolean;
}

/** More than so many at once are noted as everybody. */
const EVERYBODY_FROM = 50_000;
const COUNTED_FROM = 5_000;

/**
 * Makes memberships right: whom the definition holds for, without those pinned out, with those pinned in, none of them deleted. Writes
 * members, journal and size in one statement. In a transaction.
 */
export async function placeMembers(
  db: Database,
  { segmentId, at, ids, matching, journal, used }: Placing,
): Promise<Moved> {
  const id = sql`${segmentId}::uuid`;
  // Compiling a statement to machine code took 330 ms of one that runs for 30.
  await db`select set_config('jit', 'off', true)`;
  const among = ids === null ? sql`` : sql`and customer_id in (select unnest(${ids}::bigint[]))`;
  const { member, notWanted, notThere } = ids === null ? OF_EVERYBODY : ofThese(id, ids);
  const [row] = await rowsOf<Moved>(
    db,
    sql`
    with matching as materialized (select w.id from (${matching}) w),
    pins as materialized (select customer_id as id, place from segment_pins where segment_id = ${id} ${among}),
    wanted as materialized (
      select m.id from matching m where not exists (select from pins p where p.id = m.id)
      union all select p.id from pins p join customers c on c.id = p.id where p.place = 'in' and c.deleted_at is null
    ), went as (
      delete from segment_members m where segment_id = ${id} and ${member} and ${notWanted}
      returning customer_id as id
    ), came as (
      insert into segment_members (segment_id, customer_id, joined_at)
      select ${id}, w.id, ${at.toISOString()}::timestamptz from wanted w where ${notThere(id)}
      on conflict do nothing returning customer_id as id
    ), moved as materialized (
      select id, 'joined' as change from came union all select id, 'left' from went
    ), counted as materialized (
      select count(*) filter (where change = 'joined')::int as joined, count(*) filter (where change = 'left')::int as "left" from moved
    ), noted as (
      insert into segment_journal (segment_id, customer_id, at, change)
      select ${id}, m.id, ${at.toISOString()}::timestamptz, m.change from moved m where ${journal}::boolean order by m.id
    ), told as (
      insert into customer_changes (customer_id)
      select m.id from moved m, counted n where ${used}::boolean and n.joined + n."left" <= ${EVERYBODY_FROM}::int
      union all select 0 from counted n where ${used}::boolean and n.joined + n."left" > ${EVERYBODY_FROM}::int
    )
    update segments set size = size + n.joined - n."left" from counted n where segments.id = ${id}
    returning n.joined, n."left"`,
  );
  const moved = row ?? { joined: 0, left: 0 };
  // A segment that nobody counted is taken for one member, and then each is held against each.
  if (moved.joined + moved.left > COUNTED_FROM) await db`analyze segment_members (segment_id, customer_id)`;
  return moved;
}

/** How members are held against those who should be: of everybody by joins, of a few by looking each up. */
interface Held {
  /** That a member `m` is one of those in question. */
  member: Sql;
  notWanted: Sql;
  /** That somebody `w` is no member: the key sees to it where it is not asked. */
  notThere(segment: Sql): Sql;
}

const OF_EVERYBODY: Held = {
  member: sql`true`,
  notWanted: sql`not exists (select from wanted w where w.id = m.customer_id)`,
  notThere: (segment) =>
    sql`not exists (select from segment_members m where m.segment_id = ${segment} and m.customer_id = w.id)`,
};

const ofThese = (segment: Sql, ids: readonly number[]): Held => ({
  member: sql`m.customer_id in (select t.customer_id from unnest(${ids}::bigint[]) s (id) cross join lateral (
    select b.customer_id from segment_members b where b.segment_id = ${segment} and b.customer_id = s.id offset 0) t
    where t.customer_id not in (select w.id from wanted w))`,
  notWanted: sql`true`,
  notThere: () => sql`true`,
});

/** Counts the members anew: some went with customers who were taken out. */
export async function countMembers(db: Database, segmentId: string): Promise<void> {
  await db`
    update segments set size = (select count(*) from segment_members where segment_id = ${segmentId}) where id = ${segmentId}`;
}

/** Takes a customer out of every segment, pin and journal: nothing tells any more that they were in one. */
export async function forgetMember(db: Database, customerId: number): Promise<void> {
  // In the order in which a refresh takes them, and before their members: else each may wait for the other.
  await db`
    select from segments where id in (select segment_id from segment_members where customer_id = ${customerId})
    order by lower(name), id for update`;
  await db`
    with gone as (delete from segment_members where customer_id = ${customerId} returning segment_id)
    update segments set size = size - 1 from gone where segments.id = gone.segment_id`;
  await db`delete from segment_pins where customer_id = ${customerId}`;
  await db`delete from segment_journal where customer_id = ${customerId}`;
}
