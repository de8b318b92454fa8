import type { Locale } from "../../base/index.ts";
import { openTicket } from "../../feedback/index.ts";
import type { MoneyMove, OrderFacts } from "../../orders/index.ts";
import type { Told } from "../acts/by-act.ts";
import type { CapabilityContext } from "../capability.ts";
import { trail } from "../feedback/trail.ts";

/** What a change comes to that may leave something to be paid. */
interface Changed {
  order: OrderFacts;
  money: MoneyMove | null;
}

/** What a difference that is to be paid is called among the shop's tickets. */
const TOPICS: Record<Locale, string> = { ru: "доплата", uk: "доплата", en: "difference to pay" };

/** Tells of a change, and keeps a difference that is to be paid as a ticket: nothing here takes money, so the staff tells how to pay. */
export const notingDifference =
  <Plan extends Changed>(tell: (plan: Plan, context: CapabilityContext) => Told) =>
  async (plan: Plan, context: CapabilityContext): Promise<Told> => {
    const { money } = plan;
    if (money?.kind === "payment" && money.amount > 0 && !money.atOnce) await note(context, plan.order, money);
    return tell(plan, context);
  };

async function note(context: CapabilityContext, { number, currency }: OrderFacts, money: MoneyMove): Promise<void> {
  const { db, at, customer, conversationId, locale } = context;
  const asked = { topic: TOPICS[locale], orderNumber: number, body: `${money.amount.toFixed(2)} ${currency}` };
  const ticket = { customerId: customer?.id ?? null, conversationId, ...asked, at };
  await openTicket(db, ticket, trail(context, "ticket"));
}
