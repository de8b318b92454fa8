import { Refused } from "../base/index.ts";
import { atomically } from "./atomically.ts";
import { type BackupCount, BackupEnd, BackupHead, type BackupProgress, BackupTable } from "./backup-line.ts";
import { sqlState } from "./codes.ts";
import type { Database } from "./handle.ts";
import { type Migration, migrate, readMigrations } from "./migrate.ts";
import { pinTexts, readTables, type Table } from "./tables.ts";

/** Characters of rows sent in one statement, about. */
const BATCH = 1_000_000;

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
    const wanted = wantedOf(known, readHead(await nextLine(lines)));
    if (!source.force) await refuseRows(db);
    await makeTablesAnew(db, wanted);
    await pinTexts(db);
    const count = await readAll(db, lines, source);
    await migrate(db, known);
    return count;
  }).finally(() => lines.return?.());
}

function readHead(line: string): BackupHead {
  const head = BackupHead.safeParse(parse(line));
  if (!head.success) throw broken("it is not a backup of Beseda, or one of another format");
  return head.data;
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

async function readAll(db: Database, lines: AsyncIterator<string>, source: BackupSource): Promise<BackupCount> {
  const tables = new Map((await readTables(db)).map((table) => [table.name, table]));
  const count = { tables: 0, rows: 0 };
  for (let json = parse(await nextLine(lines)); ; json = parse(await nextLine(lines))) {
    const end = BackupEnd.safeParse(json);
    if (end.success && end.data.rows !== count.rows) throw broken("rows are missing");
    if (end.success) return count;
    const part = BackupTable.safeParse(json);
    const table = part.success ? tables.get(part.data.table) : undefined;
    if (!part.success || !table) throw broken("a line that should name a table does not");
    count.rows += await fill(db, table, part.data, lines, source);
    count.tables += 1;
  }
}

async function fill(
  db: Database,
  table: Table,
  part: BackupTable,
  lines: AsyncIterator<string>,
  source: BackupSource,
): Promise<number> {
  const statement = insertInto(table, part.columns);
  let batch: string[] = [];
  let size = 0;
  for (let row = 1; row <= part.rows; row++) {
    const line = await nextLine(lines);
    batch.push(line);
    size += line.length;
    if (size < BATCH && row < part.rows) continue;
    await insertRows(db, table, statement, batch);
    source.tell({ table: table.name, rows: row, total: part.rows });
    batch = [];
    size = 0;
  }
  for (const { column, last } of part.identities)
    if (last !== null) await db`select setval(pg_get_serial_sequence(${table.name}, ${column}), ${last}::bigint)`;
  return part.rows;
}

function insertInto(table: Table, columns: string[]): string {
  const values = columns.map((name, position) => {
    const column = table.columns.find((known) => known.name === name);
    if (!column) throw broken(`${table.name} has no column ${name}`);
    return `(line ->> ${position})::${column.type}`;
  });
  return `insert into ${table.name} (${columns.join(", ")}) overriding system value
    select ${values.join(", ")} from jsonb_array_elements($1::text::jsonb) as i (line)`;
}

async function insertRows(db: Database, table: Table, statement: string, lines: string[]): Promise<void> {
  const { count } = await db.unsafe(statement, [`[${lines.join(",")}]`]).catch((error: unknown) => {
    // Classes 22 and 23: values that are none, rows that contradict each other.
    if (/^2[23]/.test(sqlState(error) ?? ""))
      throw broken(`a row of ${table.name} cannot be put back: ${messageOf(error)}`);
    throw error;
  });
  if (count !== lines.length) throw broken(`the rows of ${table.name} are not one a line`);
}

async function nextLine(lines: AsyncIterator<string>): Promise<string> {
  const { value, done } = await lines.next();
  if (done) throw broken("it ends too early");
  return value;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw broken("a line is not JSON");
  }
}

function namesOf(tables: Table[]): string[] {
  return tables.map((table) => table.name);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function broken(why: string): Refused {
  return new Refused("broken_backup", `The backup cannot be read, so nothing was changed: ${why}.`);
}
