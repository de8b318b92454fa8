import type { SearchOptions } from "../hit.ts";
import type { KnowledgeIndex } from "../knowledge-index.ts";
import { type Found, find } from "../search.ts";
import { placesIn, withoutPlaces } from "./places.ts";
import { type Region, regionsOf } from "./regions.ts";

/** A chance from which on what was found needs no second look. */
const ENOUGH = 0.5;

/**
 * {@link find}, for questions that name a place: an article that differs by place tells of places that its text does not name ("the rest of
 * the EU"). Where the place is all that keeps it from being found, it is found without.
 */
export function findByPlace(index: KnowledgeIndex, question: string, options: SearchOptions): Found[] {
  const found = find(index, question, options);
  const bare = (found[0]?.hit.score ?? 0) >= ENOUGH ? null : withoutPlaces(question);
  if (bare === null) return found;
  const again = find(index, bare, options);
  return again[0] && tellsPlaceOf(again[0].article.regions, question) ? again : found;
}

const tellsPlaceOf = (regions: readonly Region[], question: string): boolean =>
  regions.length > 0 && placesIn(question).some((place) => regionsOf(regions, place).length > 0);
