import { resolve } from "node:path";
import { newId, Refused } from "../base/index.ts";
import { type Database, refreshStatistics } from "../database/index.ts";
import { countToTell } from "../orders/index.ts";
import type { Mapping } from "./mapping/mapping.ts";
import type { ShopExport } from "./open-export.ts";
import { beginImport, endImport } from "./queries.ts";
import { RefusedFile } from "./refused-file.ts";
import { type ImportReport, total } from "./report.ts";
import type { Findings, ShopSettings } from "./settings.ts";
import type { TargetName } from "./target.ts";

/** How far an import is. */
export interface Progress {
  file: string;
  target: TargetName;
  rows: number;
  rowsPerSecond: number;
}

/** What to import, for which shop. */
export interface ImportOptions extends ShopSettings {
  folder: string;
  /** How other files become ours; see `readMapping`. */
  mapping?: Mapping | undefined;
  /** Called once the whole export was found readable, before anything is written: what has to make room makes it here. */
  beforeWriting?: (() => Promise<void>) | undefined;
  onProgress?: ((progress: Progress) => void) | undefined;
  /** Where refused rows go; beside the folder, as `FOLDER.refused.csv`, unless told. */
  refusedFile?: string | undefined;
}

/** An import under way. */
export interface Run {
  db: Database;
  options: ImportOptions;
  report: ImportReport;
  findings: Findings;
  refused: RefusedFile;
}

/** Opens the books of an import. */
export async function beginRun(db: Database, options: ImportOptions, shop: ShopExport): Promise<Run> {
  const tables = [...shop.own, ...shop.foreign].map(({ table }) => table);
  const path = options.refusedFile ?? `${resolve(options.folder)}.refused.csv`;
  if (tables.some((table) => resolve(options.folder, table.file) === resolve(path)))
    throw new Refused("overwrites", `The refused rows would overwrite ${path}, which is to be imported.`);
  const columns = tables.flatMap((table) => table.columns);
  const refused = new RefusedFile(path, columns);
  await refused.begin();
  const id = newId(options.at);
  await beginImport(db, id, options.folder, options.at);
  const findings: Findings = { statusChanges: [], variantGroups: [] };
  return { db, options, findings, refused, report: emptyReport(id, options, shop) };
}

function emptyReport(id: string, options: ImportOptions, shop: ShopExport): ImportReport {
  return {
    id,
    folder: options.folder,
    at: options.at.toISOString(),
    files: [],
    targets: {},
    statusChanges: [],
    notices: { changes: 0, customers: 0 },
    variants: [],
    notRead: shop.notRead,
    refused: 0,
    refusedFile: null,
    refusedFileProblem: null,
  };
}

/** As many rows written change what the planner should know. */
const MANY = 200;

/** Closes the books; answers the report. */
export async function endRun({ db, options, report, findings, refused }: Run): Promise<ImportReport> {
  const unfed = report.files.reduce((sum, file) => sum + total(file.unfed), 0);
  report.refused = Object.values(report.targets).reduce((sum, target) => sum + total(target.refused), unfed);
  report.statusChanges = findings.statusChanges;
  if (findings.statusChanges.length > 0) report.notices = await countToTell(db, options.at);
  report.variants = findings.variantGroups;
  report.refusedFile = await refused.end();
  report.refusedFileProblem = refused.problem;
  await endImport(db, report);
  const written = Object.values(report.targets).reduce((sum, target) => sum + target.added + target.updated, 0);
  if (written >= MANY) await refreshStatistics(db);
  return report;
}
