import { z } from "@hono/zod-openapi";
import { CUSTOMER_SORTS, FIELD_KINDS } from "../customers/index.ts";
import { ORDER_STATUSES, PAYMENT_STATUSES } from "../orders/index.ts";
import { Locale } from "./knowledge-wire.ts";

const Instant = z.iso.datetime();
const Text = z.string().nullable();
const ExternalId = z.string().min(1).max(300);

const InWords = z.object({ ru: z.string(), uk: z.string(), en: z.string() });

/** Which customers, in which order. */
export const CustomersQuery = z.object({
  q: z.string().trim().max(200).optional().openapi({
    description: "The beginning of a name, a phone in any form, an e-mail, an order's number, a customer's key",
  }),
  sort: z.enum(CUSTOMER_SORTS).default("newest"),
  after: ExternalId.optional().openapi({ description: "The key of the last one that is there already" }),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

/** Customers, a page of them. */
export const Customers = z
  .object({
    customers: z.array(
      z.object({
        externalId: z.string(),
        firstName: Text,
        lastName: Text,
        email: Text,
        phone: Text,
        city: Text,
        registeredAt: Instant.nullable(),
        orders: z.int().nullable(),
        spent: z.number().nullable(),
        lastOrderAt: Instant.nullable(),
      }),
    ),
    found: z.int().openapi({ description: "How many there are; 1,001 where there are more than 1,000" }),
    currency: z.string(),
  })
  .openapi("Customers");
/** See the schema of the same name. */
export type Customers = z.infer<typeof Customers>;

const Order = z.object({
  number: z.string(),
  status: z.enum(ORDER_STATUSES),
  paymentStatus: z.enum(PAYMENT_STATUSES),
  placedAt: Instant,
  total: z.number(),
  currency: z.string(),
});

const Field = z.object({
  key: z.string().openapi({ description: "`custom.` and its key, as a change names it" }),
  names: InWords,
  kind: z.enum(FIELD_KINDS),
  choices: z.array(InWords),
  value: Text,
});

/** Everything that the shop knows of a customer. */
export const CustomerRecord = z
  .object({
    externalId: z.string(),
    masked: z.boolean().openapi({ description: "Names and contacts are veiled: the role does not need them" }),
    firstName: Text,
    lastName: Text,
    patronymic: Text,
    email: Text,
    phone: Text,
    birthDate: Text,
    gender: z.enum(["f", "m"]).nullable(),
    city: Text,
    region: Text,
    address: Text,
    postalCode: Text,
    country: Text,
    language: Text,
    loyaltyLevel: Text,
    loyaltyPoints: z.int().nullable(),
    fields: z.array(Field),
    doors: z.array(z.object({ channel: z.string(), proof: z.string(), provenAt: Instant, blocked: z.boolean() })),
    contacts: z.array(
      z.object({ kind: z.enum(["email", "phone"]), value: z.string(), proof: z.string(), provenAt: Instant }),
    ),
    consents: z.array(
      z.object({ channel: z.string(), topic: Text, granted: z.boolean(), changedAt: Instant, source: z.string() }),
    ),
    consentChanges: z.array(
      z.object({
        at: Instant,
        by: Text,
        name: z.string(),
        from: z.boolean().nullable(),
        to: z.boolean().nullable(),
      }),
    ),
    orders: z.array(Order),
    ordersInAll: z.int(),
    conversations: z.array(
      z.object({
        id: z.guid(),
        channel: z.string(),
        lastAt: Instant,
        lastText: Text,
        owner: z.enum(["bot", "person"]),
      }),
    ),
    tickets: z.array(
      z.object({
        number: z.string(),
        topic: z.string(),
        openedAt: Instant,
        closedAt: Instant.nullable(),
        text: Text,
        orderNumber: Text,
      }),
    ),
    notes: z.array(z.object({ id: z.guid(), text: z.string(), at: Instant, by: Text, mine: z.boolean() })),
  })
  .openapi("CustomerRecord");
/** See the schema of the same name. */
export type CustomerRecord = z.infer<typeof CustomerRecord>;

/** What earlier stood on a card. */
export const CustomerVersions = z
  .object({
    versions: z.array(
      z.object({
        id: z.int(),
        at: Instant,
        by: Text.openapi({ description: "A member of the staff; null: the customer, an import or the shop's system" }),
        who: z.enum(["staff", "customer", "import", "api", "system"]),
        channel: Text,
        action: z.string(),
        changes: z.array(z.object({ field: z.string(), from: Text, to: Text })),
        restorable: z.boolean(),
      }),
    ),
  })
  .openapi("CustomerVersions");
/** See the schema of the same name. */
export type CustomerVersions = z.infer<typeof CustomerVersions>;

/** Whose record. */
export const ByExternalId = z.object({ externalId: ExternalId });
/** See the schema of the same name. */
export const ByVersion = ByExternalId.extend({ version: z.coerce.number().int().positive() });
/** See the schema of the same name. */
export const ByNote = ByExternalId.extend({ note: z.guid() });

/** A new value of one field, as somebody typed it; what stood there when they did. */
export const FieldChange = z
  .strictObject({
    field: z.string().min(1).max(220),
    value: z.string().trim().max(1000).nullable(),
    was: z
      .string()
      .nullable()
      .openapi({ description: "What the page showed: a change meanwhile is refused (`changed`)" }),
    locale: Locale.default("en"),
  })
  .openapi("CustomerFieldChange");
/** See the schema of the same name. */
export type FieldChange = z.infer<typeof FieldChange>;

/** A note to keep; its id is the page's own, so that it is kept once. */
export const NewNote = z.strictObject({ id: z.uuid(), text: z.string().trim().min(1).max(2000) });
/** See the schema of the same name. */
export type NewNote = z.infer<typeof NewNote>;
