import { errorFields, type Log, Refused } from "../../base/index.ts";
import { atomically, type Database, isConnectionError } from "../../database/index.ts";
import { placeMembers } from "../members/queries.ts";
import { isUsed, listSegments, readSegment } from "../saved/queries.ts";
import { inOrder, isReadable } from "../saved/references.ts";
import type { SavedSegment } from "../saved/segment.ts";
import { natureOf } from "./clocks.ts";
import { placingOf, type Wanted } from "./placing.ts";
import { type Changes, customersTouched, dueSegments, noteRefreshed, noteStale, takeChanges } from "./queries.ts";
import { findAll, laterOf, nextChange, rebuildSegment } from "./rebuild.ts";
import { touchedBetween } from "./time.ts";

/** How a refresh is done. */
export interface RefreshOptions {
  now: Date;
  log: Log;
  /** No further slice of work is begun after so many milliseconds; without it all is done. */
  budgetMs?: number;
  /** How long a segment whose members are all found anew rests before that is done again, in milliseconds. */
  restMs?: number;
}

/** What a refresh did. */
export interface Refreshed {
  /** Segments whose members were all found anew, and those that only time moved. */
  rebuilt: number;
  moved: number;
  /** Customers who were looked at because they changed. */
  changed: number;
}

/** Customers who changed that are taken at once: a slice is one transaction, and the embedded database serves nobody else meanwhile. */
const SLICE = 5_000;
/** Of more customers whom time touched all are looked at: that is one statement without lists. */
const TOUCHED = 20_000;
const RETRY_MS = 5 * 60_000;

/**
 * Makes the members of dynamic segments right as of `now`, by looking only at customers who changed or whom a moving window touched.
 * Segments that rank customers or compare them with the shop's average, and those whose catalogue changed, are found anew whole. One
 * that fails is tried again later and keeps no other from being refreshed.
 */
export async function refreshSegments(db: Database, options: RefreshOptions): Promise<Refreshed> {
  const done: Refreshed = { rebuilt: 0, moved: 0, changed: 0 };
  const end = performance.now() + (options.budgetMs ?? Number.POSITIVE_INFINITY);
  for (let worked = true; worked && performance.now() < end; ) {
    worked = false;
    for (const segment of await nextDue(db, options)) {
      worked = true;
      await guarded(db, segment.id, options, () => bringForward(db, segment, options.now, done));
      if (performance.now() >= end) return done;
    }
    worked = (await atomically(db, () => takeSlice(db, options, done))) || worked;
  }
  return done;
}

/** Those that are due, each after the ones that it is defined by. What is no definition to this program waits, and holds no other up. */
async function nextDue(db: Database, options: RefreshOptions): Promise<SavedSegment[]> {
  const { now, restMs = 0 } = options;
  const due = new Set(await dueSegments(db, { now, restedBefore: new Date(now.getTime() - restMs) }));
  if (due.size === 0) return [];
  const { readable = [], not = [] } = Object.groupBy(await listSegments(db), (one) =>
    isReadable(one) ? "readable" : "not",
  );
  for (const { id } of not) if (due.has(id)) await later(db, id, options, new Refused("bad_segment", UNREADABLE));
  return inOrder(readable).filter(({ id }) => due.has(id));
}

const UNREADABLE =
  "What is saved of the segment is no definition to this version of the program: change it or archive it.";

async function bringForward(db: Database, { id, stale }: SavedSegment, now: Date, done: Refreshed): Promise<void> {
  if (stale) await rebuildSegment(db, id, now);
  else await atomically(db, () => passTime(db, id, now));
  done[stale ? "rebuilt" : "moved"] += 1;
}

/** Moves a segment from when it was last right to now. */
async function passTime(db: Database, id: string, now: Date): Promise<void> {
  const segment = await readSegment(db, id, true);
  if (!segment?.refreshedAt || segment.stale || segment.archivedAt) return;
  const at = laterOf(now, segment.refreshedAt);
  const { clocks, global } = natureOf(segment.definition);
  const { timezone } = segment.definition;
  const touched = touchedBetween(clocks, { now: segment.refreshedAt, timezone }, { now: at, timezone });
  const ids = touched === "all" ? null : await customersTouched(db, touched, TOUCHED);
  if (ids === null || (global && ids.length > 0)) return findAll(db, segment, at);
  await place(db, segment, { ids, at });
}

async function place(db: Database, segment: SavedSegment, wanted: Omit<Wanted, "used">): Promise<void> {
  const { ids, at } = wanted;
  if (ids?.length !== 0) await placeMembers(db, placingOf(segment, { ...wanted, used: await isUsed(db, segment.id) }));
  await noteRefreshed(db, segment.id, { at, next: await nextChange(db, segment, at), whole: false });
}

/** Looks at some of the customers who changed; whether there were any. */
async function takeSlice(db: Database, options: RefreshOptions, done: Refreshed): Promise<boolean> {
  const changes = await takeChanges(db, SLICE);
  if (!changes) return false;
  const live = (await listSegments(db)).filter(({ kind, stale }) => kind === "dynamic" && !stale);
  const whole = live.filter((segment) => !isReadable(segment) || isWhole(segment, changes));
  if (whole.length > 0)
    await noteStale(
      db,
      whole.map(({ id }) => id),
    );
  const rest = inOrder(live.filter((one) => !whole.includes(one)));
  const { now } = options;
  if (changes.ids.length > 0)
    for (const { id } of rest)
      await guarded(db, id, options, () => atomically(db, () => lookAgain(db, id, { ids: changes.ids, now })));
  done.changed += changes.ids.length;
  return true;
}

function isWhole({ definition }: SavedSegment, { everybody, unknown, goods, prices, ids }: Changes): boolean {
  const nature = natureOf(definition);
  return (
    everybody || (goods && nature.goods) || (prices && nature.prices) || ((unknown || ids.length > 0) && nature.global)
  );
}

/** What time has moved meanwhile is moved first: afterwards nobody could tell from when to when. */
async function lookAgain(db: Database, id: string, { ids, now }: { ids: readonly number[]; now: Date }): Promise<void> {
  const due = await readSegment(db, id, true);
  if (due?.nextChangeAt && due.nextChangeAt <= now) await passTime(db, id, now);
  const segment = await readSegment(db, id);
  if (!segment || segment.stale || segment.archivedAt) return;
  await place(db, segment, { ids, at: laterOf(now, segment.refreshedAt) });
}

async function guarded(db: Database, id: string, options: RefreshOptions, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (isConnectionError(error)) throw error;
    await later(db, id, options, error);
  }
}

/** Says what a segment failed at, and lets it be tried again after a while. */
async function later(db: Database, id: string, { now, log }: RefreshOptions, error: unknown): Promise<void> {
  log.warn("segment_refresh_failed", { segment: id, ...errorFields(error) });
  await noteStale(db, [id], new Date(now.getTime() + RETRY_MS));
}
