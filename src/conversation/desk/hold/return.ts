import { newId, Refused } from "../../../base/index.ts";
import { type AuditAction, atomically, audit, type Database } from "../../../database/index.ts";
import type { Wording } from "../../../wording/index.ts";
import { afterReturn } from "../../asking/after-return.ts";
import { MESSAGES_CHANNEL } from "../../queries.ts";
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
  /** In whose words the customer is asked how it went. */
  wording: Wording;
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
    const handoffId = await release(db, found, how, "conversation_return");
    await noteEvent(db, { conversationId: found.id, at, kind: "returned", staff, handoffId });
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
    const handoffId = await release(db, found, how, "conversation_close");
    await markClosed(db, found.id, { staff, at });
    await noteEvent(db, { conversationId: found.id, at, kind: "closed", staff, handoffId });
    await tellDoors(db, found.id, MESSAGES_CHANNEL);
  });
}

/** Gives a conversation that is locked to the bot, and says so in the audit; the call that was closed with it. */
async function release(db: Database, found: Locked, how: Return, action: AuditAction): Promise<string | null> {
  const { staff, force, seen, at, wording } = how;
  if (found.heldBy !== null && found.heldBy !== staff && !force)
    throw new Refused("not_yours", "Somebody else holds this conversation.");
  const handoffId = await releaseConversation(db, found.id, { staff, at, turnId: newId(at), seen });
  const change = { before: { owner: found.owner, held_by: found.heldBy }, after: { owner: "bot", held_by: null } };
  await audit(db, { ...entryOf(found, { staff, at }, action), ...change });
  if (handoffId === null) return null;
  const door = await currentDoor(db, found);
  await afterReturn(db, wording, { conversation: found, handoffId, door, by: `staff:${staff}`, at });
  return handoffId;
}
