import { z } from "@hono/zod-openapi";
import { cleanLine } from "../base/index.ts";
import { type PinPlace, SEGMENT_KINDS } from "../segments/index.ts";
import { Locale } from "./knowledge-wire.ts";

const Instant = z.iso.datetime();
const Kind = z.enum(SEGMENT_KINDS).openapi({
  description: "A static one keeps those whom it found when it was saved; a dynamic one follows the facts",
});
const Name = z.string().overwrite(cleanLine).min(1).max(120);
const Words = z.string().max(2000).nullable();
/** Checked by what owns definitions; here one is an object. */
const Definition = z
  .looseObject({})
  .openapi("SegmentDefinition", { description: "A tree of typed conditions: `where`, `top` and `timezone`" });
const By = z.object({ id: z.string(), name: z.string().nullable() }).openapi({ description: "Who of the staff" });
const Place = z.enum(["in", "out"] satisfies PinPlace[]);

/** A segment in a list. */
export const ListedSegment = z
  .object({
    id: z.guid(),
    name: z.string(),
    kind: Kind,
    words: Words.openapi({ description: "What was asked, where somebody asked in words" }),
    readyMade: z.string().nullable(),
    version: z.int(),
    size: z.int(),
    createdAt: Instant,
    createdBy: By,
    changedAt: Instant,
    changedBy: By,
    archivedAt: Instant.nullable(),
    refreshedAt: Instant.nullable().openapi({ description: "Members are right as of then" }),
    nextChangeAt: Instant.nullable().openapi({ description: "When time alone may change who is in it; null: never" }),
    stale: z.boolean().openapi({ description: "Its members are about to be found anew" }),
  })
  .openapi("ListedSegment");
/** See the schema of the same name. */
export type ListedSegment = z.infer<typeof ListedSegment>;

/** A segment. */
export const Segment = ListedSegment.extend({ definition: Definition, description: z.string() }).openapi("Segment");
/** See the schema of the same name. */
export type Segment = z.infer<typeof Segment>;

/** Segments, by name. */
export const Segments = z.object({ segments: z.array(ListedSegment) });
/** Which segments. */
export const SegmentsQuery = z.object({
  archived: z
    .enum(["true", "false"])
    .default("false")
    .transform((text) => text === "true"),
});
/** In which language something is told. */
export const LocaleQuery = z.object({ locale: Locale.default("en") });

/** A segment to save. */
export const NewSegment = z
  .strictObject({ name: Name, kind: Kind, definition: Definition, words: Words.default(null) })
  .openapi("NewSegment");
/** What is to be another one. */
export const SegmentChange = z
  .strictObject({
    name: Name.optional(),
    kind: Kind.optional(),
    definition: Definition.optional(),
    words: Words.optional(),
    version: z.int().optional().openapi({ description: "The one that was seen: refused where it is another by now" }),
  })
  .openapi("SegmentChange");
/** Which version comes back. */
export const RestoreRequest = z.strictObject({ version: z.int().min(1) });

/** What a segment was from a moment on. */
export const SegmentVersion = z
  .object({
    version: z.int(),
    name: z.string(),
    kind: Kind,
    definition: Definition,
    description: z.string(),
    words: Words,
    at: Instant,
    by: By,
  })
  .openapi("SegmentVersion");
/** See the schema of the same name. */
export type SegmentVersion = z.infer<typeof SegmentVersion>;
/** The versions of a segment, newest first. */
export const Versions = z.object({ versions: z.array(SegmentVersion) });

const Limit = z.coerce.number().int().min(1).max(500).default(50);
/** Which members. */
export const MembersQuery = z.object({
  limit: Limit,
  after: z.string().max(300).optional().openapi({ description: "Goes on behind this `externalId`" }),
});
const Person = { externalId: z.string(), name: z.string().nullable() };
/** Somebody in a segment. */
export const SegmentMember = z
  .object({
    ...Person,
    email: z.string().nullable(),
    phone: z.string().nullable(),
    city: z.string().nullable(),
    joinedAt: Instant,
    pinned: z.boolean(),
  })
  .openapi("SegmentMember");
/** See the schema of the same name. */
export type SegmentMember = z.infer<typeof SegmentMember>;
/** A page of members, and how many there are. */
export const Members = z.object({ members: z.array(SegmentMember), size: z.int() });

/** Somebody who is kept in a segment, or out of it. */
export const SegmentPin = z.object({ ...Person, place: Place, at: Instant, by: By }).openapi("SegmentPin");
/** See the schema of the same name. */
export type SegmentPin = z.infer<typeof SegmentPin>;
/** The pins of a segment, newest first. */
export const Pins = z.object({ pins: z.array(SegmentPin) });
/** Whom to keep where. */
export const PinRequest = z.strictObject({
  externalIds: z.array(z.string().min(1).max(300)).min(1).max(500),
  place: Place.nullable().openapi({ description: "Null takes their pins off" }),
});

/** Which part of a journal. */
export const JournalQuery = z.object({ limit: Limit, before: z.coerce.number().int().min(1).optional() });
/** Somebody who joined or left. */
export const JournalLine = z
  .object({ id: z.int(), ...Person, at: Instant, change: z.enum(["joined", "left"]) })
  .openapi("SegmentJournalEntry");
/** See the schema of the same name. */
export type JournalLine = z.infer<typeof JournalLine>;
/** Who joined and left, newest first. */
export const Journal = z.object({ entries: z.array(JournalLine) });

/** A segment that most shops ask for. */
export const ReadyMade = z
  .object({
    key: z.string(),
    name: z.string(),
    definition: Definition,
    description: z.string(),
    savedAs: z.guid().nullable().openapi({ description: "The segment that it was saved as" }),
  })
  .openapi("ReadyMadeSegment");
/** See the schema of the same name. */
export type ReadyMade = z.infer<typeof ReadyMade>;
/** The ready-made ones. */
export const ReadyMades = z.object({ readyMade: z.array(ReadyMade) });
