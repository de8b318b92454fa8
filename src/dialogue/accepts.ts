import type { FlowName, SlotName } from "./command.ts";
import { takesOf } from "./takes.ts";

/** Slots whose value by itself says what is wanted: an order's number typed into nothing asks where that order is. */
const STARTS: Partial<Record<SlotName, FlowName>> = {
  order: "track_order",
  language: "change_language",
  consent: "change_consent",
  identity: "identify",
  link: "join_thread",
};

/** The flow that a slot starts when no flow in progress takes it, or null. */
export const startedBy = (slot: SlotName): FlowName | null => STARTS[slot] ?? null;

/** The slot of `flow` that a value read as `slot` fills, or null: an e-mail also answers "your phone or e-mail?". */
export function slotIn(flow: FlowName, slot: SlotName): SlotName | null {
  const takes = takesOf(flow);
  const isContact = slot === "email" || slot === "phone";
  if (isContact && takes.includes("phone_or_email")) return "phone_or_email";
  return takes.includes(slot) ? slot : null;
}

/** Which flow changes which field of one's own card. */
const CHANGES: Partial<Record<SlotName, FlowName>> = {
  name: "change_name",
  phone: "change_phone",
  email: "change_email",
  city: "change_address",
  address: "change_address",
  birth_date: "change_birth_date",
};

/** The flow that "no, my phone rather" means while another field of the card is being changed, or null. */
export function insteadOf(flow: FlowName | undefined, slot: SlotName): FlowName | null {
  const isChange = flow !== undefined && Object.values(CHANGES).includes(flow);
  return isChange && slotIn(flow, slot) === null ? (CHANGES[slot] ?? null) : null;
}
