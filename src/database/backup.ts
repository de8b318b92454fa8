import { atomically } from "./atomically.ts";
import type { BackupCount, BackupEnd, BackupHead, BackupProgress, BackupTable } from "./backup-line.ts";
import type { Database } from "./handle.ts";
import { pinTexts, readTables, type Table } from "./tables.ts";

/** Rows read at a time: a row may hold an article's postings, some 100 kB. */
const BATCH = 250;

/** Where a backup's lines go, and who hears how far it is. */
export interface BackupTarget {
  /** The program's version. */
  version: string;
  at: Date;
  /** Takes one or more lines, each with its end; awaited, so that a slow disk slows the reading. */
  write(lines: string): Promise<void>;
  tell(progress: BackupProgress): void;
}

/**
 * Writes the whole database as lines of JSON that {@link restoreBackup} reads on either database: one state of it, as of the
 * beginning, whatever is written meanwhile. Values are texts as Postgres itself writes and reads them, so nothing is rounded.
 */
export function writeBackup(db: Database, target: BackupTarget): Promise<BackupCount> {
  return atomically(db, async () => {
    await db`set transaction isolation level repeatable read, read only`;
    await pinTexts(db);
    const { version, at } = target;
    const migrations = (await db<{ name: string }[]>`select name from migrations order by name`).map((row) => row.name);
    await writeLine<BackupHead>(target, { beseda: "backup", format: 1, version, at: at.toISOString(), migrations });
    const tables = await readTables(db);
    let rows = 0;
    for (const table of tables) rows += await writeTable(db, table, target);
    await writeLine<BackupEnd>(target, { end: "backup", rows });
    return { tables: tables.length, rows };
  });
}

async function writeTable(db: Database, table: Table, target: BackupTarget): Promise<number> {
  const { name, identities } = table;
  const columns = table.columns.map((column) => column.name);
  const [counted] = await db.unsafe<{ rows: number }[]>(`select count(*) as rows from ${name}`);
  const total = counted?.rows ?? 0;
  await writeLine<BackupTable>(target, { table: name, columns, rows: total, identities });
  const texts = columns.map((column) => `${column}::text`).join(", ");
  await db.unsafe(
    `declare backup_rows no scroll cursor for select to_json(array[${texts}])::text as line from ${name}`,
  );
  let rows = 0;
  for (let batch = await nextRows(db); batch.length > 0; batch = await nextRows(db)) {
    await target.write(batch.map(({ line }) => `${line}\n`).join(""));
    rows += batch.length;
    target.tell({ table: name, rows, total });
  }
  await db.unsafe("close backup_rows");
  return rows;
}

async function nextRows(db: Database) {
  return await db.unsafe<{ line: string }[]>(`fetch ${BATCH} from backup_rows`);
}

async function writeLine<Line>(target: BackupTarget, line: Line): Promise<void> {
  await target.write(`${JSON.stringify(line)}\n`);
}
