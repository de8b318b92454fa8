import * as z from "zod";

const text = (limit: number) => z.string().max(limit).nullable().optional();

/** The channels that a customer may allow or forbid letters on. */
export const CONSENT_CHANNELS = ["email", "telegram", "sms"] as const;

/** One of {@link CONSENT_CHANNELS}. */
export type ConsentChannel = (typeof CONSENT_CHANNELS)[number];

/**
 * A customer as a shop's export gives them, cleaned. Names are those of the table's columns. A field that is missing is left as it
 * is in the database; one that is null is emptied.
 */
export const CustomerRow = z.object({
  external_id: z.string().min(1).max(200),
  first_name: text(200),
  last_name: text(200),
  patronymic: text(200),
  email: z.email().max(320).nullable().optional(),
  /** E.164. */
  phone: z
    .string()
    .regex(/^\+[1-9]\d{5,14}$/)
    .nullable()
    .optional(),
  gender: z.enum(["f", "m"]).nullable().optional(),
  birth_date: z.iso.date().nullable().optional(),
  city: text(200),
  region: text(200),
  address: text(1000),
  postal_code: text(40),
  country: text(100),
  language: text(35),
  registered_at: z.date().nullable().optional(),
  source: text(200),
  loyalty_level: text(100),
  loyalty_points: z.int().min(-2_147_483_648).max(2_147_483_647).nullable().optional(),
  /** The export's columns that Beseda has no name for; they are merged into what is there, and an empty one is taken out. */
  custom: z.record(z.string(), z.string().nullable()).optional(),
  /** Letters allowed by channel; null takes away what an earlier import said, a missing channel is left alone. */
  consents: z.partialRecord(z.enum(CONSENT_CHANNELS), z.boolean().nullable()).optional(),
});
/** See the schema of the same name. */
export type CustomerRow = z.infer<typeof CustomerRow>;
