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

function actOf({ id, action, values, at, actor, actorName, undoneAt, undoneByName, objection }: Undoable): DoneAct {
  const by = actor.startsWith("customer:") ? "customer" : actor.startsWith("staff:") ? "staff" : "guest";
  const undone = undoneAt && { at: undoneAt.toISOString(), by: undoneByName };
  return { id, action, values: values ?? {}, at: at.toISOString(), by, name: actorName, undone, objection };
}
