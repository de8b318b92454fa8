import type { FlowName, SlotName } from "./command.ts";
import { FLOWS } from "./flows/index.ts";

/** What a flow may be told, for flows that are understood and then done by a person. */
const TOLD: Partial<Record<FlowName, readonly SlotName[]>> = {
  cancel_order: ["order", "date"],
  change_delivery_address: ["order", "address", "city"],
  change_items: ["order", "item", "quantity", "variant"],
  return_items: ["order", "item", "quantity"],
  exchange_item: ["order", "item", "variant", "quantity"],
  place_order: ["product", "quantity", "variant", "address", "city", "date"],
  repeat_order: ["order", "date"],
};

/** The slots that a message may fill where it begins this flow, or while it is in progress. */
export const takesOf = (flow: FlowName): readonly SlotName[] => FLOWS.get(flow)?.takes ?? TOLD[flow] ?? [];
