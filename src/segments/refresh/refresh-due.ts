import type { Clock, Log } from "../../base/index.ts";
import { type Database, withLease } from "../../database/index.ts";
import { isAnythingDue } from "./queries.ts";
import { refreshSegments } from "./refresh.ts";

const LEASE = "segments";
/** Longer than the longest slice: whoever takes over after a dead process finds everything that is due again. */
const LEASE_MS = 120_000;
/** A tick has other things to do too: what is left is done with the next one. */
const BUDGET_MS = 2_000;
/** Segments that are found anew whole with every change rest a minute between. */
const REST_MS = 60_000;

/** Refreshes what is due of dynamic segments, for two seconds at most; one process at a time does it. */
export async function refreshDue(parts: { db: Database; clock: Clock; log: Log }, holder: string): Promise<void> {
  const { db, clock, log } = parts;
  const now = clock();
  const restedBefore = new Date(now.getTime() - REST_MS);
  // Each tick of each process: where there is nothing to do, nothing is written.
  if (!(await isAnythingDue(db, { now, restedBefore }))) return;
  const until = new Date(now.getTime() + LEASE_MS);
  await withLease(db, { name: LEASE, holder, at: now, until }, () =>
    refreshSegments(db, { now, log, budgetMs: BUDGET_MS, restMs: REST_MS }),
  );
}
