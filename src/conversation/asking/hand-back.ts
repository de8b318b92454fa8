import { newId } from "../../base/index.ts";
import { atomically, type Database } from "../../database/index.ts";
import { type ClosingParts, closingPart } from "../desk/closing/closing.ts";
import { conversationAt, returnToBot } from "../queries.ts";
import { afterReturn } from "./after-return.ts";

/** Whose conversation is given back, and when. */
export interface HandBack {
  channel: "web" | "telegram";
  senderId: string;
  at: Date;
}

/** Gives the conversation of a door back to the bot, by nobody of the staff in particular; the customer is asked how it went. */
export function handBack(
  db: Database,
  parts: Omit<ClosingParts, "db">,
  { channel, senderId, at }: HandBack,
): Promise<void> {
  return atomically(db, async () => {
    const conversation = await conversationAt(db, channel, senderId);
    const part = conversation && (await closingPart({ db, ...parts }, conversation, at));
    const closed = await returnToBot(db, channel, senderId, newId(at), at, part);
    const door = { channel, senderId };
    if (closed)
      await afterReturn(db, parts.wording, {
        conversation: closed,
        handoffId: closed.handoffId,
        door,
        by: "system",
        at,
      });
  });
}
