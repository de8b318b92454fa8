import type { Refusal } from "../../dialogue/index.ts";
import type { Policy } from "../../policy/index.ts";
import type { SayingValue } from "../../wording/index.ts";
import type { OrderAction } from "./order-action.ts";

/** What of the shop's policy refuses something: its key (`return.days`), and what stands there; no values where the policy has no such key. */
export interface PolicyRule {
  key: string;
  values: string[];
}

/** Under which key the policy speaks of each change. */
const SECTIONS = {
  cancel_order: "cancel",
  return_items: "return",
  exchange_item: "exchange",
  change_items: "change_items",
  change_delivery_address: "change_address",
  change_payment: "change_payment",
} as const satisfies Record<OrderAction, keyof Policy>;

/** The field of a section that each refusal goes back to; the first that the section has. Others go back to no rule, but to what is the case. */
const FIELDS: Partial<Record<Refusal, readonly string[]>> = {
  order_shipped: ["statuses"],
  already_cancelled: ["statuses"],
  not_returnable: ["days"],
  return_window_passed: ["days"],
  exchange_window_passed: ["days"],
  already_changed: ["unless_changed", "once"],
  reason_not_allowed: ["reasons"],
  other_product: ["same_product"],
  payment_not_possible: ["refund_to", "statuses"],
};

/** The rule of the policy by which a change of an order is refused; null where none is to blame: goods are out of stock, a card holds too little. */
export function ruleOf(
  action: OrderAction,
  { why, about }: { why: Refusal; about?: Record<string, SayingValue> | undefined },
  policy: Policy,
): PolicyRule | null {
  const name = SECTIONS[action];
  const section: Record<string, unknown> | undefined = policy[name];
  if (!section) return { key: name, values: [] };
  const fields = about?.cause === "category" ? ["except_categories"] : fieldsOf(why, about, section);
  const field = fields.find((one) => section[one] !== undefined && section[one] !== false);
  if (field === undefined) return null;
  const value = section[field];
  return { key: `${name}.${field}`, values: (Array.isArray(value) ? value : [value]).map(String) };
}

function fieldsOf(why: Refusal, about: Record<string, SayingValue> | undefined, section: Record<string, unknown>) {
  // What came back already may be all there is: only where one return is allowed the policy stands against another.
  if (why === "already_returned") return about?.count === undefined && section.once === true ? ["once"] : [];
  if (why === "unsupported") return about?.status === undefined ? [] : ["statuses"];
  return FIELDS[why] ?? [];
}
