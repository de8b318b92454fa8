import type { Database } from "../database/index.ts";
import { BATCH, importFeed, refusedNote } from "./import-feed.ts";
import { splitFile, type Unfed } from "./mapping/split.ts";
import { openExport, type ShopExport } from "./open-export.ts";
import { surplusColumns } from "./open-target.ts";
import { addNotes } from "./queries.ts";
import { count, type FileReport, type ImportReport } from "./report.ts";
import { beginRun, endRun, type ImportOptions, type Run } from "./run.ts";
import type { Source } from "./source.ts";
import { TARGETS, type TargetName } from "./target.ts";

/**
 * Imports a shop's export (DESIGN.md §7): any of its CSV files that are in the folder, read as a stream, a thousand rows a
 * transaction. The same export twice changes nothing. A file that is wrong as a whole refuses the import before anything is written
 * (a `Refused` with one sentence); a row that is wrong is kept whole with its reason, in `import_notes` and in the refused file.
 */
export async function importFolder(db: Database, options: ImportOptions): Promise<ImportReport> {
  const shop = await openExport(options.folder, options.mapping);
  await options.beforeWriting?.();
  const run = await beginRun(db, options, shop);
  const feeds = [...ownFeeds(run, shop), ...(await foreignFeeds(run, shop))];
  for (const target of TARGETS) {
    for (const feed of feeds) {
      if (feed.target !== target) continue;
      const rows = await importFeed(run, target, feed.source);
      if (feed.file) Object.assign(feed.file, { rows, feeds: { [target]: rows } });
    }
  }
  return await endRun(run);
}

/** Rows for a target; `file` is the report that they alone make up. */
interface FeedPlan {
  target: TargetName;
  source: Source;
  file?: FileReport;
}

function ownFeeds(run: Run, shop: ShopExport): FeedPlan[] {
  return shop.own.map(({ target, table }) => {
    const file = fileReport(table.file);
    if (target !== "customers") file.unreadColumns = surplusColumns(target, table);
    run.report.files.push(file);
    return { target, source: table, file };
  });
}

async function foreignFeeds(run: Run, shop: ShopExport): Promise<FeedPlan[]> {
  const feeds: FeedPlan[] = [];
  for (const { mapping, table } of shop.foreign) {
    const file = fileReport(table.file);
    const unfed = unfedRows(run, file);
    const { sources, counts } = await splitFile(table, mapping, unfed.take);
    await unfed.flush();
    run.report.files.push(Object.assign(file, { rows: counts.rows, feeds: Object.fromEntries(counts.taken) }));
    for (const [target, source] of sources) feeds.push({ target, source });
  }
  return feeds;
}

const fileReport = (file: string): FileReport => ({ file, rows: 0, feeds: {}, unfed: {}, unreadColumns: [] });

/** Keeps the rows that a mapping gives to nobody. */
function unfedRows(run: Run, report: FileReport) {
  let waiting: Unfed[] = [];
  const flush = async () => {
    const rows = waiting.map(({ row, reason }) => ({
      file: report.file,
      number: row.number,
      reason,
      whole: row.whole(),
    }));
    waiting = [];
    await addNotes(run.db, run.report.id, rows.map(refusedNote));
    await run.refused.write(rows);
  };
  const take = async (unfed: Unfed) => {
    count(report.unfed, unfed.reason);
    if (waiting.push(unfed) === BATCH) await flush();
  };
  return { take, flush };
}
