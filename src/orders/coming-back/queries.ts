import { Refused } from "../../base/index.ts";
import type { Database } from "../../database/index.ts";

/** What the shop does with goods that come back: they are there, and then their money is sent. */
export const RETURN_STEPS = ["received", "refunded"] as const;
/** One of {@link RETURN_STEPS}. */
export type ReturnStep = (typeof RETURN_STEPS)[number];

/** Days of a return, as the audit has them. */
type Days = Record<"received_at" | "refunded_at", string | null>;

/** What stood of a return, and what stands now; the same where that step was noted before. */
export interface MarkedReturn {
  sku: string;
  before: Days;
  after: Days;
  changed: boolean;
}

/** Notes a step of a return, once. Refuses `not_found`, and `withdrawn` where the customer took the return back. */
export async function markReturn(
  db: Database,
  { number, id, step, at }: { number: string; id: number; step: ReturnStep; at: Date },
): Promise<MarkedReturn> {
  const [row] = await db<{ sku: string; receivedAt: Date | null; refundedAt: Date | null; withdrawn: boolean }[]>`
    select r.sku, r.received_at as "receivedAt", r.refunded_at as "refundedAt", r.withdrawn_at is not null as withdrawn
    from returns r join orders o on o.id = r.order_id where o.number = ${number} and r.id = ${id} for update of r`;
  if (!row) throw new Refused("not_found", "There is no such return.");
  if (row.withdrawn) throw new Refused("withdrawn", "The customer took this return back.");
  const { sku, receivedAt, refundedAt } = row;
  const days = (received: Date | null, refunded: Date | null): Days => ({
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
