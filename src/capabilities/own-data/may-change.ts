import type { FlowName } from "../../dialogue/index.ts";
import type { Capability } from "../capability.ts";
import { unsupported } from "../unsupported.ts";
import { mayChange, NAME_PARTS } from "./changeable.ts";

/** What each flow writes at the least. */
const WRITES: Partial<Record<FlowName, readonly string[]>> = {
  change_name: NAME_PARTS,
  change_phone: ["phone"],
  change_email: ["email"],
  change_address: ["address", "city"],
  change_birth_date: ["birth_date"],
};

/** Goes on where the shop lets its customers change what the flow is about; else says so, before anything is asked. */
export const mayChangeIt: Capability = async (context, _, { flow }) => {
  const fields = (flow && WRITES[flow]) ?? [];
  const open = fields.every((field) => mayChange(context.shop.policy, field));
  return open ? { kind: "next" } : unsupported(context, "cannot-change-field");
};
