import { type Clock, newId } from "../../../base/index.ts";
import { atomically, type Database, holdLease, releaseLease, writeFact } from "../../../database/index.ts";
import {
  dropFamilies,
  idsBehind,
  isLookDue,
  isOver,
  keepLook,
  LOOKED,
  lockLook,
  renewFamilies,
  renewKeys,
  renewPairs,
  takeChanged,
  tellPlanner,
  thisTransaction,
} from "./queries.ts";

const LEASE = "duplicates";
/** Longer than the longest slice. */
const LEASE_MS = 60_000;
/** A tick has other things to do too: what is left is done with the next one. */
const BUDGET_MS = 1_000;
/** Customers at a time. */
const SLICE = 1_000;
/** Where another process looks, or an older transaction is open. */
const PAUSE_MS = 250;

/** Where a look through everybody begins. */
const BEGINNING = { after: 0, since: null, slices: 0 };

/** What a look is made with. */
export interface LookParts {
  db: Database;
  clock: Clock;
}

/**
 * Looks for pairs among the customers that changed, and at first through everybody, for a second at most; one process at a time does it.
 */
export async function duplicatesDue(parts: LookParts): Promise<void> {
  // Each tick of each process: where there is nothing to do, nothing is written.
  if (await isLookDue(parts.db)) await lookFor(parts, BUDGET_MS);
}

/** Looks through everybody again, until that is done; whoever comes meanwhile sees how far it is. */
export async function findDuplicates({ db, clock }: LookParts): Promise<void> {
  await keepLook(db, BEGINNING, clock());
  while ((await lookFor({ db, clock }, Number.POSITIVE_INFINITY)) !== "done")
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
}

/** What came of it: there is nothing more to look at, there is, or somebody else is at it. */
type Outcome = "done" | "more" | "wait";

async function lookFor({ db, clock }: LookParts, budgetMs: number): Promise<Outcome> {
  const began = performance.now();
  const holder = newId(clock());
  try {
    for (;;) {
      const at = clock();
      if (!(await holdLease(db, { name: LEASE, holder, at, until: new Date(at.getTime() + LEASE_MS) }))) return "wait";
      const came = await atomically(db, () => lookOn(db, at));
      if (came !== "more" || performance.now() - began > budgetMs) return came;
    }
  } finally {
    await releaseLease(db, LEASE, holder);
  }
}

/** One slice: of those who changed, else of everybody where that is under way. */
async function lookOn(db: Database, at: Date): Promise<Outcome> {
  const look = await lockLook(db);
  const changed = look && (await takeChanged(db, SLICE));
  if (!look || !changed) {
    await keepLook(db, BEGINNING, at);
    return "more";
  }
  if (changed.length > 0) {
    await renew(db, changed, at);
    return "more";
  }
  const { after, since, slices } = look;
  if (after === null) return "done";
  if (since === null) await keepLook(db, { after, since: await thisTransaction(db), slices }, at);
  else if (await isOver(db, since)) return lookThrough(db, { after, since, slices }, at);
  else return "wait";
  return "more";
}

async function lookThrough(
  db: Database,
  { after, since, slices }: { after: number; since: string; slices: number },
  at: Date,
): Promise<Outcome> {
  const ids = await idsBehind(db, after, SLICE);
  const last = ids.at(-1);
  if (last !== undefined) {
    await renew(db, ids, at);
    const done = slices + 1;
    // With each doubling.
    if ((done & (done - 1)) === 0) await tellPlanner(db);
    await keepLook(db, { after: last, since, slices: done }, at);
    return "more";
  }
  await dropFamilies(db);
  await keepLook(db, { after: null, since, slices }, at);
  await writeFact(db, LOOKED, {}, at);
  return "done";
}

async function renew(db: Database, ids: readonly number[], at: Date): Promise<void> {
  const keys = await renewKeys(db, ids);
  await renewFamilies(db, keys);
  await renewPairs(db, ids, keys, at);
}
