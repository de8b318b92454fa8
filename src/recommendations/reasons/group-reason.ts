import type { PersonalKind, Reason } from "../offer.ts";

/** Of many people's reasons so many kinds are told. */
const TOLD = 3;

/** For how many of the people which reason holds: the kinds that hold for most. */
export function groupReason(kinds: readonly PersonalKind[]): Reason {
  const people = Map.groupBy(kinds, (kind) => kind);
  const why = Array.from(people, ([kind, of]) => ({ kind, people: of.length }));
  why.sort((one, other) => other.people - one.people || (one.kind < other.kind ? -1 : 1));
  return { kind: "group", why: why.slice(0, TOLD) };
}
