import type { Saying } from "../wording/index.ts";
import type { FlowName } from "./command.ts";
import type { Offered } from "./outcome.ts";
import type { Closed, DialogueState, Frame } from "./state.ts";
import { takesOf } from "./takes.ts";

const HOUR_MS = 3_600_000;
/** What people settled is spoken of for as long as a conversation that comes back counts as one that was not settled. */
const RECALLED_MS = 7 * 24 * HOUR_MS;
/** What was learnt there is taken as known for a day: later another order may be meant. */
const KNOWN_MS = 24 * HOUR_MS;

/** Flows that only show something: they may be had as often as one likes. */
export const LOOKS: ReadonlySet<FlowName> = new Set([
  "track_order",
  "list_orders",
  "show_profile",
  "refund_status",
  "loyalty",
  "order_receipt",
  "ticket_status",
  "rate",
  "identify",
  "leave_contact",
  "join_thread",
  "change_language",
]);

/** What people settled last, where it is not too long ago and something is known of it; else null. */
export function isRecalled({ closed }: DialogueState, at: Date): Closed | null {
  return closed && closed.text !== "" && at.getTime() - Date.parse(closed.at) < RECALLED_MS ? closed : null;
}

/** What a flow that begins now knows from the part that people closed: the order, and the contact that was given for it. Nothing where another one is named. */
export function learned(state: DialogueState, flow: FlowName, said: Frame["slots"], at: Date): Frame["slots"] {
  const { closed } = state;
  if (!closed || at.getTime() - Date.parse(closed.at) > KNOWN_MS) return {};
  const takes = takesOf(flow);
  const { order, phone_or_email } = closed.slots;
  if (!order || !takes.includes("order") || said.order || said.date || said.item) return {};
  return { order, ...(phone_or_email && takes.includes("phone_or_email") ? { phone_or_email } : {}) };
}

/** The flow that does an action, or null. */
export function flowOf(action: string): FlowName | null {
  return DONE_BY[action.replace(/^undo_/, "")] ?? null;
}

const DONE_BY: Readonly<Record<string, FlowName>> = {
  cancel_order: "cancel_order",
  change_delivery_address: "change_delivery_address",
  change_items: "change_items",
  change_payment: "change_payment",
  return_items: "return_items",
  exchange_item: "exchange_item",
  place_order: "place_order",
  request_export: "request_export",
  request_deletion: "request_deletion",
  ticket: "complaint",
};

/** How what people settled is told, with a way on: to begin anew what was asked for again, or to call somebody. */
export function tellClosed({ text, at }: Closed, flow: FlowName | undefined): { saying: Saying; choices: Offered[] } {
  const anew = flow ? [{ label: { reply: `choice-flow-${flow.replaceAll("_", "-")}` }, value: `flow:${flow}` }] : [];
  return {
    saying: { reply: "closed-part", args: { text, when: { at, style: "moment" } } },
    choices: [...anew, ASK_PERSON],
  };
}

/** A person is asked. */
export const ASK_PERSON: Offered = { label: { reply: "choice-ask-person" }, value: "hand_off" };
