import type { FlowName, SlotName } from "./command.ts";
import { FLOWS } from "./flows/index.ts";

/** The slots that a message may fill where it begins this flow, or while it is in progress. */
export const takesOf = (flow: FlowName): readonly SlotName[] => FLOWS.get(flow)?.takes ?? [];
