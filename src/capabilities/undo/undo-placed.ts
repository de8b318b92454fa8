import { customerOfExternalId } from "../../customers/index.ts";
import { orderOfNumber } from "../../orders/index.ts";
import { cancelOrder } from "../acts/orders/index.ts";
import { against, type Undo } from "./undo-act.ts";

/** An order that was placed in the chat is cancelled, while it has not left: by the same act, under no other rule. */
export const undoPlaced: Undo = async (context, { entries }, lock) => {
  const entry = entries.find(({ table }) => table === "orders");
  const externalId = String(entry?.after?.customer ?? "");
  const customer = await customerOfExternalId(context.db, externalId);
  const order = entry && (await orderOfNumber(context.db, entry.key));
  if (!customer || !order || order.status === "cancelled") return against("changed_since");
  const { staff, db, at } = context;
  const shop = await context.shop();
  const policy = { ...shop.policy, cancel: { statuses: ["new" as const, "paid" as const], unless_changed: false } };
  const acting = {
    ...{ db, at, channel: null, turnId: null, conversationId: null, locale: "ru" as const },
    customer: { id: customer.id, externalId },
    actor: `staff:${staff}` as const,
    shop: { ...shop, policy },
  };
  const checked = await cancelOrder.check(acting, { order: order.number }, lock);
  if (!checked.ok) return against("shipped");
  // The act leaves entries of its own.
  return { ok: true, perform: () => cancelOrder.perform(acting, checked.plan), entries: [] };
};
