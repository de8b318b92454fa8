import { Refused } from "../../base/index.ts";
import { atomically, type Database } from "../../database/index.ts";
import { takeChanges } from "../changes/queries.ts";
import { leaseFor } from "./lease.ts";
import { beginSlice, dropDeleted } from "./queries.ts";
import { type RebuildOptions, rebuildAll, reckonThese } from "./rebuild.ts";
import { type InsightState, readState, writeState } from "./state.ts";

const SLICE = 2_000;

/**
 * Reckons the figures of everybody anew, as of `at`: where scores begin, the model, then each customer, slice by slice. Answers the state.
 *
 * @throws Refused `busy` while another process reckons
 */
export async function rebuildInsight(db: Database, options: RebuildOptions, holder: string): Promise<InsightState> {
  const { hold, release } = leaseFor(db, options.at, holder);
  const keepHold = async () => {
    if (!(await hold())) throw new Refused("busy", BUSY);
  };
  await keepHold();
  try {
    return await rebuildAll(db, options, keepHold);
  } finally {
    await release();
  }
}

const BUSY = "The figures of customers are being reckoned right now: ask again in a minute.";

/** How customers who changed are reckoned. */
export interface RefreshOptions {
  at: Date;
  timezone: string;
  /** No further slice is begun after so many milliseconds; without it all are done. */
  budgetMs?: number;
}

/**
 * Reckons the figures of those customers alone whose purchases changed, by the thresholds and the model of the last rebuild. Answers how
 * many; none before the first rebuild. For whoever holds the lease, see {@link insightDue}.
 */
export async function refreshInsight(db: Database, options: RefreshOptions): Promise<number> {
  const end = performance.now() + (options.budgetMs ?? Number.POSITIVE_INFINITY);
  let done = 0;
  for (let some = -1; some !== 0 && performance.now() < end; done += some)
    some = await atomically(db, () => refreshSome(db, options));
  return done;
}

async function refreshSome(db: Database, { at, timezone }: RefreshOptions): Promise<number> {
  const state = await readState(db);
  if (!state) return 0;
  const ids = await takeChanges(db, SLICE);
  if (ids.length === 0) return 0;
  await beginSlice(db, { everybody: false });
  await dropDeleted(db, ids);
  await reckonThese(db, ids, { at, timezone, frame: state.frame });
  await writeState(db, { ...state, changed: state.changed + ids.length });
  return ids.length;
}
