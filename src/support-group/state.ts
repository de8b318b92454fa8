import { Refused } from "../base/index.ts";
import { type Actor, atomically, audit, type Database } from "../database/index.ts";
import { boundGroup, unbindGroup } from "./queries.ts";
import { TROUBLES, type Trouble } from "./standing.ts";

/** What the desk and `doctor` show of the group. */
export interface GroupState {
  title: string;
  trouble: Trouble | null;
  /** Since when. */
  since: Date | null;
}

/** The group in which support works, or null where none is bound. */
export async function groupState(db: Database): Promise<GroupState | null> {
  const group = await boundGroup(db);
  if (!group) return null;
  const trouble = TROUBLES.find((one) => one === group.trouble) ?? null;
  return { title: group.title, trouble, since: trouble && group.troubleAt };
}

/** Lets the group go: what was written there stays, and nothing is told there any more. Refuses `not_found`. */
export function letGroupGo(db: Database, { staff, at }: { staff: string; at: Date }): Promise<void> {
  return atomically(db, async () => {
    const group = await unbindGroup(db, at);
    if (!group) throw new Refused("not_found", "No group is bound.");
    const actor: Actor = `staff:${staff}`;
    const entry = {
      at,
      actor,
      channel: "desk",
      table: "support_groups" as const,
      key: String(group.chatId),
      turnId: null,
    };
    await audit(db, { ...entry, action: "support_group_unbind", before: { title: group.title }, after: null });
  });
}
