import { Refused } from "../../base/index.ts";
import { type AuditAction, audit, markUndone } from "../../database/index.ts";
import type { DoneAct, Objection } from "./done.ts";
import { type DoneWhere, doneIn } from "./queries.ts";
import type { Undo, UndoContext } from "./undo-act.ts";
import { undoExchange, undoReturn } from "./undo-asked-back.ts";
import { undoOrderChange } from "./undo-change.ts";
import { undoAddress, undoCancel, undoItems, undoPayment } from "./undo-order.ts";
import { undoConsent, undoProfile, undoRequest } from "./undo-own-data.ts";
import { undoPlaced } from "./undo-placed.ts";

/** What can be taken back, by the action that did it. */
const UNDOS: Readonly<Record<string, Undo>> = {
  cancel_order: undoCancel,
  change_delivery_address: undoAddress,
  change_items: undoItems,
  change_payment: undoPayment,
  change_order: undoOrderChange,
  return_items: undoReturn,
  exchange_item: undoExchange,
  place_order: undoPlaced,
  update_profile: undoProfile,
  set_consent: undoConsent,
  request_export: undoRequest("export"),
  request_deletion: undoRequest("deletion"),
};

/** What the program itself did it would do again. */
const undoOf = ({ action, actor }: DoneAct): Undo | undefined => (actor === "system" ? undefined : UNDOS[action]);

/** Something that was done for a customer, and what stands against taking it back now; null where nothing does. */
export interface Undoable extends DoneAct {
  objection: Objection | null;
}

/** What was done in a conversation, or whatever was changed of an order, newest first. */
export async function undoable(context: UndoContext, where: DoneWhere): Promise<Undoable[]> {
  const acts = await doneIn(context.db, where);
  return Promise.all(acts.map(async (done) => ({ ...done, objection: await objectionTo(context, done) })));
}

async function objectionTo(context: UndoContext, done: DoneAct): Promise<Objection | null> {
  if (done.undoneAt) return "undone";
  const undoing = await undoOf(done)?.(context, done, false);
  if (!undoing) return "not_undoable";
  return undoing.ok ? null : undoing.why;
}

/**
 * Takes something back that was done there, once, with an entry in the audit for each row; `id` is that of the act. In the
 * caller's transaction. Refuses `not_found`, and with what stands against it.
 */
export async function undo(context: UndoContext, where: DoneWhere, id: number): Promise<DoneAct> {
  const { db, at, staff } = context;
  const done = (await doneIn(db, where)).find((one) => one.id === id);
  if (!done) throw new Refused("not_found", "Nothing of that number was done there.");
  // Whoever marks it first has it; what is refused then takes the mark back with the transaction.
  if (!(await markUndone(db, done.ids, `staff:${staff}`, at))) throw refused("undone");
  const undoing = await undoOf(done)?.(context, done, true);
  if (!undoing?.ok) throw refused(undoing?.why ?? "not_undoable");
  await undoing.perform();
  await trace(context, { action: done.action, entries: undoing.entries ?? done.entries });
  return done;
}

const refused = (why: Objection): Refused => new Refused(why, SENTENCES[why]);

const SENTENCES: Record<Objection, string> = {
  undone: "This was taken back already.",
  not_undoable: "This cannot be taken back.",
  changed_since: "It has been changed since.",
  shipped: "The order has left already.",
  money_moved: "The money has gone back already.",
  received: "The goods have come back already.",
  carried_out: "The request was carried out or taken back already.",
  out_of_stock: "The goods are not in stock any more.",
  books: "The shop's own books say so.",
  refused_by_customer: "Only the customer can agree to mailings again.",
};

/** A new row is not taken out: it says that it does not count any more. */
async function trace(
  { db, at, staff }: UndoContext,
  { action, entries }: Pick<DoneAct, "action" | "entries">,
): Promise<void> {
  for (const { table, key, before, after } of entries) {
    const change = before ? { before: after, after: before } : { before: after, after: { ...after, withdrawn_at: at } };
    const entry = { at, actor: `staff:${staff}` as const, channel: null, turnId: null };
    // What has a way back is named in the audit with it.
    await audit(db, { ...entry, action: `undo_${action}` as AuditAction, table, key, ...change });
  }
}
