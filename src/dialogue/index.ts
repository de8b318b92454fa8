export { type Choice, Command, FLOW_NAMES, type FlowName, SLOT_NAMES, type SlotName } from "./command.ts";
