import type { Database } from "../../database/index.ts";
import type { Condition, Definition } from "../definition.ts";
import { mayBeUnknown } from "../describe/leaf.ts";
import { countOf } from "../queries.ts";
import type { Attempt } from "./budget.ts";
import { leftAfter, unknownOf } from "./queries.ts";

/** A condition that everybody in a definition fulfils, by its place in the tree. */
export interface Clause {
  path: number[];
  condition: Condition;
}

/** The conditions of which all must be true. */
export function clausesOf({ where }: Definition): Clause[] {
  if (where.kind !== "all") return [{ path: [], condition: where }];
  return where.of.map((condition, at) => ({ path: [at], condition }));
}

/** Everybody, and how many each condition after another left and took away. `top`: how many remain of those, where only the first are asked for. */
export interface Waterfall {
  everybody: number;
  steps: { path: number[]; left: number; removed: number }[];
  top: number | null;
}

/** Counts how many each of the conditions takes away of those whom the ones before have left. */
export async function waterfallOf(db: Database, definition: Definition, now: Date): Promise<Waterfall> {
  const clauses = clausesOf(definition);
  const conditions = clauses.map((clause) => clause.condition);
  const [everybody = 0, ...lefts] = await leftAfter(db, definition, { now, conditions });
  const steps = clauses.map(({ path }, at) => {
    const left = lefts[at] ?? 0;
    return { path, left, removed: (at === 0 ? everybody : (lefts[at - 1] ?? 0)) - left };
  });
  return { everybody, steps, top: definition.top ? await countOf(db, definition, { now }) : null };
}

/**
 * Of how many customers each of the conditions is neither true nor false; those of which that cannot be are left out, and those for which
 * there is no time.
 */
export async function unknownsOf(
  db: Database,
  definition: Definition,
  now: Date,
  attempt: Attempt = (work) => work(),
): Promise<{ path: number[]; unknown: number }[]> {
  const found: { path: number[]; unknown: number }[] = [];
  for (const { path, condition } of clausesOf(definition)) {
    if (!mayBeUnknown(condition)) continue;
    const unknown = await attempt(() => unknownOf(db, definition, { now, condition }));
    if (unknown !== null) found.push({ path, unknown });
  }
  return found;
}
