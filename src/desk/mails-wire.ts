import { z } from "@hono/zod-openapi";
import { cleanLine, cleanText } from "../base/index.ts";

const Instant = z.iso.datetime();
const Text = z.string().nullable();
const InWords = z.object({ ru: z.string(), uk: z.string(), en: z.string() });

/** What a mail from the card is written with, and those that were written. */
export const CustomerMails = z
  .object({
    canSend: z.boolean().openapi({ description: "Whether a mail server is set" }),
    addresses: z
      .array(z.object({ value: z.string(), proven: z.boolean() }))
      .openapi({ description: "The customer's own, those that are proven to be theirs first" }),
    greeting: InWords,
    closing: InWords.openapi({ description: "Who writes, under the text" }),
    why: InWords.openapi({ description: "What the service itself puts below: who wrote, and why to them" }),
    fields: z.object({ name: Text, order: Text, shop: Text }).openapi({ description: "For ready answers" }),
    mails: z.array(
      z.object({
        id: z.guid(),
        at: Instant,
        by: Text,
        to: z.string(),
        subject: z.string(),
        text: z.string(),
        state: z.enum(["queued", "sent", "failed", "unknown"]),
        why: z.enum(["address_refused", "unavailable", "other"]).nullable(),
        reply: Text.openapi({ description: "The numbers of the mail server's refusal, such as 550 5.1.1" }),
        nextAt: Instant.nullable().openapi({ description: "When it is tried again" }),
      }),
    ),
  })
  .openapi("CustomerMails");
/** See the schema of the same name. */
export type CustomerMails = z.infer<typeof CustomerMails>;

/** A mail to a customer; its id is the page's own, so that it is sent once. */
export const NewMail = z
  .strictObject({
    id: z.uuid(),
    to: z.string().min(3).max(320).openapi({ description: "One of the customer's addresses" }),
    locale: z.enum(["ru", "uk", "en"]),
    subject: z.string().max(1000).transform(cleanLine).pipe(z.string().min(1).max(200)),
    text: z.string().max(20_000).transform(cleanText).pipe(z.string().min(1)),
  })
  .openapi("NewCustomerMail");
/** See the schema of the same name. */
export type NewMail = z.infer<typeof NewMail>;
