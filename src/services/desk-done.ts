import { type DoneWhere, type Undoable, undoable } from "../capabilities/index.ts";
import type { Database } from "../database/index.ts";
import type { DoneAct } from "../desk/index.ts";
import type { ReadShop } from "./shop.ts";

/** What was done in a conversation, or with an order, as the desk shows it; `staff` is who would take it back. */
export async function doneHere(
  { db, shop, at }: { db: Database; shop: ReadShop; at: Date },
  where: DoneWhere,
): Promise<DoneAct[]> {
  const acts = await undoable({ db, at, staff: "", shop }, where);
  return acts.filter(({ turnId }) => turnId !== null).map(actOf);
}

/** What is told of an act that needed no yes: a ticket's number, the rating that was given. */
function toldOf({ entries }: Undoable): Record<string, unknown> {
  const ticket = entries.find(({ table }) => table === "tickets")?.key;
  const rating = entries.find(({ table }) => table === "ratings")?.after?.value;
  return { ...(ticket ? { ticket } : {}), ...(rating === undefined ? {} : { rating }) };
}

function actOf(act: Undoable): DoneAct {
  const { id, action, at, actor, actorName, undoneAt, undoneByName, objection } = act;
  const by = actor.startsWith("customer:") ? "customer" : actor.startsWith("staff:") ? "staff" : "guest";
  const undone = undoneAt && { at: undoneAt.toISOString(), by: undoneByName };
  return {
    id,
    action,
    values: act.values ?? toldOf(act),
    at: at.toISOString(),
    by,
    name: actorName,
    undone,
    objection,
  };
}
