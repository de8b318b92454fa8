import type { AuditTable } from "./audit-names.ts";
import type { Database } from "./handle.ts";

/** Days for which what was removed can be put back. */
export const REMOVED_DAYS = 90;

/** A record that is removed, as the audit names it, and its rows: those of each table whose column has the key. Tables that others refer to come first. */
export interface Removing {
  table: AuditTable;
  key: string;
  rows: Readonly<Record<string, string>>;
}

const named = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Keeps a record's whole rows before they are deleted, in the transaction that deletes them. The names of tables and columns are the program's own. */
export async function keepRemoved(db: Database, { table, key, rows }: Removing, at: Date): Promise<void> {
  const parts = Object.entries(rows).map(
    ([name, column]) =>
      `'${name}', (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from ${named(name)} t where t.${named(column)}::text = $2)`,
  );
  await db.unsafe(
    `insert into removed_rows (subject_table, subject_key, rows, removed_at)
     values ($1, $2, jsonb_build_object(${parts.join(", ")}), $3::timestamptz)
     on conflict (subject_table, subject_key) do update set rows = excluded.rows, removed_at = excluded.removed_at`,
    [table, key, at.toISOString()],
    { prepare: false },
  );
}

/** Puts a record's rows back as they were; false where they are not kept any more. A row that would stand twice is a unique violation. */
export async function bringBackRemoved(db: Database, { table, key, rows }: Removing): Promise<boolean> {
  for (const name of Object.keys(rows))
    await db.unsafe(
      `insert into ${named(name)} select (jsonb_populate_record(null::${named(name)}, e)).*
       from removed_rows r, jsonb_array_elements(coalesce(r.rows -> '${name}', '[]')) e
       where r.subject_table = $1 and r.subject_key = $2`,
      [table, key],
      { prepare: false },
    );
  const gone = await db`delete from removed_rows where subject_table = ${table} and subject_key = ${key}`;
  return gone.count > 0;
}

/** One of the rows of a removed record, as it was; null where it is not kept any more. */
export async function removedRow<Found>(
  db: Database,
  table: AuditTable,
  key: string,
  of: string,
): Promise<Found | null> {
  const [row] = await db<{ row: Found }[]>`
    select rows -> ${of}::text -> 0 as row from removed_rows where subject_table = ${table} and subject_key = ${key}`;
  return row?.row ?? null;
}

/** Forgets what was removed before a moment. */
export async function forgetRemoved(db: Database, before: Date): Promise<void> {
  await db`delete from removed_rows where removed_at < ${before}`;
}
