import type { Offered, Outcome } from "../../dialogue/index.ts";
import { type OrderSummary, refundsOf } from "../../orders/index.ts";
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
  const wanted = order ? refunds.filter(({ number }) => number === order.number) : refunds;
  if (wanted.length === 0) return order ? nothingOf(order, context) : told([{ reply: "no-refunds" }]);
  const head: Saying = order ? { reply: "refunds-of-order", args: { number: order.number } } : { reply: "refunds" };
  const listed = wanted.slice(0, TOLD_AT_MOST).map((refund) => refundLine(refund, context));
  const more = wanted.length - listed.length;
  const lines = [
    head,
    ...listed.map(({ line }) => line),
    ...(more > 0 ? [{ reply: "refunds-more", args: { more } }] : []),
  ];
  const late = listed.some(({ overdue }) => overdue) && !context.personCalled;
  return told(late ? [...lines, { reply: "refund-overdue-hint" }] : lines, { order, late });
};

function nothingOf(order: OrderSummary, { shop }: CapabilityContext): Outcome {
  const args = { number: order.number };
  if (order.paymentStatus === "unpaid") return told([{ reply: "no-refunds-of-order-unpaid", args }], { order });
  const mayCancel = shop.policy.cancel?.statuses.includes(order.status) === true;
  return told([{ reply: mayCancel ? "no-refunds-of-order-may-cancel" : "no-refunds-of-order", args }], { order });
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
