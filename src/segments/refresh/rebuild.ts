import { atomically, type Database } from "../../database/index.ts";
import { countMembers, placeMembers } from "../members/queries.ts";
import { isUsed, readSegment } from "../saved/queries.ts";
import { found } from "../saved/references.ts";
import type { SavedSegment } from "../saved/segment.ts";
import { natureOf } from "./clocks.ts";
import { placingOf } from "./placing.ts";
import { earliestOf, noteRefreshed, noteUnpinned } from "./queries.ts";
import { nextOf } from "./time.ts";

/** Finds all members of a segment anew where that is due, and answers it. A static one stays as it is found. */
export function rebuildSegment(db: Database, id: string, now: Date): Promise<SavedSegment> {
  return atomically(db, async () => {
    const segment = found(await readSegment(db, id, true));
    if (segment.stale && segment.archivedAt === null) await findAll(db, segment, now);
    return found(await readSegment(db, id));
  });
}

/** Makes every membership of a segment right. */
export async function findAll(db: Database, segment: SavedSegment, now: Date): Promise<void> {
  const at = laterOf(now, segment.refreshedAt);
  const placing = placingOf(segment, { ids: null, at, used: await isUsed(db, segment.id) });
  if (segment.kind === "static") await noteUnpinned(db, segment.id, placing.matching);
  await placeMembers(db, placing);
  await countMembers(db, segment.id);
  await noteRefreshed(db, segment.id, { at, next: await nextChange(db, segment, at), whole: true });
}

/** When time alone may change who is in a segment, as the facts are now; null: never. */
export async function nextChange(db: Database, { kind, definition }: SavedSegment, at: Date): Promise<Date | null> {
  if (kind === "static") return null;
  const reckoning = { now: at, timezone: definition.timezone };
  const next = await earliestOf(
    db,
    natureOf(definition).clocks.flatMap((clock) => nextOf(clock, reckoning)),
  );
  return next && laterOf(next, new Date(at.getTime() + 1));
}

/** What is right as of an instant is never made right as of an earlier one: another process' clock may be behind. */
export const laterOf = (one: Date, other: Date | null): Date => (other && other > one ? other : one);
