import { insteadOf, slotIn, startedBy } from "./accepts.ts";
import { Command, type FlowName, type SlotName } from "./command.ts";
import { shelvedAs } from "./interrupt.ts";
import { activeFrame, type DialogueState } from "./state.ts";

/** A command that was dropped, and why. */
export interface Rejected {
  command: unknown;
  why: "malformed" | "nobody_asked" | "nothing_pending" | "not_from_words" | "not_offered" | "too_many";
}

/** What {@link admit} lets through. */
export interface Admission {
  admitted: Command[];
  rejected: Rejected[];
  /** Given where nothing of the message was read surely: what it may mean, the likeliest first. */
  doubt?: Command[];
}

/** Choices of this form stand for themselves and may be tapped long after they were shown. */
const LASTING =
  /^(?:(?:article|place|flow|order|product|order_product):.|helped:(?:yes|no):.|rate:[1-5]:.|nps:(?:\d|10)$|consent:telegram:stop$|others$|hand_off$)/s;

/** Only a channel can tell whose contact was shared and which link was followed; words that say so prove nothing. */
const DOOR_SLOTS: readonly SlotName[] = ["identity", "link"];

/** Far more than anybody says in one message, few enough that all of it is served in one turn. */
const COMMANDS_AT_MOST = 10;

/**
 * The one gate between reading and deciding: whoever produced the commands (a door, rules, statistics, a model), what is
 * malformed, what nobody asked for and what nothing waits for is dropped, with the reason kept.
 */
export function admit(state: DialogueState, commands: readonly unknown[], origin: "words" | "door"): Admission {
  const admission: Admission = { admitted: [], rejected: [] };
  for (const candidate of commands) {
    const read = Command.safeParse(candidate);
    const why = read.success ? objection(state, read.data, admission.admitted, origin) : "malformed";
    if (read.success && why === null) admission.admitted.push(read.data);
    else admission.rejected.push({ command: candidate, why: why ?? "malformed" });
  }
  return admission;
}

function objection(
  state: DialogueState,
  command: Command,
  before: Command[],
  origin: "words" | "door",
): Rejected["why"] | null {
  if (before.length >= COMMANDS_AT_MOST) return "too_many";
  switch (command.type) {
    case "set_slot":
    case "correct_slot":
      if (DOOR_SLOTS.includes(command.slot) && origin === "words") return "not_from_words";
      return isTaken(state, command, before) ? null : "nobody_asked";
    case "affirm":
      return state.proposal || state.offer?.yes ? null : "nothing_pending";
    case "deny":
      return state.proposal || state.offer || state.asked ? null : "nothing_pending";
    case "cancel_flow":
      return state.frames.length > 0 || state.proposal || state.offer ? null : "nothing_pending";
    case "choose":
      return mayChoose(state, command.value, origin) ? null : "not_offered";
    default:
      return null;
  }
}

function isTaken(
  state: DialogueState,
  command: Extract<Command, { type: "set_slot" | "correct_slot" }>,
  before: Command[],
): boolean {
  const flows = [...state.frames.map((frame) => frame.flow), ...before.flatMap(flowBegunBy)];
  if (flows.some((flow) => slotIn(flow, command.slot) !== null)) return true;
  if (command.value === null) return false;
  if (command.type === "correct_slot" && insteadOf(activeFrame(state)?.flow, command.slot) !== null) return true;
  return startedBy(command.slot) !== null;
}

/** The flow that a command begins: by its name, or by a value that says what is wanted ("order 10482, anna@example.com"). */
function flowBegunBy(command: Command): FlowName[] {
  if (command.type === "start_flow") return [command.flow];
  return command.type === "set_slot" ? [startedBy(command.slot) ?? []].flat() : [];
}

/** Whether the last message offered this value, it stands for itself, or it is tapped under what was shelved. */
function mayChoose(state: DialogueState, value: string, origin: "words" | "door"): boolean {
  const choices = [...(state.asked?.tell.choices ?? []), ...(state.offer?.choices ?? [])];
  const isOffered = choices.some((choice) => choice.value === value);
  return isOffered || LASTING.test(value) || (origin === "door" && shelvedAs(state, value) !== null);
}
