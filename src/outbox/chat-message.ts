import * as z from "zod";
import { Advert } from "./advert.ts";
import { Outbound } from "./message.ts";

/** A message to somebody's chat on a channel that has to be spoken to: its row has the id that it has in `messages`. */
export const ChatMessage = z.object({
  kind: z.literal("message"),
  /** Whether the bot answers with it: such a message is not sent any more once a person holds the conversation. */
  reply: z.boolean(),
  /** News that this customer (an id) agreed to be sent: it is dropped where they withdraw that before it leaves. */
  consentOf: z.int().optional(),
  /** What it is about, where that may be refused by itself. */
  topic: z.string().optional(),
  advert: Advert.optional(),
  message: Outbound,
});
/** See the schema of the same name. */
export type ChatMessage = z.infer<typeof ChatMessage>;

/**
 * Sends one message to a chat and answers the channel's id of it (the last one, where it had to be sent in parts), or throws:
 * `Unavailable` where the same may work later, `Refused` where it never will (its code `blocked` says that the person wants nothing
 * from us). `id` is the same each time that this message is tried. It settles within {@link CHAT_SEND_SECONDS}. With `once` it is never
 * tried again by the sender itself.
 */
export type MessageSender = (
  message: Outbound,
  destination: string,
  id: string,
  how?: { once: boolean },
) => Promise<string | null>;

/** How long a sender of chat messages may take; a process that dies over one holds the chat up for twice as long. */
export const CHAT_SEND_SECONDS = 10;
