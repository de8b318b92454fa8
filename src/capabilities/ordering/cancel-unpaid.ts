import { DateTime } from "luxon";
import type { Clock } from "../../base/index.ts";
import { atomically, type Database } from "../../database/index.ts";
import { NOT_PAID, nextUnpaidOrder } from "../../orders/index.ts";
import type { Policy } from "../../policy/index.ts";
import { type ActContext, doAct } from "../acts/act.ts";
import { cancelOrder } from "../acts/orders/index.ts";

/** What unpaid orders are cancelled with. */
export interface UnpaidParts {
  db: Database;
  clock: Clock;
  policy: Policy;
  timezone: string;
  shop(): Promise<ActContext["shop"]>;
}

/** As many orders are cancelled in one go. */
const AT_MOST = 20;

/** What customers may cancel, and why, is no matter here. */
const CANCEL: NonNullable<Policy["cancel"]> = { statuses: ["new"], unless_changed: false };

/**
 * Cancels orders that were placed here and whose invoice is not paid though its days are over, and one whole day more: money may be on its
 * way. Their goods can be bought again, and their customers get the notice of any cancelled order. Each once over all replicas; answers
 * how many.
 */
export async function cancelUnpaid(parts: UnpaidParts): Promise<number> {
  const { policy, timezone, clock } = parts;
  if (!policy.order) return 0;
  const at = clock();
  const today = DateTime.fromJSDate(at, { zone: timezone }).startOf("day");
  const placedBefore = today.minus({ days: policy.order.invoice_days + 1 }).toJSDate();
  let count = 0;
  while (count < AT_MOST && (await cancelNext(parts, placedBefore, at))) count += 1;
  return count;
}

function cancelNext({ db, policy, shop }: UnpaidParts, placedBefore: Date, at: Date): Promise<boolean> {
  return atomically(db, async () => {
    const found = await nextUnpaidOrder(db, placedBefore);
    if (!found) return false;
    const { number: order, customer } = found;
    const known = { ...(await shop()), policy: { ...policy, cancel: CANCEL } };
    const by = { actor: "system", channel: null, turnId: null, conversationId: null, locale: "en" } as const;
    const done = await doAct(cancelOrder, { db, at, customer, ...by, shop: known }, { order, reason: NOT_PAID });
    if (!done.ok) throw new Error(`an unpaid order cannot be cancelled: ${done.why}`);
    return true;
  });
}
