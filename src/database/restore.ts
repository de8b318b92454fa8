import { Refused } from "../base/index.ts";
import { atomically } from "./atomically.ts";
import type { BackupCount, BackupHead, BackupProgress } from "./backup-line.ts";
import type { Database } from "./handle.ts";
import { type Migration, migrate, readMigrations } from "./migrate.ts";
import { readHead, readRows } from "./restore-rows.ts";
import { pinTexts, readTables, type Table } from "./tables.ts";

/** Tables in which a migration itself puts rows. */
const FILLED_BY_MIGRATIONS = ["knowledge_version"];

/** Where a backup's lines come from, and who hears how far its restoration is. */
export interface BackupSource {
  /** The lines of {@link writeBackup}, without their ends. */
  lines: AsyncIterable<string>;
  /** Whether rows that are there now are thrown away; else a database with rows is left as it is. */
  force: boolean;
  /** The migrations of this version; the built-in ones unless told. */
  migrations?: Migration[];
  tell(progress: BackupProgress): void;
}

/**
 * Puts a backup back, in one transaction: makes the tables anew as of the backup's migrations, fills them, then runs the
 * migrations that came later. Refuses, and changes nothing, where the database has rows (without `force`), the backup is of a newer
 * version, or it is not whole.
 */
export function restoreBackup(db: Database, source: BackupSource): Promise<BackupCount> {
  const lines = source.lines[Symbol.asyncIterator]();
  return atomically(db, async () => {
    const known = source.migrations ?? (await readMigrations());
    const wanted = wantedOf(known, await readHead(lines));
    if (!source.force) await refuseRows(db);
    await makeTablesAnew(db, wanted);
    await pinTexts(db);
    // Rows that come back are no changes: what was noted of changes comes back with them.
    await db`select set_config('beseda.restoring', 'on', true)`;
    const count = await readRows(db, lines, source.tell);
    await migrate(db, known);
    return count;
  }).finally(() => lines.return?.());
}

function wantedOf(known: Migration[], head: BackupHead): Migration[] {
  const unknown = head.migrations.filter((name) => !known.some((migration) => migration.name === name));
  if (unknown.length === 0) return known.filter((migration) => head.migrations.includes(migration.name));
  throw new Refused(
    "newer_backup",
    `The backup was made by Beseda ${head.version}, whose tables this version does not know (${unknown.join(", ")}): restore it with Beseda ${head.version} or newer.`,
  );
}

async function refuseRows(db: Database): Promise<void> {
  for (const { name } of await readTables(db)) {
    if (FILLED_BY_MIGRATIONS.includes(name)) continue;
    const [found] = await db.unsafe(`select from ${name} limit 1`);
    if (found)
      throw new Refused(
        "not_empty",
        `The database has rows already (in ${name}): restore into an empty one, or say --force to throw away what it holds.`,
      );
  }
}

async function makeTablesAnew(db: Database, migrations: Migration[]): Promise<void> {
  const before = await readTables(db);
  await db.unsafe(`drop table if exists ${["migrations", ...namesOf(before)].join(", ")}`);
  await migrate(db, migrations);
  const after = await readTables(db);
  if (after.length > 0) await db.unsafe(`truncate ${namesOf(after).join(", ")}`);
}

function namesOf(tables: Table[]): string[] {
  return tables.map((table) => table.name);
}
