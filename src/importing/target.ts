import type * as z from "zod";
import type { Database, Upserted } from "../database/index.ts";
import type { ImportRow } from "./import-row.ts";
import { KeyCounts } from "./key-counts.ts";

/** What an export may hold, in the order in which it is read: each needs only what stands before it. */
export const TARGETS = [
  "customers",
  "products",
  "orders",
  "order_lines",
  "returns",
  "payment_methods",
  "campaign_events",
  "tickets",
  "nps",
  "visits",
] as const;

/** One of {@link TARGETS}. */
export type TargetName = (typeof TARGETS)[number];

/** Something that the report should tell of a file as a whole. */
export interface FileNote {
  reason: string;
  row: Record<string, unknown>;
}

/** Where rows go. Opened once an import; remembers what it has seen. */
export interface Target {
  /** Reads and writes rows, in the transaction that is open; marks the rows that it refuses or mends. */
  write(db: Database, rows: readonly ImportRow[]): Promise<Upserted>;
  /** Does what can be done only after the last row. */
  finish?(db: Database): Promise<FileNote[]>;
  /** What `finish` wrote of rows that waited for it, and were counted as unchanged. */
  late?(): Upserted;
}

/** A row that its schema let in. */
export interface Admitted<Row> {
  from: ImportRow;
  row: Row;
}

/** What makes a {@link Target}. */
interface Parts<Row> {
  /** Cells → what `schema` expects. */
  read(row: ImportRow): unknown;
  schema: z.ZodType<Row>;
  /** The shop's own key of a row: a second row of a file with the same one is refused. None where equal rows are fine. */
  key?(row: Row): string;
  /** Hears of each row that was refused before `keep` saw it. */
  refused?(row: ImportRow): void;
  /** Refuses those that refer to nothing, and writes the others. */
  keep(db: Database, admitted: Admitted<Row>[]): Promise<Upserted>;
  finish?(db: Database): Promise<FileNote[]>;
  late?(): Upserted;
}

/** Joins the parts: cells → schema → key → database. */
export function targetOf<Row>(parts: Parts<Row>): Target {
  const rowOfKey = new KeyCounts();
  const admit = (from: ImportRow): Admitted<Row>[] => {
    const row = from.refusal === null ? admitBy(parts, from) : null;
    if (row !== null && parts.key) refuseSecond(rowOfKey, parts.key(row), from);
    if (row !== null && from.refusal === null) return [{ from, row }];
    parts.refused?.(from);
    return [];
  };
  const write = (db: Database, rows: readonly ImportRow[]) => parts.keep(db, rows.flatMap(admit));
  const { finish, late } = parts;
  return { write, ...(finish && { finish }), ...(late && { late }) };
}

function admitBy<Row>({ read, schema }: Parts<Row>, from: ImportRow): Row | null {
  const candidate = read(from);
  if (from.refusal !== null) return null;
  const parsed = schema.safeParse(candidate);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  from.refuse(`${issue?.path.join(".")}: ${issue?.message}`);
  return null;
}

function refuseSecond(rowOfKey: KeyCounts, key: string, from: ImportRow): void {
  if (rowOfKey.get(key)) from.refuse("the same key stands in an earlier row of the file");
  else rowOfKey.set(key, from.source.number);
}

/** Refuses the rows whose reference is not among the known ones; answers the others. */
export function withKnown<Row>(
  admitted: Admitted<Row>[],
  known: ReadonlySet<string>,
  reference: (row: Row) => string | null | undefined,
  reason: string,
): Admitted<Row>[] {
  return admitted.filter(({ from, row }) => {
    const named = reference(row);
    const found = named === null || named === undefined || known.has(named);
    if (!found) from.refuse(reason);
    return found;
  });
}
