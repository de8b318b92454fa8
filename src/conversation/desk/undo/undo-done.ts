import { asLocale } from "../../../base/index.ts";
import { type Undoable, undo } from "../../../capabilities/index.ts";
import { atomically, type Database } from "../../../database/index.ts";
import type { Wording } from "../../../wording/index.ts";
import { sayUnasked } from "../../asking/say-unasked.ts";
import type { ConversationParts } from "../../parts.ts";
import { MESSAGES_CHANNEL } from "../../queries.ts";
import { theConversation } from "../hold/entry.ts";
import { currentDoor, tellDoors } from "../hold/queries.ts";

/** Who takes back which act of which conversation. */
export interface UndoAsked {
  id: string;
  /** The number of the act. */
  done: number;
  staff: string;
  at: Date;
}

/**
 * Takes back what was done in a conversation, and tells the customer so in the thread, through the door where they wrote last. Refuses
 * `not_found`, and with what stands against it.
 */
export function undoDone(
  db: Database,
  { shop, wording }: { shop: ConversationParts["shop"]; wording: Wording },
  { id, done, staff, at }: UndoAsked,
): Promise<void> {
  return atomically(db, async () => {
    const found = await theConversation(db, id);
    const act = await undo({ db, at, staff, shop }, found.id, done);
    const door = await currentDoor(db, found);
    const to = { ...door, conversationId: found.id, locale: asLocale(found.locale) ?? "ru", at, mailed: true };
    await sayUnasked(db, wording, to, { saying: sayUndone(act) });
    await tellDoors(db, found.id, MESSAGES_CHANNEL);
  });
}

function sayUndone({ action, values, entries }: Pick<Undoable, "action" | "values" | "entries">) {
  const placed = entries.find(({ table }) => table === "orders")?.key;
  const number = placed ?? (typeof values?.order === "string" ? values.order : "");
  return { reply: `undone-${action.replaceAll("_", "-")}`, args: { number } };
}
