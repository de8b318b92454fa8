import { cleanLine } from "../../../base/index.ts";
import { atomically, audit, type Database } from "../../../database/index.ts";
import { MESSAGES_CHANNEL } from "../../queries.ts";
import { entryOf, theConversation } from "../hold/entry.ts";
import { tellDoors } from "../hold/queries.ts";
import { type Marks, marksOf, type Priority, putTag, setPriority, takeTag } from "./queries.ts";

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
  const { add, remove, priority } = marking;
  return change(db, marking, ({ tags, priority: stood }) => ({
    tags: [...new Set([...tags, ...(add === undefined ? [] : [add])])].filter((tag) => tag !== remove),
    priority: priority ?? stood,
  }));
}

/** Puts earlier marks of a conversation back; what they say nothing of stays. Refuses `not_found`. */
export const putMarksBack = (
  db: Database,
  who: Pick<Marking, "id" | "staff" | "at">,
  earlier: Partial<Marks>,
): Promise<void> => change(db, who, (stood) => ({ ...stood, ...earlier }), "put_back");

function change(
  db: Database,
  { id, staff, at }: Pick<Marking, "id" | "staff" | "at">,
  become: (stood: Marks) => Marks,
  action: "conversation_mark" | "put_back" = "conversation_mark",
): Promise<void> {
  return atomically(db, async () => {
    const found = await theConversation(db, id);
    const stood = await marksOf(db, found.id);
    if (!stood) return;
    const becomes = become(stood);
    const now = { ...becomes, tags: becomes.tags.toSorted() };
    for (const tag of now.tags) if (!stood.tags.includes(tag)) await putTag(db, found.id, { tag, staff, at });
    for (const tag of stood.tags) if (!now.tags.includes(tag)) await takeTag(db, found.id, tag);
    if (now.priority !== stood.priority) await setPriority(db, found.id, now.priority);
    const isTagged = JSON.stringify(stood.tags) !== JSON.stringify(now.tags);
    const changed = (of: Marks) => ({
      ...(isTagged && { tags: of.tags }),
      ...(now.priority !== stood.priority && { priority: of.priority }),
    });
    if (Object.keys(changed(now)).length === 0) return;
    const row = { ...entryOf(found, { staff, at }, action), before: changed(stood), after: changed(now) };
    await audit(db, row);
    await tellDoors(db, found.id, MESSAGES_CHANNEL);
  });
}
