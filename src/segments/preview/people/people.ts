import type { Database } from "../../../database/index.ts";
import type { Condition, Definition } from "../../definition.ts";
import { type Telling, tellerOf } from "../../describe/teller.ts";
import type { Budget } from "../budget.ts";
import { type Count, headWithin } from "../count.ts";
import { aspectsOf } from "../values.ts";
import { peopleWith } from "./queries.ts";
import { toldAspect } from "./told.ts";

/** Somebody in a segment, or nearly: `facts` are the values that matter to it, in words. */
export interface Person {
  externalId: string;
  /** Null where it is not known, or may not be seen. */
  name: string | null;
  facts: string[];
}

/** In whose words people are shown, and whether names, contacts and birth dates may be seen. */
export interface Shown extends Telling {
  personal: boolean;
}

/** How many people a definition means, and the first of them by their external ids, with the values that matter to it. */
export async function firstPeople(
  db: Database,
  definition: Definition,
  { limit, budget, ...shown }: Shown & { limit: number; budget: Budget },
): Promise<{ count: Count; people: Person[] }> {
  const { count, ids } = await headWithin(db, definition, { now: shown.now, limit, budget });
  return { count, people: await peopleOf(db, definition, { ...shown, ids, among: definition.where }) };
}

/** These customers, with the values that matter to a condition of the definition, or to the whole. */
export async function peopleOf(
  db: Database,
  definition: Definition,
  { ids, among, ...shown }: Shown & { ids: readonly number[]; among: Condition },
): Promise<Person[]> {
  if (ids.length === 0) return [];
  const { timezone } = definition;
  const aspects = aspectsOf({ ...definition, where: among });
  const rows = await peopleWith(db, ids, { aspects, now: shown.now, timezone });
  const teller = tellerOf(shown, timezone, false);
  const { personal } = shown;
  return rows.map(({ externalId, name, values }) => ({
    externalId,
    name: personal ? name : null,
    facts: aspects.map((aspect, at) => toldAspect(teller, aspect, { value: values[at] ?? null, personal })),
  }));
}
