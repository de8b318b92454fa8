import { type Locale, Refused } from "../../../base/index.ts";
import { type AuditAction, atomically, audit, type Database } from "../../../database/index.ts";
import { type CANNED_FIELDS, type CannedReply, dropCanned, isShortcutTaken, keepCanned } from "./queries.ts";

/** Keeps a ready answer. Refuses `name_taken` where another one has its shortcut. */
export function saveCanned(
  db: Database,
  reply: Omit<CannedReply, "used">,
  { staff, at }: { staff: string; at: Date },
): Promise<void> {
  return atomically(db, async () => {
    const { id, shortcut, texts } = reply;
    if (await isShortcutTaken(db, id, shortcut)) throw new Refused("name_taken", "Another answer has this shortcut.");
    const before = await keepCanned(db, { id, shortcut, texts, staff, at });
    await audit(db, { ...entry(id, { staff, at }, "canned_save"), before: plain(before), after: { shortcut, texts } });
  });
}

/** Takes a ready answer out. Refuses `not_found`. */
export function deleteCanned(db: Database, id: string, { staff, at }: { staff: string; at: Date }): Promise<void> {
  return atomically(db, async () => {
    const before = await dropCanned(db, id, at);
    if (!before) throw new Refused("not_found", "There is no such answer.");
    await audit(db, { ...entry(id, { staff, at }, "canned_delete"), before: plain(before), after: null });
  });
}

const entry = (key: string, { staff, at }: { staff: string; at: Date }, action: AuditAction) => ({
  ...{ at, action, key, channel: null, table: "canned_replies" as const, turnId: null },
  actor: `staff:${staff}` as const,
});

const plain = (reply: Omit<CannedReply, "used"> | null) => reply && { shortcut: reply.shortcut, texts: reply.texts };

/** What the fields of a ready answer stand for in a conversation; null: not known. */
export type CannedValues = Record<(typeof CANNED_FIELDS)[number], string | null>;

/**
 * A ready answer in a customer's language, else in the first that it has; with its fields filled. A field whose value is not known stays as
 * it is, for whoever sends it to fill.
 */
export function fillCanned({ texts }: Pick<CannedReply, "texts">, locale: Locale, values: CannedValues): string {
  const text = texts[locale] ?? Object.values(texts)[0] ?? "";
  return text.replace(
    /\{(\w+)\}/g,
    (whole, name: string) => (Object.hasOwn(values, name) ? values[name as "name"] : null) ?? whole,
  );
}
