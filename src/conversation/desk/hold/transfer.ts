import { newId, Refused } from "../../../base/index.ts";
import { atomically, type Database } from "../../../database/index.ts";
import { MESSAGES_CHANNEL } from "../../queries.ts";
import { noteEvent } from "../events/queries.ts";
import { keepNote } from "../notes/queries.ts";
import { answers } from "../people/queries.ts";
import { theConversation } from "./entry.ts";
import { tellDoors } from "./queries.ts";
import { giveTo } from "./take.ts";

/** Who gives which conversation to whom; `force`: also somebody else's. */
export interface Transfer {
  id: string;
  staff: string;
  to: string;
  /** What the colleague is told, as a note in the thread. */
  note?: string | null;
  force: boolean;
  at: Date;
}

/**
 * Gives a conversation to a colleague: one's own, or one that nobody holds. Refuses `not_found` (also where the colleague answers nobody) and
 * `not_yours`.
 */
export function transferConversation(db: Database, how: Transfer): Promise<void> {
  const { id, staff, to, note = null, force, at } = how;
  return atomically(db, async () => {
    const found = await theConversation(db, id);
    if (!(await answers(db, to))) throw new Refused("not_found", "Nobody of that name answers customers.");
    if (found.heldBy === to) return;
    if (found.heldBy !== null && found.heldBy !== staff && !force)
      throw new Refused("not_yours", "Somebody else holds this conversation.");
    await giveTo(db, found, { to, by: `staff:${staff}`, at, action: "conversation_transfer" });
    if (note !== null) await keepNote(db, { id: newId(at), conversationId: found.id, staff, text: note, at });
    const reason = note === null ? null : "note";
    await noteEvent(db, { conversationId: found.id, at, kind: "transferred", staff, to, reason });
    await tellDoors(db, found.id, MESSAGES_CHANNEL);
  });
}
