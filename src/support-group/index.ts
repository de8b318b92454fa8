export { bindCommand } from "./code.ts";
export { type Hear, makeHear } from "./hear.ts";
export type { GroupParts } from "./parts.ts";
export type {
  GroupApi,
  GroupFile,
  GroupIncoming,
  GroupLook,
  GroupPerson,
  GroupPlace,
  GroupPost,
  Standing,
} from "./port.ts";
export { pump } from "./pump.ts";
export { type GroupState, groupState, letGroupGo } from "./state.ts";
