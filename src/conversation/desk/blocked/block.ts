import { newId } from "../../../base/index.ts";
import { atomically, audit, type Database } from "../../../database/index.ts";
import { MESSAGES_CHANNEL } from "../../queries.ts";
import { noteEvent } from "../events/queries.ts";
import { entryOf, theConversation } from "../hold/entry.ts";
import { markClosed, releaseConversation, tellDoors } from "../hold/queries.ts";
import { blockDoors, unblockDoors } from "./queries.ts";

/** Who blocks the sender of which conversation, or lets them in again. */
export interface Block {
  id: string;
  staff: string;
  at: Date;
}

/** Takes nothing more from whoever writes in a conversation, which is closed without a word to them. Refuses `not_found`. */
export function blockSender(db: Database, { id, staff, at }: Block): Promise<void> {
  return atomically(db, async () => {
    const found = await theConversation(db, id);
    await blockDoors(db, found.id, { staff, at });
    const handoffId = await releaseConversation(db, found.id, { staff, at, turnId: newId(at), seen: null, part: null });
    await markClosed(db, found.id, { staff, at });
    await noteEvent(db, { conversationId: found.id, at, kind: "closed", staff, reason: "spam", handoffId });
    const entry = entryOf(found, { staff, at }, "sender_block");
    await audit(db, { ...entry, before: { blocked: false }, after: { blocked: true } });
    await tellDoors(db, found.id, MESSAGES_CHANNEL);
  });
}

/** Takes messages of a conversation's sender again. Refuses `not_found`; who was not blocked stays so. */
export function unblockSender(db: Database, { id, staff, at }: Block): Promise<void> {
  return atomically(db, async () => {
    const found = await theConversation(db, id);
    if (!(await unblockDoors(db, found.id))) return;
    const entry = entryOf(found, { staff, at }, "sender_unblock");
    await audit(db, { ...entry, before: { blocked: true }, after: { blocked: false } });
    await tellDoors(db, found.id, MESSAGES_CHANNEL);
  });
}
