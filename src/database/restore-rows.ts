import { Refused } from "../base/index.ts";
import { type BackupCount, BackupEnd, BackupHead, type BackupProgress, BackupTable } from "./backup-line.ts";
import { sqlState } from "./codes.ts";
import type { Database } from "./handle.ts";
import { readTables, type Table } from "./tables.ts";

/** Characters of rows sent in one statement, about. */
const BATCH = 1_000_000;

/** Reads the first line of a backup; refuses what is none. */
export async function readHead(lines: AsyncIterator<string>): Promise<BackupHead> {
  const head = BackupHead.safeParse(parse(await nextLine(lines)));
  if (!head.success) throw broken("it is not a backup of Beseda, or one of another format");
  return head.data;
}

/** Puts the rows of all further lines into their tables, which are empty; refuses a backup that is not whole. */
export async function readRows(
  db: Database,
  lines: AsyncIterator<string>,
  tell: (progress: BackupProgress) => void,
): Promise<BackupCount> {
  const tables = new Map((await readTables(db)).map((table) => [table.name, table]));
  const count = { tables: 0, rows: 0 };
  for (let json = parse(await nextLine(lines)); ; json = parse(await nextLine(lines))) {
    const end = BackupEnd.safeParse(json);
    if (end.success) {
      if (end.data.rows !== count.rows) throw broken("rows are missing");
      // To the very end, where a packed file has its checksum.
      if (!(await lines.next()).done) throw broken("it goes on after its end");
      return count;
    }
    const part = BackupTable.safeParse(json);
    const table = part.success ? tables.get(part.data.table) : undefined;
    if (!part.success || !table) throw broken("a line that should name a table does not");
    count.rows += await fill(db, table, part.data, lines, tell);
    count.tables += 1;
  }
}

async function fill(
  db: Database,
  table: Table,
  part: BackupTable,
  lines: AsyncIterator<string>,
  tell: (progress: BackupProgress) => void,
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
    tell({ table: table.name, rows: row, total: part.rows });
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

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function broken(why: string): Refused {
  return new Refused("broken_backup", `The backup cannot be read, so nothing was changed: ${why}.`);
}
