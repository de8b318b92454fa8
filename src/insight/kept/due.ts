import { DateTime } from "luxon";
import type { Clock } from "../../base/index.ts";
import type { Database } from "../../database/index.ts";
import { lookForChanges } from "../changes/queries.ts";
import { type Lease, leaseFor } from "./lease.ts";
import { beginRebuild, continueRebuild } from "./rebuild.ts";
import { refreshInsight } from "./refresh.ts";
import { type InsightState, readState, settingsChangedAt } from "./state.ts";

const BUDGET_MS = 2_000;
/** Everybody is not reckoned more often than that, whatever changes. */
const REST_MS = 60_000;
/** Where one of so many changed since scores and model were found, they are found anew. */
const ONE_OF = 10;

/** What {@link insightDue} works on. */
export interface InsightParts {
  db: Database;
  clock: Clock;
  timezone: string;
  /** No further slice is begun after so many milliseconds, 2,000 unless told: a tick has other things to do too. */
  budgetMs?: number;
}

/**
 * Reckons what is due: everybody once a day (time alone makes people leave), after the settings changed and after
 * many customers did; else those who changed. One process at a time does it; where nothing is due, nothing is written. What its time did
 * not suffice for is done with the next call.
 */
export async function insightDue(parts: InsightParts, holder: string): Promise<void> {
  const { db, clock, timezone, budgetMs = BUDGET_MS } = parts;
  const when = { at: clock(), timezone };
  if ((await whatIsDue(db, when)) === "nothing") return;
  const lease = leaseFor(db, when.at, holder);
  if (!(await lease.hold())) return;
  try {
    // Whoever held it before may have done it meanwhile.
    await work(db, { ...when, due: await whatIsDue(db, when), end: performance.now() + budgetMs }, lease);
  } finally {
    await lease.release();
  }
}

interface When {
  at: Date;
  timezone: string;
}

type Due = "everybody" | "rest" | "changes" | "nothing";

async function work(db: Database, task: When & { due: Due; end: number }, lease: Lease): Promise<void> {
  const { due, end } = task;
  if (due === "nothing") return;
  if (due === "changes") {
    await refreshInsight(db, { ...task, budgetMs: end - performance.now() });
    return;
  }
  if (due === "everybody") await beginRebuild(db, task);
  while (performance.now() < end && (await lease.hold()) && (await continueRebuild(db, task)) > 0);
}

async function whatIsDue(db: Database, when: When): Promise<Due> {
  const state = await readState(db);
  if (!state) return "everybody";
  if (state.after !== null) return "rest";
  const { any, everybody } = await lookForChanges(db);
  // Who asks for figures as of an earlier day than the last time gets them too.
  const rested = Math.abs(when.at.getTime() - Date.parse(state.at)) >= REST_MS;
  if (rested && (everybody || (await isOld(db, state, when)))) return "everybody";
  return any ? "changes" : "nothing";
}

async function isOld(db: Database, state: InsightState, { at, timezone }: When): Promise<boolean> {
  if (state.changed > 0 && state.changed * ONE_OF >= state.customers) return true;
  const day = (instant: string) => DateTime.fromISO(instant, { zone: timezone }).toISODate();
  if (day(state.at) !== day(at.toISOString())) return true;
  const decided = await settingsChangedAt(db);
  return decided !== null && decided >= new Date(state.at);
}
