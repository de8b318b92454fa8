import type { Database } from "./handle.ts";

/** A table as the catalogue describes it. Names are quoted where SQL wants it. */
export interface Table {
  name: string;
  columns: { name: string; type: string }[];
  /** The tables that its foreign keys point at, itself left out. */
  references: string[];
  /** Its identity columns, each with the last number that it gave; null where it gave none. */
  identities: { column: string; last: string | null }[];
}

/** The program's tables but `migrations`, each after those that it refers to; throws where they refer to each other in a ring. */
export async function readTables(db: Database): Promise<Table[]> {
  const tables = await db<Table[]>`
    select quote_ident(t.relname) as name, columns.list as columns,
      coalesce(keys.list, '[]') as references, coalesce(identities.list, '[]') as identities
    from pg_class t
    cross join lateral (
      select jsonb_agg(jsonb_build_object('name', quote_ident(attname), 'type', format_type(atttypid, atttypmod))
        order by attnum) as list
      from pg_attribute where attrelid = t.oid and attnum > 0 and not attisdropped and attgenerated = ''
    ) columns
    cross join lateral (
      select jsonb_agg(distinct quote_ident(r.relname)) as list
      from pg_constraint c join pg_class r on r.oid = c.confrelid
      where c.conrelid = t.oid and c.contype = 'f' and r.oid <> t.oid
    ) keys
    cross join lateral (
      select jsonb_agg(jsonb_build_object('column', attname, 'last', pg_sequence_last_value(s.name::regclass)::text)) as list
      from pg_attribute, lateral pg_get_serial_sequence(quote_ident(t.relname), attname) as s (name)
      where attrelid = t.oid and attidentity <> '' and not attisdropped
    ) identities
    where t.relkind = 'r' and t.relnamespace = 'public'::regnamespace and t.relname <> 'migrations'
      and not exists (select from pg_depend d where d.objid = t.oid and d.deptype = 'e')
    order by t.relname collate "C"`;
  return inOrder(tables);
}

/** Makes Postgres write values, until the transaction's end, so that any other reads them the same, whatever its settings are. */
export async function pinTexts(db: Database): Promise<void> {
  await db`
    select set_config('datestyle', 'ISO, MDY', true), set_config('intervalstyle', 'postgres', true),
      set_config('timezone', 'UTC', true), set_config('bytea_output', 'hex', true), set_config('extra_float_digits', '1', true)`;
}

function inOrder(tables: readonly Table[]): Table[] {
  const byName = new Map(tables.map((table) => [table.name, table]));
  const ordered = new Set<Table>();
  const visit = (table: Table, trail: Table[]): void => {
    if (ordered.has(table)) return;
    if (trail.includes(table))
      throw new Error(`the tables ${trail.map(({ name }) => name)} refer to each other in a ring`);
    for (const name of table.references) {
      const target = byName.get(name);
      if (target) visit(target, [...trail, table]);
    }
    ordered.add(table);
  };
  for (const table of tables) visit(table, []);
  return [...ordered];
}
