import { audit, type Database } from "../../database/index.ts";
import { readSegment } from "../saved/queries.ts";
import { found } from "../saved/references.ts";
import type { SegmentTrail } from "../saved/segment.ts";
import { csvLine } from "./csv.ts";
import { EXPORTED, exportedMembers } from "./queries.ts";

/** Rows that are read and handed on at once. */
const BATCH = 1_000;

/** A file of members that is made while it is read. */
export interface SegmentExport {
  /** What the segment is called. */
  name: string;
  parts: AsyncIterable<string>;
}

/**
 * A segment's members as CSV; names and contacts only where `personal`. The audit says who took it, and of how many, before the first
 * line leaves. @throws Refused `not_found`
 */
export async function exportSegment(
  db: Database,
  id: string,
  { personal }: { personal: boolean },
  { by, at, channel = null }: SegmentTrail,
): Promise<SegmentExport> {
  const { name, size } = found(await readSegment(db, id));
  const columns = EXPORTED.map((_, place) => place).filter((place) => personal || isNobodys(place));
  await audit(db, {
    ...{ at, actor: by, channel, turnId: null, action: "export_segment", table: "segments", key: id, before: null },
    after: { name, members: size, columns: columns.map((place) => EXPORTED[place]) },
  });
  return { name, parts: partsOf(db, id, columns) };
}

const isNobodys = (place: number): boolean => place === 0 || place === EXPORTED.length - 1;

async function* partsOf(db: Database, id: string, columns: readonly number[]): AsyncGenerator<string> {
  const line = (cells: readonly (string | null)[]) => csvLine(columns.map((place) => cells[place] ?? null));
  // Without the mark at its beginning spreadsheets take Cyrillic letters for others.
  yield `\uFEFF${line(EXPORTED)}`;
  for (let after = 0; ; ) {
    const rows = await exportedMembers(db, id, { after, limit: BATCH });
    if (rows.length > 0) yield rows.map(({ cells }) => line(cells)).join("");
    after = rows.at(-1)?.id ?? after;
    if (rows.length < BATCH) return;
  }
}
