import type { Policy } from "../../policy/index.ts";
import type { Item } from "../evidence.ts";
import type { Person } from "../known/person/person.ts";
import { isExcluded } from "./exclusions.ts";
import { habitOf } from "./habit.ts";
import type { OnShelf } from "./shelf/queries.ts";

/** Of a product that is bought again by fewer of so many buyers (of a few: by nobody), one is enough for long. */
const [LASTING_BUYERS, LASTING_AGAIN, LASTING_DAYS] = [4, 0.05, 730];
/** Of what nobody knows how long it lasts, so many days are taken; of what nobody has bought again yet, so many. */
const [UNKNOWN_DAYS, NEVER_AGAIN_DAYS] = [30, 180];
/** It is used up when this part of its usual days has passed. */
const USED_UP = 0.7;

/** Who asks, and by what rules. */
export interface Asked {
  person: Person;
  excluding: Policy["recommendations"];
  at: Date;
}

/** Whether a product that is on the shelf may be offered to somebody. */
export function isAllowed(product: OnShelf, { person, excluding, at }: Asked): boolean {
  return (
    !person.basket.has(product.id) &&
    !person.returned.has(product.id) &&
    !isExcluded(product, person.card, excluding, at) &&
    isUsedUp(product, person, at)
  );
}

/** Whether they have none of it, or what they bought last is used up by now. */
function isUsedUp(product: OnShelf, person: Person, at: Date): boolean {
  const habit = habitOf(person, product.id, at);
  return !habit || habit.since >= USED_UP * (habit.days ?? usualDays(product, person.evidence.rhythms.get(product.id)));
}

function usualDays({ buyers, twice }: OnShelf, rhythm: { item: Item; days: number; gaps: number } | undefined): number {
  if (buyers >= LASTING_BUYERS && twice / buyers < LASTING_AGAIN) return LASTING_DAYS;
  return rhythm && rhythm.gaps > 1 ? Math.max(1, rhythm.days) : twice ? UNKNOWN_DAYS : NEVER_AGAIN_DAYS;
}
