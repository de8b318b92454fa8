import { z } from "@hono/zod-openapi";
import { LOCALES } from "../../base/index.ts";
import { ROLES } from "../../staff/index.ts";

const Instant = z.iso.datetime();
const Role = z.enum(ROLES);

/** Everybody of the staff, and who is invited. */
export const PeopleAnswer = z
  .object({
    members: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        email: z.string(),
        role: Role,
        since: Instant,
        secondFactor: z.boolean().openapi({ description: "Whether signing in takes a second factor" }),
        seenAt: Instant.nullable().openapi({ description: "When a session of theirs was last opened" }),
      }),
    ),
    invitations: z.array(z.object({ id: z.string(), role: Role, email: z.string().nullable(), expiresAt: Instant })),
    required: z.array(Role).openapi({ description: "Roles that sign in with a second factor only" }),
    hasMail: z.boolean().openapi({ description: "Whether links leave by mail too" }),
  })
  .openapi("DeskPeople");
/** See the schema of the same name. */
export type PeopleAnswer = z.infer<typeof PeopleAnswer>;

/** Names a record by its id. */
export const ById = z.object({ id: z.string().min(1).max(64) });

/** Whom to invite. */
export const InviteRequest = z.strictObject({
  role: Role,
  email: z.email().max(254).toLowerCase().optional().openapi({ description: "The only address that may accept" }),
  locale: z.enum(LOCALES),
});

/** What somebody is to be. */
export const RoleRequest = z.strictObject({ role: Role });

/** Which roles sign in with a second factor only. */
export const RequireRequest = z.strictObject({ roles: z.array(Role).max(ROLES.length) });

/** The language of a letter. */
export const LetterRequest = z.strictObject({ locale: z.enum(LOCALES) });

/** A link to hand over; it is told once. */
export const LinkAnswer = z
  .object({ link: z.string(), expiresAt: Instant, mailed: z.boolean() })
  .openapi("DeskStaffLink");

/** One's own account. */
export const AccountAnswer = z
  .object({
    secondFactor: z.boolean(),
    sessions: z.array(
      z.object({
        id: z.string(),
        browser: z.string().nullable(),
        address: z.string().nullable(),
        since: Instant,
        seen: Instant,
        current: z.boolean(),
      }),
    ),
  })
  .openapi("DeskAccount");
/** See the schema of the same name. */
export type AccountAnswer = z.infer<typeof AccountAnswer>;

/** Which part of the audit. */
export const AuditQuery = z.object({
  actor: z.string().max(100).optional().openapi({ description: "Who did it", example: "staff:01990000-…" }),
  table: z.string().max(60).optional().openapi({ description: "The kind of record" }),
  key: z.string().max(200).optional().openapi({ description: "The record's own key" }),
  before: z.coerce.number().int().positive().optional().openapi({ description: "The lowest `id` that the client has" }),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
/** See the schema of the same name. */
export type AuditQuery = z.infer<typeof AuditQuery>;

const Values = z.record(z.string(), z.unknown()).nullable();

/** The number of an entry. */
export const AuditId = z.object({ id: z.coerce.number().int().positive() });

/** What putting back what was before an entry would do. */
export const PutBackLook = z
  .object({ now: Values, earlier: z.record(z.string(), z.unknown()), changed: z.boolean() })
  .openapi("DeskPutBackLook");
/** See the schema of the same name. */
export type PutBackLook = z.infer<typeof PutBackLook>;

/** With `anyway` also where the record was changed since. */
export const PutBackRequest = z.strictObject({ anyway: z.boolean().default(false) });

/** A page of the audit, newest first. */
export const AuditAnswer = z
  .object({
    entries: z.array(
      z.object({
        id: z.int(),
        at: Instant,
        actor: z.string(),
        name: z.string().nullable(),
        channel: z.string().nullable(),
        action: z.string(),
        table: z.string(),
        key: z.string(),
        label: z.string().nullable().openapi({ description: "What the record is called" }),
        before: Values,
        after: Values,
        undoneAt: Instant.nullable(),
        restorable: z.boolean().openapi({ description: "Whether what was before it can be put back" }),
        onBehalfOf: z.string().nullable().openapi({ description: "The customer for whom the staff did it" }),
      }),
    ),
    tables: z.array(z.string()).openapi({ description: "The kinds of records that there are entries of" }),
  })
  .openapi("DeskAudit");
/** See the schema of the same name. */
export type AuditAnswer = z.infer<typeof AuditAnswer>;
