import type { Actor } from "../../database/index.ts";
import type { Definition } from "../definition.ts";

/** A static one keeps those whom it found when it was saved; a dynamic one follows the facts. */
export const SEGMENT_KINDS = ["static", "dynamic"] as const;
/** {@link SEGMENT_KINDS} */
export type SegmentKind = (typeof SEGMENT_KINDS)[number];

/** What of a segment changes from version to version. */
export interface SegmentContent {
  name: string;
  kind: SegmentKind;
  definition: Definition;
  /** What the marketer asked, where they asked. */
  words: string | null;
}

/** A segment that is saved. */
export interface SavedSegment extends SegmentContent {
  id: string;
  /** The key of the ready-made one that it was. */
  readyMade: string | null;
  version: number;
  createdAt: Date;
  createdBy: string;
  changedAt: Date;
  changedBy: string;
  archivedAt: Date | null;
  /** Its members are right as of then; null before the first time. */
  refreshedAt: Date | null;
  /** When time alone may change who is in it; null: never. */
  nextChangeAt: Date | null;
  size: number;
  /** Its members are to be found anew, all of them. */
  stale: boolean;
}

/** What a segment was from a moment on. */
export interface SegmentVersion extends SegmentContent {
  version: number;
  at: Date;
  by: string;
}

/** Who changes a segment, when and through what. */
export interface SegmentTrail {
  by: Actor;
  at: Date;
  channel?: string | null;
}
