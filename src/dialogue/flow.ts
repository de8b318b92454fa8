import type { FlowName, SlotName } from "./command.ts";

/** What flows call: the names of the capabilities that `capabilities/` has. */
const CAPABILITY_NAMES = [
  "show_order",
  "list_orders",
  "refund_status",
  "order_receipt",
  "show_loyalty",
  "ticket_status",
  "show_profile",
  "may_change",
  "propose_profile",
  "propose_consent",
  "propose_export",
  "propose_deletion",
  "switch_language",
  "send_code",
  "check_code",
  "send_proof",
  "check_proof",
  "answer_knowledge",
  "answer_article",
  "answer_product",
  "judge_answer",
  "leave_contact",
  "propose_join",
  "propose_cancel",
  "propose_delivery_address",
  "propose_items_change",
  "propose_payment_change",
  "propose_return",
  "propose_exchange",
  "propose_order",
  "repeat_order",
  "advise_like_last_order",
  "note_complaint",
  "note_rating",
  "note_rating_comment",
] as const;

/** One of {@link CAPABILITY_NAMES}. */
export type CapabilityName = (typeof CAPABILITY_NAMES)[number];

/** One step of a flow: have a slot (asked for by the reply `ask-<slot>` of the flow or the slot), or run a capability. */
export type FlowStep = { collect: SlotName; ask: string } | { call: CapabilityName };

/** What a customer may want done, as data. */
export interface Flow {
  name: FlowName;
  /** Who may: anybody, or only a customer who has proven who they are. */
  needs: "nobody" | "customer";
  /** Slots that a message may fill though nothing asked for them. An e-mail or a phone fills `phone_or_email` where that is taken. */
  takes: readonly SlotName[];
  /** Whether its question is put again after something else was said; yes unless told. */
  insists?: false;
  steps: readonly FlowStep[];
}
