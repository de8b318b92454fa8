import { asLocale } from "../../../base/index.ts";
import { type Undoable, undo } from "../../../capabilities/index.ts";
import { atomically, type Database, unlessGaveWay } from "../../../database/index.ts";
import { orderOfNumber, wasToldOfMove } from "../../../orders/index.ts";
import type { Wording } from "../../../wording/index.ts";
import { sayUnasked } from "../../asking/say-unasked.ts";
import type { ConversationParts } from "../../parts.ts";
import { MESSAGES_CHANNEL } from "../../queries.ts";
import { tellWhere } from "../acting/acting.ts";
import { whereTold } from "../acting/where-told.ts";
import { theConversation } from "../hold/entry.ts";
import { currentDoor, type Locked, tellDoors } from "../hold/queries.ts";

/** What taking back works with. */
interface UndoParts {
  shop: ConversationParts["shop"];
  wording: Wording;
}

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
  { shop, wording }: UndoParts,
  { id, done, staff, at }: UndoAsked,
): Promise<void> {
  return atomically(db, async () => {
    const found = await theConversation(db, id);
    const act = await undo({ db, at, staff, shop }, { conversation: found.id }, done);
    await sayUndone(db, wording, found, act, at);
  });
}

/**
 * The same of what was changed of an order, wherever. Of what was done in no conversation only those are told whom a notice told that their order
 * moved on: where they are reached. Answers whether that is by letter.
 */
export function undoOnOrder(
  db: Database,
  { shop, wording, hasMail }: UndoParts & { hasMail: boolean },
  { order, done, staff, at }: Omit<UndoAsked, "id"> & { order: string },
): Promise<{ mailed: boolean }> {
  return unlessGaveWay(() =>
    atomically(db, async () => {
      const act = await undo({ db, at, staff, shop }, { order }, done);
      if (act.conversationId !== null)
        await sayUndone(db, wording, await theConversation(db, act.conversationId), act, at);
      const customer = (await orderOfNumber(db, order))?.customerId ?? null;
      const isNews = act.conversationId === null && customer !== null && (await wasToldOfMove(db, order, act.at));
      if (!isNews) return { mailed: false };
      const where = await whereTold(db, customer, { conversation: null, hasMail });
      const found = where.conversationId === null ? null : await theConversation(db, where.conversationId);
      await tellWhere(db, wording, { where, found, order, tellings: [{ saying: undoneSaying(act) }], at });
      return { mailed: where.by === "email" };
    }),
  );
}

async function sayUndone(
  db: Database,
  wording: Wording,
  found: Locked,
  act: Pick<Undoable, "action" | "values" | "entries">,
  at: Date,
): Promise<void> {
  const door = await currentDoor(db, found);
  const to = { ...door, conversationId: found.id, locale: asLocale(found.locale) ?? "ru", at, mailed: true };
  await sayUnasked(db, wording, to, { saying: undoneSaying(act) });
  await tellDoors(db, found.id, MESSAGES_CHANNEL);
}

function undoneSaying({ action, values, entries }: Pick<Undoable, "action" | "values" | "entries">) {
  const placed = entries.find(({ table }) => table === "orders")?.key;
  const number = placed ?? (typeof values?.order === "string" ? values.order : "");
  return { reply: `undone-${action.replaceAll("_", "-")}`, args: { number } };
}
