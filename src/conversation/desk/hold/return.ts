import { asLocale, newId, Refused } from "../../../base/index.ts";
import { type AuditAction, atomically, audit, type Database } from "../../../database/index.ts";
import { afterReturn } from "../../asking/after-return.ts";
import { MESSAGES_CHANNEL } from "../../queries.ts";
import { type ClosingParts, closingPart } from "../closing/closing.ts";
import { noteEvent } from "../events/queries.ts";
import { entryOf, theConversation } from "./entry.ts";
import { currentDoor, type Locked, markClosed, releaseConversation, tellDoors } from "./queries.ts";

/** Who gives which conversation back. */
export interface Return {
  id: string;
  staff: string;
  /** Whether it may be somebody else's. */
  force: boolean;
  /** The number of the last message that they have read; null: all. */
  seen: number | null;
  at: Date;
  /** In whose words the customer is asked how it went, and what the summary of the closed part is made with. */
  parts: Omit<ClosingParts, "db">;
  /** The summary as the person put it; left out: as it is made. Empty: nothing is kept of it. */
  summary?: string | undefined;
}

/**
 * Gives a conversation back to the bot and closes the call, with what was complained of in it; the customer is asked how it went. What the customer wrote until then was for the person, and the bot does not
 * answer it afterwards; what came while the person was not looking any more is answered by the bot. What the bot has already changes
 * nothing. Refuses `not_found`, and `not_yours` where somebody else holds it.
 */
export function returnConversation(db: Database, how: Return): Promise<void> {
  const { id, staff, at } = how;
  return atomically(db, async () => {
    const found = await theConversation(db, id);
    if (found.owner === "bot") return;
    const { handoffId, details } = await release(db, found, how, "conversation_return");
    await noteEvent(db, { conversationId: found.id, at, kind: "returned", staff, handoffId, details });
    await tellDoors(db, found.id, MESSAGES_CHANNEL);
  });
}

/**
 * Closes a conversation: settled, it goes back to the bot and stands in no queue until the customer asks for something again. One that only
 * waits for a person is closed as well. Closing again changes nothing. Refuses `not_found`, and `not_yours` where somebody else holds it.
 */
export function closeConversation(db: Database, how: Return): Promise<void> {
  const { id, staff, at } = how;
  return atomically(db, async () => {
    const found = await theConversation(db, id);
    if (found.closed) return;
    const { handoffId, details } = await release(db, found, how, "conversation_close");
    await markClosed(db, found.id, { staff, at });
    await noteEvent(db, { conversationId: found.id, at, kind: "closed", staff, handoffId, details });
    await tellDoors(db, found.id, MESSAGES_CHANNEL);
  });
}

/** What became of a conversation that was given back: the call that was closed with it, and what the bot knows of that part. */
interface Released {
  handoffId: string | null;
  details: Record<string, string>;
}

/** Gives a conversation that is locked to the bot, with what became of the part that people held, and says so in the audit. */
async function release(db: Database, found: Locked, how: Return, action: AuditAction): Promise<Released> {
  const { staff, force, seen, at, parts, summary } = how;
  if (found.heldBy !== null && found.heldBy !== staff && !force)
    throw new Refused("not_yours", "Somebody else holds this conversation.");
  const locale = asLocale(found.locale) ?? "ru";
  const made = await closingPart({ db, ...parts }, { id: found.id, locale }, at);
  const part = made && { ...made, text: summary?.trim() ?? made.text };
  const handoffId = await releaseConversation(db, found.id, { staff, at, turnId: newId(at), seen, part });
  const change = { before: { owner: found.owner, held_by: found.heldBy }, after: { owner: "bot", held_by: null } };
  await audit(db, { ...entryOf(found, { staff, at }, action), ...change });
  const details: Record<string, string> = part?.text ? { summary: part.text } : {};
  if (handoffId === null) return { handoffId, details };
  const door = await currentDoor(db, found);
  await afterReturn(db, parts.wording, { conversation: found, handoffId, door, by: `staff:${staff}`, at });
  return { handoffId, details };
}
