import { atomically, audit, type Database } from "../../database/index.ts";
import { settleRefunds } from "../books/queries.ts";
import { noteMove } from "../changes/queries.ts";
import { mayMove } from "../changes/status-change.ts";
import type { OrderStatus } from "../order-row.ts";
import { differences, type OrderPatch, type OrderRecord, patched } from "./order-record.ts";

/** The order of a number, spelt as in the shop's books; null where there is none. */
export async function readOrder(db: Database, number: string): Promise<OrderRecord | null> {
  const [order] = await db<OrderRecord[]>`${records(db)} where o.number = ${number}`;
  return order ?? null;
}

function records(db: Database) {
  return db`
    select o.number, k.external_id as "customerExternalId", o.status, o.payment_status as "paymentStatus",
      o.placed_at as "placedAt", o.paid_at as "paidAt", o.shipped_at as "shippedAt", o.delivered_at as "deliveredAt",
      o.cancelled_at as "cancelledAt", o.total, o.currency, o.delivery_city as "deliveryCity",
      o.delivery_address as "deliveryAddress", o.carrier, o.tracking_number as "trackingNumber",
      o.tracking_url as "trackingUrl", o.deliver_by as "deliverBy", o.delay_reason as "delayReason"
    from orders o left join customers k on k.id = o.customer_id`;
}

/** What became of a patch: `changed` is false where everything stood so already. */
export type PatchOutcome =
  | { kind: "done"; order: OrderRecord; changed: boolean }
  | { kind: "unknown" }
  | { kind: "impossible"; from: OrderStatus };

/**
 * Changes an order as the shop's own system says, in one transaction with the audit and, where it moved on, the note for its notice.
 * The same patch again changes nothing.
 */
export function patchOrder(db: Database, number: string, patch: OrderPatch, at: Date): Promise<PatchOutcome> {
  return atomically(db, async () => {
    const [before] = await db<OrderRecord[]>`${records(db)} where o.number = ${number} for update of o`;
    if (!before) return { kind: "unknown" };
    const after = patched(before, patch, at);
    if (!mayMove(before.status, after.status)) return { kind: "impossible", from: before.status };
    const changes = differences(before, after);
    const changed = Object.keys(changes.after).length > 0;
    if (!changed) return { kind: "done", order: before, changed };
    await writeOrder(db, after, at);
    if (after.paymentStatus === "refunded") await settleRefunds(db, [number], at);
    if (before.status !== after.status) await noteMove(db, { number, from: before.status, at, source: "api" });
    const entry = { at, actor: "api", channel: null, action: "change_order", turnId: null } as const;
    await audit(db, { ...entry, table: "orders", key: number, ...changes });
    return { kind: "done", order: after, changed };
  });
}

async function writeOrder(db: Database, order: OrderRecord, at: Date): Promise<void> {
  await db`
    update orders set status = ${order.status}, payment_status = ${order.paymentStatus}, paid_at = ${order.paidAt},
      shipped_at = ${order.shippedAt}, delivered_at = ${order.deliveredAt}, cancelled_at = ${order.cancelledAt},
      carrier = ${order.carrier}, tracking_number = ${order.trackingNumber}, tracking_url = ${order.trackingUrl},
      deliver_by = ${order.deliverBy}, delay_reason = ${order.delayReason}, updated_at = ${at}
    where number = ${order.number}`;
}
