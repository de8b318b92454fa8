import { Refused } from "../../../base/index.ts";
import type { Actor, AuditAction, Database } from "../../../database/index.ts";
import { type Locked, lockConversation } from "./queries.ts";

/** Locks a conversation, or refuses `not_found`. */
export async function theConversation(db: Database, id: string): Promise<Locked> {
  const found = await lockConversation(db, id);
  if (!found) throw new Refused("not_found", "There is no such conversation.");
  return found;
}

/** The start of an audit entry about a conversation. */
export function entryOf({ id, channel }: Locked, { staff, at }: { staff: string; at: Date }, action: AuditAction) {
  const actor: Actor = `staff:${staff}`;
  return { at, actor, channel, action, table: "conversations" as const, key: id, turnId: null };
}
