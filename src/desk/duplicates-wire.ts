import { z } from "@hono/zod-openapi";

const Instant = z.iso.datetime();
const Text = z.string().nullable();
const ExternalId = z.string().min(1).max(300);

const Alike = z.object({
  ...{ externalId: z.string(), firstName: Text, lastName: Text, patronymic: Text, email: Text, phone: Text },
  ...{ birthDate: Text, city: Text, registeredAt: Instant.nullable(), orders: z.int() },
});

const Reason = z.enum(["phone", "email", "birthday", "sound"]);
const Offset = z.coerce.number().int().min(0).max(100_000).default(0);

/** Which of the pairs, and of those that are too many to be pairs. */
export const DuplicatesQuery = z.object({ offset: Offset, families: Offset });

/** Pairs of customers who may be one person, and the newest merges that can be taken back. */
export const Duplicates = z
  .object({
    pairs: z.array(z.object({ one: Alike, other: Alike, reasons: z.array(Reason) })),
    count: z.int(),
    families: z.array(z.object({ reason: Reason, size: z.int(), people: z.array(Alike) })).openapi({
      description:
        "More than six who share something, the largest first, each with the first of them: they make no pairs",
    }),
    familyCount: z.int(),
    lookedAt: Instant.nullable(),
    looking: z.boolean(),
    merges: z.array(
      z.object({
        id: z.guid(),
        kept: z.object({ externalId: z.string(), firstName: Text, lastName: Text }),
        goneExternalId: z.string(),
        at: Instant,
        by: Text,
      }),
    ),
  })
  .openapi("Duplicates");
/** See the schema of the same name. */
export type Duplicates = z.infer<typeof Duplicates>;

/** Two who are two. */
export const PairRequest = z.strictObject({ one: ExternalId, other: ExternalId });
/** See the schema of the same name. */
export type PairRequest = z.infer<typeof PairRequest>;

/** Two who are to be one. */
export const MergeRequest = z
  .strictObject({
    kept: ExternalId,
    gone: ExternalId,
    take: z
      .array(z.string().max(220))
      .max(300)
      .openapi({ description: "Fields that are to be those of the one who goes: `email`, `custom.pet`" }),
  })
  .openapi("MergeRequest");
/** See the schema of the same name. */
export type MergeRequest = z.infer<typeof MergeRequest>;

/** A merge that was made. */
export const Merged = z.object({ id: z.guid() });
/** Which merge. */
export const ByMerge = z.object({ id: z.guid() });
