import type { FlowName } from "../../../src/dialogue/index.ts";
import type { Call, Dialogue, RecordedShop, Task } from "./recorded.ts";

/** The flow that does what a tool of the set does. */
const FLOWS: Record<string, FlowName> = {
  cancel_pending_order: "cancel_order",
  modify_pending_order_address: "change_delivery_address",
  modify_pending_order_items: "change_items",
  modify_pending_order_payment: "change_payment",
  modify_user_address: "change_address",
  return_delivered_order_items: "return_items",
  exchange_delivered_order_items: "exchange_item",
};

/** The flows that the set knows. */
export const KNOWN_FLOWS: readonly FlowName[] = Object.values(FLOWS);

/**
 * The actions that a dialogue is measured against. The dialogues' numbers are not those of the tasks (the customers differ in all but
 * one), so that a dialogue's task is that of the same customer with which its own calls agree most; where no task of the file is like
 * it, and the dialogue was rewarded, its own calls left what the reference actions leave. Null where neither is known.
 */
export function referenceOf(dialogue: Dialogue, tasks: readonly Task[], shop: RecordedShop): FlowName[] | null {
  const calls = dialogue.messages.flatMap(({ tool_calls }) => tool_calls ?? []);
  const customer = customerOf(calls, shop);
  const own = tasks.filter(({ evaluation_criteria: { actions } }) => customerOf(actions, shop) === customer);
  const [best] = own
    .map(({ evaluation_criteria: { actions } }) => ({ actions, agreed: agreement(calls, actions) }))
    .sort((a, b) => b.agreed - a.agreed);
  if (customer !== null && best !== undefined && best.agreed > 0) return flowsOf(best.actions);
  return dialogue.reward === 1 ? flowsOf(calls) : null;
}

const flowsOf = (calls: readonly Call[]): FlowName[] => [...new Set(calls.flatMap(({ name }) => FLOWS[name] ?? []))];

/** How many writes two lists share, less half of those that only one has. */
function agreement(calls: readonly Call[], actions: readonly Call[]): number {
  const [made, wanted] = [writesOf(calls), writesOf(actions)];
  const shared = made.filter((write) => wanted.includes(write)).length;
  return shared - (made.length - shared + wanted.length - shared) / 4;
}

const writesOf = (calls: readonly Call[]): string[] => [
  ...new Set(
    calls
      .filter(({ name }) => FLOWS[name] !== undefined)
      .map(({ name, arguments: { order_id = "" } }) => `${name} ${order_id}`),
  ),
];

/** Whose orders and details are looked up. */
function customerOf(calls: readonly Call[], { users, orders }: RecordedShop): string | null {
  for (const { arguments: given } of calls) {
    const order = orders[String(given.order_id)];
    if (typeof given.user_id === "string") return given.user_id;
    if (order !== undefined) return order.user_id;
    const found = Object.entries(users).find(
      ([, { name, address, email }]) =>
        email === given.email ||
        (name.first_name === given.first_name && name.last_name === given.last_name && address.zip === given.zip),
    );
    if (found !== undefined) return found[0];
  }
  return null;
}
