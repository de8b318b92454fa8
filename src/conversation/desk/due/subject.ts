import type { FlowName } from "../../../dialogue/index.ts";
import { type Subject, subjectIn } from "../../../understanding/index.ts";
import { heldPacket } from "../closing/packet.ts";

const OF_FLOWS: Partial<Record<FlowName, Subject>> = {
  return_items: "returns",
  exchange_item: "returns",
  refund_status: "returns",
  complaint: "returns",
  track_order: "delivery",
  change_delivery_address: "delivery",
  change_payment: "payment",
  order_receipt: "payment",
  place_order: "orders",
  repeat_order: "orders",
  like_last_order: "products",
  cancel_order: "orders",
  change_items: "orders",
  list_orders: "orders",
  loyalty: "account",
  show_profile: "account",
  change_name: "account",
  change_phone: "account",
  change_email: "account",
  change_address: "account",
  change_birth_date: "account",
  change_consent: "account",
  request_export: "account",
  request_deletion: "account",
};

/** What a call for a person is about: what was in progress, else what was said, else what was spoken of last. Null where that does not show. */
export function subjectOf(packet: unknown): Subject | null {
  const { about, tried, topic } = heldPacket(packet);
  const flow = tried.findLast(({ flow: name }) => Object.hasOwn(OF_FLOWS, name))?.flow as FlowName | undefined;
  const spoken = about === null ? null : subjectIn(about);
  return (
    (flow && OF_FLOWS[flow]) ?? spoken ?? (topic === "product" ? "products" : topic === "order" ? "delivery" : null)
  );
}
