import type { Placing } from "../members/queries.ts";
import type { SavedSegment } from "../saved/segment.ts";
import { whoIs } from "../where/people.ts";

/** Which memberships of a segment are to be right, and as of when. */
export interface Wanted {
  /** Of these customers; null: of everybody. */
  ids: readonly number[] | null;
  at: Date;
  /** Whether other segments are defined by this one. */
  used: boolean;
}

/** What makes a segment's memberships right. */
export function placingOf(
  { id, definition, refreshedAt }: Pick<SavedSegment, "id" | "definition" | "refreshedAt">,
  { ids, at, used }: Wanted,
): Placing {
  const matching = whoIs(definition, ids === null ? { now: at } : { now: at, among: ids, each: true });
  return { segmentId: id, at, ids, matching, journal: refreshedAt !== null, used };
}
