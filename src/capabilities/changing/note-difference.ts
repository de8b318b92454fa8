import type { Locale } from "../../base/index.ts";
import { openTicket } from "../../feedback/index.ts";
import type { MoneyMove, OrderFacts } from "../../orders/index.ts";
import type { ActContext } from "../acts/act.ts";

/** What a change comes to that may leave something to be paid. */
interface Changed {
  order: OrderFacts;
  money: MoneyMove | null;
}

/** What a difference that is to be paid is called among the shop's tickets. */
const TOPICS: Record<Locale, string> = { ru: "доплата", uk: "доплата", en: "difference to pay" };

/** Keeps a difference that is to be paid as a ticket: nothing here takes money, so the staff tells how to pay. */
export async function noteDifference({ order, money }: Changed, context: ActContext): Promise<void> {
  if (money?.kind !== "payment" || money.amount === 0 || money.atOnce) return;
  const { db, at, customer, conversationId, locale, actor, channel, turnId } = context;
  const { number, currency } = order;
  const asked = { topic: TOPICS[locale], orderNumber: number, body: `${money.amount.toFixed(2)} ${currency}` };
  const trail = { at, actor, channel, turnId, action: "ticket" as const };
  await openTicket(db, { customerId: customer.id, conversationId, ...asked, at }, trail);
}
