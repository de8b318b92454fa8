import { newId, Refused } from "../../../base/index.ts";
import { type Actor, type AuditAction, atomically, audit, type Database } from "../../../database/index.ts";
import { MESSAGES_CHANNEL } from "../../queries.ts";
import { noteEvent } from "../events/queries.ts";
import { entryOf, theConversation } from "./entry.ts";
import { holdConversation, type Locked, takeHandoff, tellDoors } from "./queries.ts";

/** Who takes which conversation; `force` takes it from whoever holds it. */
export interface Take {
  id: string;
  staff: string;
  force: boolean;
  at: Date;
}

/**
 * Gives a conversation to a member of the staff: the bot is silent from now on. Taking again what one holds changes nothing. Refuses
 * `not_found`, and `taken` where somebody else holds it; of two who take at once, one gets it.
 */
export function takeConversation(db: Database, { id, staff, force, at }: Take): Promise<void> {
  return atomically(db, async () => {
    const found = await theConversation(db, id);
    if (found.owner === "person" && found.heldBy === staff) return;
    if (found.owner === "person" && found.heldBy !== null && !force)
      throw new Refused("taken", "Somebody else has taken this conversation.");
    await giveTo(db, found, { to: staff, by: `staff:${staff}`, at, action: "conversation_take" });
    await noteEvent(db, { conversationId: found.id, at, kind: "taken", staff, to: staff });
    await tellDoors(db, found.id, MESSAGES_CHANNEL);
  });
}

/** Makes a conversation that is locked somebody's, with the call that it is for, and writes it into the audit. */
export async function giveTo(
  db: Database,
  found: Locked,
  { to, by, at, action }: { to: string; by: Actor; at: Date; action: AuditAction },
): Promise<void> {
  await holdConversation(db, found.id, to, at);
  await takeHandoff(db, found.id, { staff: to, at, fresh: { id: newId(at), packet: emptyPacket(found) } });
  const change = { before: { owner: found.owner, held_by: found.heldBy }, after: { owner: "person", held_by: to } };
  await audit(db, { ...entryOf(found, { staff: to, at }, action), actor: by, ...change });
}

/** Nobody called: the person came by themselves, and the thread is all that there is to know. */
const emptyPacket = ({ channel, locale }: Locked): object => ({
  customer: null,
  channel,
  locale,
  asked: null,
  tried: [],
  topic: null,
  messages: [],
});
