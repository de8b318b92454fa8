import type { Database } from "../handle.ts";
import type { Change, Fold, Folded, Row } from "./folded.ts";

/** A table's primary key, and the other columns of each unique index that one column is part of. */
interface Keys {
  primary: string[];
  uniqueWith: string[][];
}

async function keysOf(db: Database, table: string, column: string): Promise<Keys> {
  const rows = await db<{ primary: boolean; columns: string[] }[]>`
    select i.indisprimary as "primary", jsonb_agg(a.attname order by a.attnum) as columns
    from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey::int2[])
    where i.indrelid = to_regclass(${`public.${table}`}) and i.indisunique and i.indpred is null and i.indexprs is null
    group by i.indexrelid, i.indisprimary`;
  const uniqueWith = rows
    .filter(({ columns }) => columns.includes(column))
    .map(({ columns }) => columns.filter((one) => one !== column));
  return { primary: rows.find(({ primary }) => primary)?.columns ?? [], uniqueWith };
}

const named = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Statements are put together of the names of tables and columns, which the catalogue gave; whatever is a value is bound. */
async function rowsOf(db: Database, statement: string, ...values: (string | number | null)[]): Promise<Row[]> {
  const rows = await db.unsafe<{ row: Row }[]>(statement, values, { prepare: false });
  return [...rows].map(({ row }) => row);
}

/** Moves the rows of one customer (or whatever the column names) to another, as a fold says; answers what it did, for {@link unfoldRows}. */
export async function foldRows(db: Database, fold: Fold, { from, to }: { from: number; to: number }): Promise<Folded> {
  const { table, column } = fold;
  const { primary, uniqueWith } = await keysOf(db, table, column);
  const changed = [
    ...(fold.stricter ? await heedRefusals(db, fold.stricter, fold, { uniqueWith, from, to }) : []),
    ...(fold.rename ? await renameLike(db, fold.rename, fold, { uniqueWith, from, to }) : []),
  ];
  const dropped: Row[] = [];
  for (const others of uniqueWith)
    dropped.push(
      ...(await rowsOf(
        db,
        `delete from ${named(table)} g using ${named(table)} k where ${both(column, others)} returning to_jsonb(g) as row`,
        from,
        to,
      )),
    );
  const key = primary.map((one) => `'${one.replaceAll("'", "''")}', t.${named(one)}`).join(", ");
  const moved = await rowsOf(
    db,
    `select jsonb_build_object(${key}) as row from ${named(table)} t where t.${named(column)} = $1`,
    from,
  );
  await rowsOf(db, `update ${named(table)} set ${named(column)} = $2 where ${named(column)} = $1`, from, to);
  return { table, column, moved, dropped, changed };
}

/** `g` is a row of the one, `k` of the other, and they are equal in what is unique together with whose they are. */
const both = (column: string, others: readonly string[]): string =>
  [
    `g.${named(column)} = $1`,
    `k.${named(column)} = $2`,
    ...others.map((one) => `g.${named(one)} = k.${named(one)}`),
  ].join(" and ");

interface Meeting {
  uniqueWith: string[][];
  from: number;
  to: number;
}

/** Where both have said something and the one that goes refused, the row that stays becomes the refusal. */
async function heedRefusals(db: Database, flag: string, { table, column }: Fold, { uniqueWith, from, to }: Meeting) {
  const changes: Change[] = [];
  for (const others of uniqueWith) {
    const met = await db.unsafe<{ kept: Row; gone: Row }[]>(
      `select to_jsonb(k) as kept, to_jsonb(g) as gone from ${named(table)} g, ${named(table)} k
       where ${both(column, others)} and k.${named(flag)} and not g.${named(flag)} for update`,
      [from, to],
      { prepare: false },
    );
    for (const { kept, gone } of met) changes.push({ before: kept, after: { ...gone, [column]: to } });
  }
  await writeChanges(db, table, column, changes);
  return changes;
}

