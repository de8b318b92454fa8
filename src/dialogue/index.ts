export { slotIn, startedBy } from "./accepts.ts";
export { type Admission, admit, type Rejected } from "./admit.ts";
export { advance, type Facts } from "./advance.ts";
export { applyCommands } from "./apply.ts";
export { OTHERS } from "./choose.ts";
export { flowOf, isRecalled, LOOKS } from "./closed-part.ts";
export {
  type Advice,
  type ByPrice,
  CHITCHAT,
  type ChitchatKind,
  type Choice,
  Command,
  FLOW_NAMES,
  type FlowName,
  PRODUCT_ASPECTS,
  SLOT_NAMES,
  type SlotName,
} from "./command.ts";
export { DECLINED } from "./declined.ts";
export type { CapabilityName, Flow } from "./flow.ts";
export { FLOWS } from "./flows/index.ts";
export { verdictValues } from "./judge.ts";
export {
  type ActionName,
  type ActionValue,
  type ActionValues,
  type Advised,
  type Done,
  type Judged,
  type Offered,
  type Outcome,
  REFUSALS,
  type Refusal,
  type SlotValues,
  type Telling,
  type Topic,
} from "./outcome.ts";
export { type Settled, settle } from "./settle.ts";
export {
  type Answered,
  activeFrame,
  type Closed,
  type DialogueState,
  type Frame,
  type HandOffReason,
  newFrame,
  newState,
  type Proposal,
} from "./state.ts";
export type { Step } from "./step.ts";
export { STOP_ADVERTS } from "./stop-adverts.ts";
