import type { Database } from "../database/index.ts";
import type { ImportReport } from "./report.ts";

/** Something to keep of a row: refused, mended, or only to be looked at. */
export interface ImportNote {
  file: string;
  /** 0 where it is about the file as a whole. */
  row_number: number;
  kind: "refused" | "mended" | "noted";
  reason: string;
  row: Record<string, unknown>;
}

/** Notes that an import began. */
export async function beginImport(db: Database, id: string, source: string, at: Date): Promise<void> {
  await db`insert into imports (id, source, started_at) values (${id}, ${source}, ${at})`;
}

/** Notes that an import ended, with its report. */
export async function endImport(db: Database, report: ImportReport): Promise<void> {
  const plain = JSON.parse(JSON.stringify(report));
  await db`update imports set finished_at = ${new Date(report.at)}, report = ${db.json(plain)} where id = ${report.id}`;
}

/** Keeps notes of rows, whole. */
export async function addNotes(db: Database, importId: string, notes: readonly ImportNote[]): Promise<void> {
  if (notes.length === 0) return;
  await db`
    insert into import_notes (import_id, file, row_number, kind, reason, row)
    select ${importId}, i.file, i.row_number, i.kind, i.reason, i.row
    from jsonb_to_recordset(${db.json(JSON.parse(JSON.stringify(notes)))})
      as i (file text, row_number bigint, kind text, reason text, row jsonb)`;
}

/** What an import kept of its rows, in their order. */
export async function notesOfImport(db: Database, importId: string): Promise<ImportNote[]> {
  return await db<ImportNote[]>`
    select file, row_number, kind, reason, row from import_notes where import_id = ${importId} order by id`;
}

/** Takes the records of all imports out. */
export async function clearImports(db: Database): Promise<void> {
  await db`delete from imports`;
}
