import type { Database } from "../database/index.ts";
import type { Definition } from "./definition.ts";
import { BUILT_IN_FIELDS, customField, type Field } from "./fields.ts";
import { type Reading, whoIs } from "./where/people.ts";
import { type Sql, sql, textOf } from "./where/sql.ts";

/**
 * Runs a statement made of pieces. It is not kept prepared: each definition is a statement of its own, and Postgres is to plan it for
 * the values it is asked with.
 */
export async function rowsOf<Row extends object>(db: Database, statement: Sql): Promise<Row[]> {
  const values = statement.values.map((value) => (Array.isArray(value) ? [...value] : value));
  return [...(await db.unsafe<Row[]>(textOf(statement), values as never[], { prepare: false }))];
}

/** How many people a definition means. */
export async function countOf(db: Database, definition: Definition, reading: Reading): Promise<number> {
  const [row] = await rowsOf<{ count: number }>(
    db,
    sql`select count(*) as count from (${whoIs(definition, reading)}) w`,
  );
  return row?.count ?? 0;
}

/** Somebody in a segment. */
export interface Member {
  id: number;
  externalId: string;
}

/** The people that a definition means, by their external ids; the first `limit` of them where it is given. */
export async function membersOf(
  db: Database,
  definition: Definition,
  { limit, ...reading }: Reading & { limit?: number },
): Promise<Member[]> {
  const first = limit === undefined ? sql`` : sql` limit ${limit}::int`;
  return await rowsOf<Member>(
    db,
    sql`select w.id, w.external_id as "externalId" from (${whoIs(definition, reading)}) w
      order by w.external_id collate "C"${first}`,
  );
}

/** A statement for people to read, with `$1` and so on for what is bound, and those values. */
export function sqlOf(definition: Definition, reading: Reading): { text: string; params: unknown[] } {
  const statement = whoIs(definition, reading);
  const text = textOf(statement).replace(/\s*\n\s*/g, " ");
  return { text, params: [...statement.values] };
}

/** How many customers are looked at to guess what their own fields hold. */
const SAMPLE = 20_000;

/**
 * The fields that this shop's customers have: the built-in ones, then its own by key, of the type that the shop gave them, else of that which
 * all their values have.
 */
export async function fieldsOf(db: Database): Promise<Field[]> {
  const rows = await db<{ key: string; type: Field["type"]; names: string[] }[]>`
    with guessed as (
      select f.key, case
        when bool_and(f.value ~ '^-?[0-9]+([.,][0-9]+)?$') then 'number'
        when bool_and(lower(f.value) in ('true', 'false')) then 'boolean'
        when bool_and(f.value ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}([T ].*)?$') then 'date'
        else 'text' end as type
      from (select custom from customers where custom <> '{}' and deleted_at is null order by id desc limit ${SAMPLE}) c,
        jsonb_each_text(c.custom) as f (key, value)
      where f.value <> '' group by f.key
    ), made as (
      select key, case kind when 'number' then 'number' when 'flag' then 'boolean' when 'date' then 'date' else 'text' end as type,
        (select jsonb_agg(distinct n.value) from jsonb_each_text(names) n) as names
      from custom_fields
    )
    select key, coalesce(m.type, g.type) as type, coalesce(m.names, '[]') as names
    from guessed g full join made m using (key) order by key collate "C"`;
  return [...BUILT_IN_FIELDS, ...rows.map(({ key, type, names }) => customField(key, type, names))];
}
