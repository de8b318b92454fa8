import { cleanLine } from "../../../base/index.ts";
import { atomically, audit, type Database } from "../../../database/index.ts";
import { MESSAGES_CHANNEL } from "../../queries.ts";
import { entryOf, theConversation } from "../hold/entry.ts";
import { tellDoors } from "../hold/queries.ts";
import { type Priority, putTag, setPriority, takeTag } from "./queries.ts";

/** Who marks which conversation; what is left out stays as it is. Tags are taken as {@link tagOf} makes them. */
export interface Marking {
  id: string;
  staff: string;
  add?: string | undefined;
  remove?: string | undefined;
  priority?: Priority | undefined;
  at: Date;
}

/** A tag in its one spelling: lower case, single spaces; "" where nothing is left. */
export const tagOf = (text: string): string => cleanLine(text.normalize("NFC")).toLowerCase();

/** Tags a conversation, takes a tag off, or says how pressing it is. Refuses `not_found`. */
export function markConversation(db: Database, marking: Marking): Promise<void> {
  const { id, staff, at } = marking;
  return atomically(db, async () => {
    const found = await theConversation(db, id);
    const changed = await apply(db, found.id, marking);
    if (!changed) return;
    await audit(db, { ...entryOf(found, { staff, at }, "conversation_mark"), ...changed });
    await tellDoors(db, found.id, MESSAGES_CHANNEL);
  });
}

type Change = Record<"before" | "after", Record<string, string> | null>;

async function apply(db: Database, id: string, { add, remove, priority, staff, at }: Marking): Promise<Change | null> {
  let change: Change | null = null;
  const note = (before: Record<string, string> | null, after: Record<string, string> | null) => {
    change = {
      before: { ...change?.before, ...before },
      after: { ...change?.after, ...after },
    };
  };
  if (add !== undefined && (await putTag(db, id, { tag: add, staff, at }))) note(null, { tag: add });
  if (remove !== undefined && (await takeTag(db, id, remove))) note({ tag: remove }, null);
  if (priority !== undefined) {
    const before = await setPriority(db, id, priority);
    if (before !== priority) note({ priority: before }, { priority });
  }
  return change;
}
