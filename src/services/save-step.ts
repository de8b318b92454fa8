import type { Step } from "../analysis/index.ts";
import { Refused } from "../base/index.ts";
import { atomically, type Database } from "../database/index.ts";
import {
  pinCustomers,
  readSegment,
  type SavedSegment,
  type SegmentKind,
  type SegmentTrail,
  saveSegment,
} from "../segments/index.ts";

/** Under which name a step is saved, and whether also without the words that were not read. */
export interface Saving extends SegmentTrail {
  name: string;
  kind: SegmentKind;
  anyway: boolean;
}

/** Saves what a step of a marketer's chat came to. @throws Refused `nothing_yet`, `unread`, and as `saveSegment` */
export async function saveStep(
  db: Database,
  { definition, unread, text, people }: Step,
  saving: Saving,
): Promise<SavedSegment> {
  const { name, kind, anyway, ...trail } = saving;
  const isList = people !== undefined && people.length > 0;
  if (!definition && !isList) throw new Refused("nothing_yet", "There is nothing to save in this chat yet.");
  if (unread.length > 0 && !anyway)
    throw new Refused(
      "unread",
      `Some words were not read: ${unread.join(", ")}. Save it without them only if you mean it.`,
    );
  if (isList) return saveList(db, { name, words: text || null, people }, trail);
  return saveSegment(db, { name, kind, definition, words: text || null }, trail);
}

/** Means nobody: who is in the segment was pinned there. */
const NOBODY = { kind: "except", of: { kind: "all", of: [] } } as const;

/** Saves a list of people. */
function saveList(
  db: Database,
  { name, words, people }: { name: string; words: string | null; people: readonly string[] },
  trail: SegmentTrail,
): Promise<SavedSegment> {
  return atomically(db, async () => {
    const definition = { where: NOBODY, timezone: "UTC" };
    const { id } = await saveSegment(db, { name, kind: "static", definition, words }, trail);
    await pinCustomers(db, id, { externalIds: people, place: "in" }, trail);
    const saved = await readSegment(db, id);
    if (!saved) throw new Error("a segment that was just saved is not there");
    return saved;
  });
}
