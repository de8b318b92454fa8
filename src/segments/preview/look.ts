import type { Database } from "../../database/index.ts";
import type { Definition } from "../definition.ts";
import { type Attempt, attemptsWithin, type Budget } from "./budget.ts";
import { unknownsOf, type Waterfall, waterfallOf } from "./clauses.ts";
import { type NearMiss, nearMissesOf } from "./near.ts";
import type { Shown } from "./people/people.ts";
import { type Reach, reachOf } from "./reach.ts";

/** A closer look at a definition: who can be reached, what each condition takes away and leaves open, and who nearly belongs. */
export interface Look {
  /** Null where there was no time for it. */
  reach: Reach | null;
  waterfall: Waterfall | null;
  unknowns: { path: number[]; unknown: number }[];
  near: NearMiss[];
  /** Whether some of it is left out because there was no time: what is told is exact all the same. */
  late: boolean;
}

/** Looks at a definition for as long as there is time; without a budget all of it is found. */
export async function lookWithin(
  db: Database,
  definition: Definition,
  { budget, ...shown }: Shown & { limit: number; budget: Budget | null },
): Promise<Look> {
  const inBudget = budget ? await attemptsWithin(db, budget) : always;
  let late = false;
  const attempt: Attempt = async (work) => {
    const answer = await inBudget(work);
    late ||= answer === null;
    return answer;
  };
  const reach = await attempt(() => reachOf(db, definition, shown.now));
  const waterfall = await attempt(() => waterfallOf(db, definition, shown.now));
  const unknowns = await unknownsOf(db, definition, shown.now, attempt);
  const near = await nearMissesOf(db, definition, shown, attempt);
  return { reach, waterfall, unknowns, near, late };
}

const always: Attempt = (work) => work();
