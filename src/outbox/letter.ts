import * as z from "zod";
import { Advert } from "./advert.ts";

/** A letter to one address. */
export const Letter = z.object({
  kind: z.literal("letter"),
  to: z.email().max(320),
  /** One line. */
  subject: z
    .string()
    .min(1)
    .max(200)
    .regex(/^[^\r\n]*$/, "a subject is one line"),
  text: z.string().min(1).max(100_000),
  /** News that this customer (an id) agreed to be sent: it is dropped where they withdraw that before it leaves. */
  consentOf: z.int().optional(),
  /** What it is about, where that may be refused by itself. */
  topic: z.string().optional(),
  advert: Advert.optional(),
  /** Where one click ends such letters (RFC 8058): an address that takes a POST without asking who it is. */
  unsubscribe: z.url().optional(),
  /** A person of the shop wrote it to one customer: it comes as HTML too, and its answer goes to the shop's mailbox. */
  person: z.literal(true).optional(),
  /** The last one to somebody: their address is forgotten as soon as it has left, or cannot. */
  last: z.literal(true).optional(),
});
/** See the schema of the same name. */
export type Letter = z.infer<typeof Letter>;

/**
 * Sends one letter, or throws: `Unavailable` where the same may work later, `Refused` where it never will. `id` is the same each
 * time that this letter is tried. It settles within {@link SEND_SECONDS}: after that another replica may send the letter too.
 */
export type Sender = (letter: Letter, id: string) => Promise<void>;

/** How long a sender of letters may take. */
export const SEND_SECONDS = 60;
