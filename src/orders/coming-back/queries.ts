import { Refused } from "../../base/index.ts";
import type { Database } from "../../database/index.ts";

/** What the shop does with goods that come back: they are there, and then their money is sent. */
export const RETURN_STEPS = ["received", "refunded"] as const;
/** One of {@link RETURN_STEPS}. */
export type ReturnStep = (typeof RETURN_STEPS)[number];

/** Days of a return, as the audit has them; of several of the same goods, which it is says when it was asked for. */
export type ReturnDays = Record<"requested_at" | "received_at" | "refunded_at", string | null>;

/** What stood of a return, and what stands now; the same where that step was noted before. */
export interface MarkedReturn {
  sku: string;
  before: ReturnDays;
  after: ReturnDays;
  changed: boolean;
}

/** Notes a step of a return, once. Refuses `not_found`, and `withdrawn` where the customer took the return back. */
export async function markReturn(
  db: Database,
  { number, id, step, at }: { number: string; id: number; step: ReturnStep; at: Date },
): Promise<MarkedReturn> {
  const [row] = await db<
    { sku: string; requestedAt: Date; receivedAt: Date | null; refundedAt: Date | null; withdrawn: boolean }[]
  >`
    select r.sku, r.requested_at as "requestedAt", r.received_at as "receivedAt", r.refunded_at as "refundedAt", r.withdrawn_at is not null as withdrawn
    from returns r join orders o on o.id = r.order_id where o.number = ${number} and r.id = ${id} for update of r`;
  if (!row) throw new Refused("not_found", "There is no such return.");
  if (row.withdrawn) throw new Refused("withdrawn", "The customer took this return back.");
  const { sku, requestedAt, receivedAt, refundedAt } = row;
  const days = (received: Date | null, refunded: Date | null): ReturnDays => ({
    requested_at: requestedAt.toISOString(),
    received_at: received?.toISOString() ?? null,
    refunded_at: refunded?.toISOString() ?? null,
  });
  const before = days(receivedAt, refundedAt);
  const stood = step === "received" ? receivedAt : refundedAt;
  if (stood) return { sku, before, after: before, changed: false };
  if (step === "received") await db`update returns set received_at = ${at} where id = ${id}`;
  else await db`update returns set refunded_at = ${at} where id = ${id}`;
  const after = step === "received" ? days(at, refundedAt) : days(receivedAt, at);
  return { sku, before, after, changed: true };
}

/** The days of a return of an order (its number, a slash, the SKU), locked; null where the customer took it back, or it cannot be told which is meant. */
export async function returnDays(db: Database, key: string, requestedAt: string | null): Promise<ReturnDays | null> {
  const rows = await db<ReturnDays[]>`
    select r.requested_at, r.received_at, r.refunded_at from returns r join orders o on o.id = r.order_id
    where o.number || '/' || r.sku = ${key} and r.withdrawn_at is null
      and r.requested_at = coalesce(${requestedAt}, r.requested_at) for update of r`;
  return (rows.length === 1 && rows[0]) || null;
}

/** Writes what the shop did with goods that came back, and when. */
export async function setReturnDays(db: Database, key: string, days: ReturnDays): Promise<void> {
  await db`
    update returns r set received_at = ${days.received_at}, refunded_at = ${days.refunded_at} from orders o
    where o.id = r.order_id and o.number || '/' || r.sku = ${key} and r.withdrawn_at is null
      and r.requested_at = coalesce(${days.requested_at}, r.requested_at)`;
}
