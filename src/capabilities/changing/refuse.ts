import type { Offered, Outcome, Refusal } from "../../dialogue/index.ts";
import type { Goods, OrderFacts } from "../../orders/index.ts";
import type { Saying, SayingValue } from "../../wording/index.ts";
import { articleBeside } from "../article-beside.ts";
import type { CapabilityContext } from "../capability.ts";
import { goodsName } from "../goods-name.ts";

/** What stands against something: the reason, what the sentence about it names, and the goods that it is about. */
export interface Objection {
  ok: false;
  why: Refusal;
  about?: Record<string, SayingValue>;
  goods?: Goods;
}

/** Tells what stands against something from all else that a step may come to. */
export const isObjection = (found: object | string | undefined): found is Objection =>
  typeof found === "object" && "ok" in found && found.ok === false;

/** What can be done instead of what may not be. */
export interface Instead {
  /** What else is possible, in words. */
  saying?: Saying | null;
  /** The article that has more of it, by its slug. */
  article?: string | undefined;
  /** A person may know a way. */
  person?: boolean;
  /** What goes on with this very order, as a button; the word "yes" stands for it. */
  next?: "cancel_order" | "return_items" | "exchange_item" | "change_items";
  /** The reply that says why, where `cannot-<why>` is too general. */
  reply?: string;
}

/** Reasons about which a person can do more than the rules. */
const FOR_A_PERSON: readonly Refusal[] = ["unsupported", "already_changed", "payment_not_possible"];

const PERSON: Offered = { label: { reply: "choice-yes-person" }, value: "hand_off" };
const NO: Offered = { label: { reply: "choice-no" }, value: "no" };

/** Says why something may not be done with an order, and what can be done instead: the flow ends with it. */
export function refuse(
  context: CapabilityContext,
  order: OrderFacts,
  objection: Objection,
  { reply, saying, article, next, person = FOR_A_PERSON.includes(objection.why) }: Instead = {},
): Outcome {
  const offers = person && next === undefined && !context.personCalled;
  const yes = next ? nextStep(next, order) : offers ? PERSON : null;
  const choices = yes ? [yes, NO] : [];
  const lines: Saying[] = [{ ...because(objection, reply), args: argsOf(context, order, objection) }];
  if (saying) lines.push(saying);
  if (offers) lines.push({ reply: "offer-person" });
  const text = { reply: "lines", args: { text: { lines } } };
  return {
    kind: "told",
    tell: [{ saying: text, ...articleBeside(context, article), choices }],
    refused: objection.why,
    topic: { kind: "order", number: order.number },
    ...(yes ? { offer: { choices, yes: yes.value } } : {}),
  };
}

const nextStep = (flow: NonNullable<Instead["next"]>, { number }: OrderFacts): Offered => ({
  label: { reply: `choice-${flow.replaceAll("_", "-")}` },
  value: `flow:${flow}:${number}`,
});

const because = ({ why }: Objection, own: string | undefined): Saying =>
  own ? { reply: own } : { reply: `cannot-${why.replaceAll("_", "-")}` };

function argsOf({ locale }: CapabilityContext, order: OrderFacts, { about, goods }: Objection) {
  const args: Record<string, SayingValue> = { order: order.number, ...about };
  if (goods) args.item = goodsName(goods, locale);
  return args;
}
