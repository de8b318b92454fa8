import { Refused } from "../../../base/index.ts";
import { atomically, audit, type Database } from "../../../database/index.ts";
import { MESSAGES_CHANNEL } from "../../queries.ts";
import { noteEvent } from "../events/queries.ts";
import { entryOf, theConversation } from "./entry.ts";
import { putOff, tellDoors } from "./queries.ts";

/** Who puts which conversation off until when; null: takes it up again. */
export interface Snooze {
  id: string;
  staff: string;
  until: Date | null;
  at: Date;
}

/**
 * Puts one's own conversation off: it is back at that moment, or as soon as the customer writes. Refuses `not_found`, `not_yours`, and
 * `invalid` for a moment that is over.
 */
export function snoozeConversation(db: Database, { id, staff, until, at }: Snooze): Promise<void> {
  return atomically(db, async () => {
    const found = await theConversation(db, id);
    if (found.heldBy !== staff) throw new Refused("not_yours", "Take the conversation first.");
    if (until !== null && until <= at) throw new Refused("invalid", "That moment is over.");
    await putOff(db, found.id, until);
    const change = { before: null, after: { snoozed_until: until?.toISOString() ?? null } };
    await audit(db, { ...entryOf(found, { staff, at }, "conversation_snooze"), ...change });
    const event = { conversationId: found.id, at, staff };
    if (until) await noteEvent(db, { ...event, kind: "snoozed", details: { until: until.toISOString() } });
    else await noteEvent(db, { ...event, kind: "woken", reason: "staff" });
    await tellDoors(db, found.id, MESSAGES_CHANNEL);
  });
}
