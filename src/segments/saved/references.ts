import { Refused } from "../../base/index.ts";
import { type Definition, definition } from "../definition.ts";
import { referencesOf } from "../parts.ts";
import type { SavedSegment } from "./segment.ts";

/** What is needed of segments to follow their references. */
type Known = Pick<SavedSegment, "id" | "name" | "definition">;

/**
 * Refuses a definition that names a segment which is not there or archived, or that would lead back to itself, also through others.
 * `id` is the segment that it is for; null where that is new.
 */
export function refuseReferences(definition: Definition, id: string | null, known: readonly Known[]): void {
  const byId = new Map(known.map((segment) => [segment.id, segment]));
  const visit = (of: Definition, trail: readonly string[]): void => {
    for (const next of referencesOf(of)) {
      const segment = byId.get(next);
      if (next === id) throw ring(trail);
      if (!segment)
        throw new Refused("unknown_segment", "The definition names a saved segment that is not there, or is archived.");
      if (!trail.includes(segment.name) && isReadable(segment)) visit(segment.definition, [...trail, segment.name]);
    }
  };
  visit(definition, []);
}

const ring = (trail: readonly string[]): Refused =>
  new Refused(
    "segment_ring",
    trail.length > 0
      ? `The segment would be defined by itself, through ${trail.map((name) => `“${name}”`).join(" → ")}.`
      : "A segment cannot be defined by itself.",
  );

/** @throws Refused `not_found` where there is none */
export function found(segment: SavedSegment | null): SavedSegment {
  if (!segment) throw new Refused("not_found", "There is no such segment.");
  return segment;
}

/**
 * Whether what is saved of a segment is a definition to this program: another version, or a backup of another one, may have written what it
 * does not know.
 */
export const isReadable = (segment: Known): boolean => definition.safeParse(segment.definition).success;

/** Those whose definitions name a segment. */
export const usersOf = (id: string, known: readonly Known[]): Known[] =>
  known.filter((segment) => isReadable(segment) && referencesOf(segment.definition).includes(id));

/** In such an order that each comes after those that it names. */
export function inOrder<Segment extends Known>(segments: readonly Segment[]): Segment[] {
  const byId = new Map(segments.map((segment) => [segment.id, segment]));
  const ordered = new Set<Segment>();
  const visit = (segment: Segment): void => {
    if (ordered.has(segment)) return;
    for (const id of referencesOf(segment.definition)) {
      const used = byId.get(id);
      if (used) visit(used);
    }
    ordered.add(segment);
  };
  for (const segment of segments) visit(segment);
  return [...ordered];
}
