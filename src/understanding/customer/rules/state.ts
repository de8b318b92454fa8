import type { FlowName, SlotName } from "../../../dialogue/index.ts";
import type { ReadingContext } from "../reading.ts";

/** Whether the bot's last message waits for something, so that a bare answer answers it. */
export const isAwaited = (context: ReadingContext): boolean =>
  context.proposal || context.asked !== null || context.choices.length > 0 || context.flow !== null;

const MAIN: Partial<Record<FlowName, SlotName>> = {
  track_order: "order",
  change_name: "name",
  change_phone: "phone",
  change_email: "email",
  change_address: "address",
  change_birth_date: "birth_date",
  change_language: "language",
  change_consent: "consent",
  cancel_order: "order",
  change_delivery_address: "address",
  change_items: "item",
  return_items: "item",
  exchange_item: "item",
  refund_status: "order",
  change_payment: "payment",
  place_order: "product",
};

/** What a flow is about: the slot that a correction without a name for it means. */
export const slotInHand = ({ asked, flow }: ReadingContext): SlotName | null =>
  asked ?? (flow ? (MAIN[flow] ?? null) : null);
