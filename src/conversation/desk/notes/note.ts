import { atomically, audit, type Database } from "../../../database/index.ts";
import { MESSAGES_CHANNEL } from "../../queries.ts";
import { entryOf, theConversation } from "../hold/entry.ts";
import { tellDoors } from "../hold/queries.ts";
import { keepNote } from "./queries.ts";

/** Who notes what in which conversation; `clientId` (a UUID) is made by their page and makes a repetition harmless. */
export interface NoteWritten {
  id: string;
  staff: string;
  clientId: string;
  text: string;
  at: Date;
}

/** Writes a private note into a thread: for the staff only, held by whom it may be. Refuses `not_found`. */
export function noteInConversation(db: Database, { id, staff, clientId, text, at }: NoteWritten): Promise<void> {
  return atomically(db, async () => {
    const found = await theConversation(db, id);
    await keepNote(db, { id: clientId, conversationId: found.id, staff, text, at });
    await audit(db, { ...entryOf(found, { staff, at }, "conversation_note"), before: null, after: { note: clientId } });
    await tellDoors(db, found.id, MESSAGES_CHANNEL);
  });
}
