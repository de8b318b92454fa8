import type { SearchOptions } from "../hit.ts";
import type { KnowledgeIndex } from "../knowledge-index.ts";
import { type Found, find } from "../search.ts";
import { placesIn, withoutPlaces } from "./places.ts";
import { type Region, regionsOf } from "./regions.ts";

/** A chance from which on what was found needs no second look. */
const ENOUGH = 0.5;

/**
 * {@link find}, for questions that name a place: an article that differs by place tells of places that its text does not name ("the rest of
 * the EU"). Where the place is all that keeps it from being found, it is found without; and of several such articles the rest of the question
 * chooses, not which of them names the place most: "do you ship to Poland?" asks for no days.
 */
export function findByPlace(index: KnowledgeIndex, question: string, options: SearchOptions): Found[] {
  const found = find(index, question, options);
  const isFound = isSure(found[0]);
  if (isFound && !tellsPlaceOf(found[0]?.article.regions ?? [], question)) return found;
  const bare = withoutPlaces(question);
  if (bare === null) return found;
  const again = find(index, bare, options);
  const isBetter = !isFound || (isSure(again[0]) && (again[0]?.related ?? 0) >= ENOUGH);
  return isBetter && again[0] && tellsPlaceOf(again[0].article.regions, question) ? again : found;
}

const isSure = (best: Found | undefined): boolean => (best?.hit.score ?? 0) >= ENOUGH;

const tellsPlaceOf = (regions: readonly Region[], question: string): boolean =>
  regions.length > 0 && placesIn(question).some((place) => regionsOf(regions, place).length > 0);
