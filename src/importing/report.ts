import type { Upserted } from "../database/index.ts";
import type { StatusChange } from "../orders/index.ts";
import type { ImportRow } from "./import-row.ts";
import type { VariantGroup } from "./settings.ts";
import type { TargetName } from "./target.ts";

/** How often each reason was given. */
export type Reasons = Record<string, number>;

/** What became of the rows for one target. `rows` is `taken` and the refused together. */
export interface TargetReport extends Upserted {
  rows: number;
  /** Rows that were let in: `added`, `updated` and `unchanged` together, unless one row became several returns. */
  taken: number;
  refused: Reasons;
  mended: Reasons;
  noted: Reasons;
}

/** What became of a file's rows. */
export interface FileReport {
  file: string;
  rows: number;
  /**
   * Rows by what they fed. Of a file that a mapping splits only targets without `group_by` are here; with `unfed` they make `rows`.
   */
  feeds: Partial<Record<TargetName, number>>;
  /** Rows that a mapping gives to nobody, by reason. */
  unfed: Reasons;
  /** Columns that nothing was read from. */
  unreadColumns: string[];
}

/** What an import did, to the row. */
export interface ImportReport {
  id: string;
  folder: string;
  at: string;
  files: FileReport[];
  targets: Partial<Record<TargetName, TargetReport>>;
  /** Orders that were here already and moved on. */
  statusChanges: StatusChange[];
  /** Of them those that are no history yet, and the customers whose they are: who agreed to hear of their orders is told. */
  notices: { changes: number; customers: number };
  /** Products that the variant rule made of several rows. */
  variants: VariantGroup[];
  /** Files of the folder that nobody asked for. */
  notRead: string[];
  /** Rows refused, for all targets and by mappings. */
  refused: number;
  /** Where the refused rows stand with their reasons; null where there is none or it could not be written. */
  refusedFile: string | null;
  /** Why the refused rows could not be written to a file; they are in the database all the same. */
  refusedFileProblem: string | null;
}

/** An empty report of a target. */
export const emptyTargetReport = (): TargetReport => ({
  rows: 0,
  taken: 0,
  added: 0,
  updated: 0,
  unchanged: 0,
  refused: {},
  mended: {},
  noted: {},
});

/** Adds a batch to what is reported of its target. */
export function countBatch(report: TargetReport, rows: readonly ImportRow[], upserted: Upserted): void {
  report.rows += rows.length;
  report.added += upserted.added;
  report.updated += upserted.updated;
  report.unchanged += upserted.unchanged;
  for (const row of rows) {
    if (row.refusal === null) report.taken++;
    else count(report.refused, row.refusal);
    for (const note of row.refusal === null ? row.notes : []) count(report[note.kind], note.reason);
  }
}

/** Counts rows as written that waited until the end and were counted as unchanged. */
export function countLate(report: TargetReport, { added, updated }: Upserted): void {
  report.added += added;
  report.updated += updated;
  report.unchanged -= added + updated;
}

/** Counts a reason once more. */
export function count(reasons: Reasons, reason: string): void {
  reasons[reason] = (reasons[reason] ?? 0) + 1;
}

/** How many rows the reasons are about. */
export const total = (reasons: Reasons): number => Object.values(reasons).reduce((sum, one) => sum + one, 0);
