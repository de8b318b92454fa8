import { atomically } from "../database/index.ts";
import { ahead, batches } from "./batches.ts";
import { ImportRow } from "./import-row.ts";
import { instantReader } from "./instants.ts";
import { openFeed } from "./open-target.ts";
import { addNotes, type ImportNote } from "./queries.ts";
import type { RefusedRow } from "./refused-file.ts";
import { count, countBatch, countLate, emptyTargetReport, type TargetReport } from "./report.ts";
import type { Run } from "./run.ts";
import type { Source } from "./source.ts";
import type { Target, TargetName } from "./target.ts";

/** Rows a statement, and a transaction. */
export const BATCH = 1000;

/** Reads a source into its target; answers how many rows it had. */
export async function importFeed(run: Run, name: TargetName, source: Source): Promise<number> {
  const { target, rows } = await openFeed(
    name,
    source,
    { ...run.options, by: `import:${run.report.id}` },
    run.findings,
  );
  const instants = instantReader(run.options.timezone, source.dateFormat);
  const counted = run.report.targets[name] ?? emptyTargetReport();
  run.report.targets[name] = counted;
  const began = performance.now();
  let done = 0;
  for await (const batch of ahead(batches(rows(), BATCH))) {
    const doors = batch.map((row) => new ImportRow(row, instants));
    await importBatch(run, target, source.file, doors, counted);
    done += batch.length;
    const seconds = Math.max((performance.now() - began) / 1000, 0.001);
    run.options.onProgress?.({
      file: source.file,
      target: name,
      rows: done,
      rowsPerSecond: Math.round(done / seconds),
    });
  }
  await finish(run, target, source.file, counted);
  return done;
}

async function importBatch(
  { db, report, refused }: Run,
  target: Target,
  file: string,
  doors: ImportRow[],
  counted: TargetReport,
): Promise<void> {
  const upserted = await atomically(db, async () => {
    const written = await target.write(db, doors);
    const notes = doors.flatMap((door) => notesOf(file, door));
    await addNotes(db, report.id, notes);
    return written;
  });
  countBatch(counted, doors, upserted);
  await refused.write(doors.flatMap((door) => refusedRow(file, door)));
}

async function finish({ db, report }: Run, target: Target, file: string, counted: TargetReport): Promise<void> {
  if (!target.finish) return;
  const { finish: last } = target;
  const found = await atomically(db, async () => {
    const notes = (await last(db)).map((note): ImportNote => ({ file, row_number: 0, kind: "noted", ...note }));
    for (let at = 0; at < notes.length; at += BATCH) await addNotes(db, report.id, notes.slice(at, at + BATCH));
    return notes;
  });
  for (const note of found) count(counted.noted, note.reason);
  if (target.late) countLate(counted, target.late());
}

function notesOf(file: string, door: ImportRow): ImportNote[] {
  const { number } = door.source;
  if (door.refusal !== null) return refusedRow(file, door).map(refusedNote);
  return door.notes.map((note) => ({ file, row_number: number, ...note, row: door.kept() }));
}

function refusedRow(file: string, { source, refusal }: ImportRow): RefusedRow[] {
  return refusal === null ? [] : [{ file, number: source.number, reason: refusal, whole: source.whole() }];
}

/** A refused row as the database keeps it. */
export const refusedNote = ({ file, number, reason, whole }: RefusedRow): ImportNote => ({
  file,
  row_number: number,
  kind: "refused",
  reason,
  row: whole,
});
