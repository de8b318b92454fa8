import type { Database } from "../../database/index.ts";
import type { Condition, Definition } from "../definition.ts";
import { describeCondition } from "../describe/describe.ts";
import type { Attempt } from "./budget.ts";
import { type Clause, clausesOf } from "./clauses.ts";
import { nearest, type Rank } from "./nearest/queries.ts";
import { type Person, peopleOf, type Shown } from "./people/people.ts";

/** People of whom exactly one condition is false and all others are true. */
export interface NearMiss {
  path: number[];
  /** The condition, in words. */
  text: string;
  count: number;
  /** Some of them: where the condition is about a number, those that come closest. `facts` are what it looks at. */
  people: Person[];
}

/** More conditions than that are not looked at: each costs a search. */
const MOST = 10;

/**
 * Who nearly is in a definition, by the one condition that they fail; who is only not ranked high enough is not told of, and no condition
 * for which there is no time.
 */
export async function nearMissesOf(
  db: Database,
  definition: Definition,
  shown: Shown & { limit: number },
  attempt: Attempt = (work) => work(),
): Promise<NearMiss[]> {
  const clauses = clausesOf(definition);
  const told = clauses.slice(0, MOST).filter(({ condition }) => clauses.length > 1 || closest(condition));
  const found: NearMiss[] = [];
  for (const clause of told) {
    const others = clauses.filter((one) => one !== clause).map((one) => one.condition);
    const near = await attempt(() => nearMiss(db, definition, { ...shown, clause, others }));
    if (near && near.count > 0) found.push(near);
  }
  return found;
}

async function nearMiss(
  db: Database,
  { timezone }: Definition,
  { clause, others, limit, ...shown }: Shown & { limit: number; clause: Clause; others: Condition[] },
): Promise<NearMiss> {
  const { path, condition } = clause;
  const near: Definition = { where: { kind: "all", of: [...others, { kind: "not", of: condition }] }, timezone };
  const { count, ids } = await nearest(db, near, { by: closest(condition), now: shown.now, limit });
  const text = describeCondition(condition, timezone, shown);
  const people = count > 0 ? await peopleOf(db, near, { ...shown, ids, among: condition }) : [];
  return { path, text, count, people };
}

/** Who fails a comparison by least: the highest of those that are too low, the lowest of those that are too high. */
function closest(condition: Condition): Rank | null {
  if (condition.kind === "quantity") return byOp(condition.is.op, condition.of);
  if (condition.kind === "attribute" && condition.test.kind === "number")
    return byOp(condition.test.is.op, { field: condition.field });
  return null;
}

function byOp(op: string, by: Rank["by"]): Rank | null {
  if (op === ">" || op === ">=") return { by, lowest: false };
  return op === "<" || op === "<=" ? { by, lowest: true } : null;
}
