import type { Offered, Outcome } from "../../dialogue/index.ts";
import { type OrderSummary, refundsOf, type ToldRefund } from "../../orders/index.ts";
import type { Saying } from "../../wording/index.ts";
import { refuseForAnother } from "../another-person.ts";
import type { Capability, CapabilityContext } from "../capability.ts";
import { isOutcome, whichOrder } from "../which-order.ts";
import { refundLine } from "./refund-telling.ts";

/** Refunds that are told of one by one. */
const TOLD_AT_MOST = 6;

/** Tells of every refund that the known customer is owed or was given, of one order where one is meant. */
export const refundStatus: Capability = async (context, slots) => {
  const { customer } = context;
  if (!customer) return { kind: "identify" };
  const refused = await refuseForAnother(context, customer, slots);
  if (refused) return refused;
  const refunds = await refundsOf(context.db, customer.id);
  const isOfOne = slots.order !== undefined || slots.date !== undefined || slots.item !== undefined;
  const order = isOfOne ? await whichOrder(context, slots, { ask: "which-order" }) : null;
  if (order && isOutcome(order)) return order;
  if (refunds.length === 0) return told(order ? [nothingOf(order, context)] : [{ reply: "no-refunds" }], { order });
  const ofOrder = order ? refunds.filter(({ number }) => number === order.number) : [];
  // "Where is my money?" after another order was spoken of may be about any: what there is is told.
  const head: Saying[] = !order
    ? [{ reply: "refunds" }]
    : ofOrder.length > 0
      ? [{ reply: "refunds-of-order", args: { number: order.number } }]
      : [nothingOf(order, context), { reply: "refunds-of-others" }];
  return listed(context, head, ofOrder.length > 0 ? ofOrder : refunds, order);
};

function listed(
  context: CapabilityContext,
  head: Saying[],
  refunds: ToldRefund[],
  order: OrderSummary | null,
): Outcome {
  const shown = refunds.slice(0, TOLD_AT_MOST).map((refund) => refundLine(refund, context));
  const more = refunds.length - shown.length;
  const rest: Saying[] = more > 0 ? [{ reply: "refunds-more", args: { more } }] : [];
  const late = shown.some(({ overdue }) => overdue) && !context.personCalled;
  const hint: Saying[] = late ? [{ reply: "refund-overdue-hint" }] : [];
  return told([...head, ...shown.map(({ line }) => line), ...rest, ...hint], { order, late });
}

function nothingOf(order: OrderSummary, { shop }: CapabilityContext): Saying {
  const args = { number: order.number };
  if (order.paymentStatus === "unpaid") return { reply: "no-refunds-of-order-unpaid", args };
  const mayCancel = shop.policy.cancel?.statuses.includes(order.status) === true;
  return { reply: mayCancel ? "no-refunds-of-order-may-cancel" : "no-refunds-of-order", args };
}

/** With a person offered where the money is late. */
function told(lines: Saying[], about: { order?: OrderSummary | null; late?: boolean } = {}): Outcome {
  const choices: Offered[] = [
    { label: { reply: "choice-yes-person" }, value: "hand_off" },
    { label: { reply: "choice-no" }, value: "no" },
  ];
  const saying: Saying = { reply: "lines", args: { text: { lines } } };
  return {
    kind: "told",
    tell: [about.late ? { saying, choices } : { saying }],
    ...(about.order ? { topic: { kind: "order", number: about.order.number } } : {}),
    ...(about.late ? { offer: { choices, yes: "hand_off" } } : {}),
  };
}
