import type { Clock } from "../../base/index.ts";
import { type Database, withLease } from "../../database/index.ts";
import { beginRebuild, goOnRebuilding } from "./rebuild.ts";
import { refreshRecommendations } from "./refresh.ts";
import { whatIsDue } from "./state/queries.ts";

const LEASE = "recommendations";
/** Longer than the longest piece of work, but for the index of very many people: to begin that twice harms nothing. */
const LEASE_MS = 120_000;
/** A tick has other things to do too: what is left is done with the next one. */
const BUDGET_MS = 2_000;

/**
 * Reckons what is due of what recommendations are read from, for two seconds about; one process at a time does it, and where nothing is due,
 * nothing is written.
 */
export async function recommendationsDue({ db, clock }: { db: Database; clock: Clock }, holder: string): Promise<void> {
  const at = clock();
  if ((await whatIsDue(db, at)) === null) return;
  const until = new Date(at.getTime() + LEASE_MS);
  await withLease(db, { name: LEASE, holder, at, until }, async () => {
    // Whoever held it before may have done it meanwhile.
    const due = await whatIsDue(db, at);
    if (due === "everything") await beginRebuild(db);
    if (due === "changes") await refreshRecommendations(db, { at, budgetMs: BUDGET_MS });
    else if (due !== null) await goOnRebuilding(db, { at, budgetMs: BUDGET_MS });
  });
}