/** Where both have a row of one key, that of the one that goes gets another key: it stays a row of its own. */
async function renameLike(db: Database, key: string, { table, column }: Fold, { uniqueWith, from, to }: Meeting) {
  const changes: Change[] = [];
  for (const others of uniqueWith) {
    const met = await rowsOf(
      db,
      `select to_jsonb(g) as row from ${named(table)} g, ${named(table)} k where ${both(column, others)} for update`,
      from,
      to,
    );
    for (const row of met) changes.push({ before: row, after: { ...row, [key]: `${String(row[key])} (${from})` } });
  }
  await writeChanges(db, table, column, changes);
  return changes;
}

async function writeChanges(db: Database, table: string, column: string, changes: readonly Change[]): Promise<void> {
  const { primary } = await keysOf(db, table, column);
  for (const { before, after } of changes) await writeRow(db, { table, primary }, before, after);
}

/** Writes the fields in which a row is to differ, at the key that it had. */
async function writeRow(db: Database, { table, primary }: { table: string; primary: string[] }, at: Row, row: Row) {
  const fields = Object.keys(row).filter((field) => JSON.stringify(row[field]) !== JSON.stringify(at[field]));
  if (fields.length === 0) return;
  await rowsOf(
    db,
    `update ${named(table)} t set ${fields.map((one) => `${named(one)} = n.${named(one)}`).join(", ")}
     from jsonb_populate_record(null::${named(table)}, $1::text::jsonb) n, jsonb_populate_record(null::${named(table)}, $2::text::jsonb) w
     where ${primary.map((one) => `t.${named(one)} = w.${named(one)}`).join(" and ")}`,
    JSON.stringify(row),
    JSON.stringify(at),
  );
}

/**
 * Takes a fold back: what was moved goes back, what was left out is there again, and each field that was written holds what it held, unless
 * somebody has written it since. Rows that came meanwhile stay where they came.
 */
export async function unfoldRows(
  db: Database,
  folded: Folded,
  { from, to }: { from: number; to: number },
): Promise<void> {
  const { table, column, moved, dropped, changed } = folded;
  const { primary } = await keysOf(db, table, column);
  const own = primary.filter((one) => one !== column);
  for (const row of moved)
    await rowsOf(
      db,
      `update ${named(table)} t set ${named(column)} = $2 from jsonb_populate_record(null::${named(table)}, $3::text::jsonb) m
       where ${[`t.${named(column)} = $1`, ...own.map((one) => `t.${named(one)} = m.${named(one)}`)].join(" and ")}`,
      to,
      from,
      JSON.stringify(row),
    );
  if (dropped.length > 0)
    await rowsOf(
      db,
      `insert into ${named(table)} overriding system value
       select * from jsonb_populate_recordset(null::${named(table)}, $1::text::jsonb) on conflict do nothing`,
      JSON.stringify(dropped),
    );
  for (const change of changed) await takeChangeBack(db, { table, primary }, change);
}

async function takeChangeBack(db: Database, where: { table: string; primary: string[] }, { before, after }: Change) {
  const key = where.primary.map((one) => `t.${named(one)} = w.${named(one)}`).join(" and ");
  const [now] = await rowsOf(
    db,
    `select to_jsonb(t) as row from ${named(where.table)} t, jsonb_populate_record(null::${named(where.table)}, $1::text::jsonb) w
     where ${key} for update of t`,
    JSON.stringify(after),
  );
  if (!now) return;
  const back = Object.keys(after).filter(
    (field) =>
      JSON.stringify(before[field]) !== JSON.stringify(after[field]) &&
      JSON.stringify(now[field]) === JSON.stringify(after[field]),
  );
  await writeRow(db, where, now, { ...now, ...Object.fromEntries(back.map((field) => [field, before[field]])) });
}

/** A row of a table as JSON, locked; null where there is none. */
export async function rowForUpdate(db: Database, table: string, id: number): Promise<Row | null> {
  const [row] = await rowsOf(db, `select to_jsonb(t) as row from ${named(table)} t where t.id = $1 for update`, id);
  return row ?? null;
}
