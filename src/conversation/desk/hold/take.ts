import { newId, Refused } from "../../../base/index.ts";
import { atomically, audit, type Database } from "../../../database/index.ts";
import { MESSAGES_CHANNEL } from "../../queries.ts";
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
    await holdConversation(db, found.id, staff);
    await takeHandoff(db, found.id, { staff, at, fresh: { id: newId(at), packet: emptyPacket(found) } });
    const change = {
      before: { owner: found.owner, held_by: found.heldBy },
      after: { owner: "person", held_by: staff },
    };
    await audit(db, { ...entryOf(found, { staff, at }, "conversation_take"), ...change });
    await tellDoors(db, found.id, MESSAGES_CHANNEL);
  });
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
