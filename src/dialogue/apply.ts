import { unreachable } from "../base/index.ts";
import { slotIn, startedBy } from "./accepts.ts";
import type { Admission } from "./admit.ts";
import type { Command, FlowName, SlotName } from "./command.ts";
import { FLOW_NAMES } from "./command.ts";
import { FLOWS } from "./flows/index.ts";
import { activeFrame, type DialogueState, type Frame, MISSES_AT_MOST, type Request } from "./state.ts";

/**
 * Takes what was admitted of a message into a conversation's state: values into the slots of the flow that takes them, an answer
 * to the proposal or question that waits, everything else onto the queue in the order in which it was said. Answers a new state.
 */
export function applyCommands(before: DialogueState, { admitted, rejected }: Admission): DialogueState {
  const state = structuredClone(before);
  const offer = state.offer;
  state.offer = null;
  for (const command of admitted) apply(state, offer, command);
  if (admitted.length === 0) nothingRead(state, rejected);
  return state;
}

/** A message of which nothing could be used: said plainly, and after a few in a row a person is called. */
function nothingRead(state: DialogueState, rejected: Admission["rejected"]): void {
  if (rejected.some((one) => one.why === "nothing_pending" || one.why === "not_offered")) {
    state.queue.push({ kind: "say", saying: { reply: "nothing-pending" }, refused: "nothing_pending" });
    return;
  }
  state.misses += 1;
  if (state.misses >= MISSES_AT_MOST) state.queue.push({ kind: "hand_off", reason: "not_understood" });
  else if (!state.asked) state.queue.push({ kind: "say", saying: { reply: "not-understood" } });
  else state.asked.put = false;
}

function apply(state: DialogueState, offer: DialogueState["offer"], command: Command): void {
  switch (command.type) {
    case "start_flow":
      return startFlow(state, command.flow);
    case "set_slot":
      return fill(state, command.slot, command.value);
    case "correct_slot":
      return command.value === null ? reopen(state, command.slot) : fill(state, command.slot, command.value);
    case "affirm":
      return affirm(state, offer);
    case "deny":
      return deny(state);
    case "cancel_flow":
      return cancel(state);
    case "choose":
      return choose(state, command.value);
    case "ask_knowledge":
    case "ask_product":
    case "chitchat":
      state.queue.push({ kind: "one_shot", command });
      return;
    case "hand_off":
      state.queue.unshift({ kind: "hand_off", reason: command.reason });
      return;
    default:
      return unreachable(command);
  }
}

function startFlow(state: DialogueState, flow: FlowName): void {
  // Saying again what is being done already ("change my e-mail" while asked for it) starts nothing new.
  if (activeFrame(state)?.flow === flow && (state.asked || state.proposal)) return;
  state.queue.push({ kind: "flow", flow, slots: {} });
}

function fill(state: DialogueState, slot: SlotName, value: string): void {
  const queued = state.queue.findLast(
    (request): request is Extract<Request, { kind: "flow" }> =>
      request.kind === "flow" && slotIn(request.flow, slot) !== null,
  );
  if (queued) {
    queued.slots[slotIn(queued.flow, slot) ?? slot] = value;
    return;
  }
  const frame = state.frames.findLast((one) => slotIn(one.flow, slot) !== null);
  if (frame) return fillFrame(state, frame, slotIn(frame.flow, slot) ?? slot, value);
  const flow = slot === "identity" ? "identify" : startedBy(slot);
  if (flow) state.queue.push({ kind: "flow", flow, slots: { [slot]: value } });
}

/** A value into a flow in progress: what came later than this slot is done again, and a shown proposal no longer holds. */
function fillFrame(state: DialogueState, frame: Frame, slot: SlotName, value: string): void {
  frame.slots[slot] = value;
  frame.at = Math.min(frame.at, stepOf(frame.flow, slot));
  if (frame !== activeFrame(state)) return;
  state.asked = null;
  state.proposal = null;
}

function reopen(state: DialogueState, slot: SlotName): void {
  const frame = state.frames.findLast((one) => slotIn(one.flow, slot) !== null);
  if (!frame) return;
  delete frame.slots[slotIn(frame.flow, slot) ?? slot];
  frame.at = Math.min(frame.at, stepOf(frame.flow, slot));
  state.asked = null;
  state.proposal = null;
}

/** The first step that a slot's value bears on: the one that collects it, else the flow's last call (a code is checked, not sent anew). */
function stepOf(flow: FlowName, slot: SlotName): number {
  const steps = FLOWS.get(flow)?.steps ?? [];
  const collects = steps.findIndex((step) => "collect" in step && step.collect === slot);
  if (collects >= 0) return collects;
  return slot === "code" ? steps.length - 1 : 0;
}

function affirm(state: DialogueState, offer: DialogueState["offer"]): void {
  if (state.proposal) {
    state.queue.push({ kind: "execute", proposal: state.proposal });
    state.proposal = null;
  } else if (offer?.yes) chosen(state, offer.yes);
}

function deny(state: DialogueState): void {
  if (state.proposal || state.asked) return leave(state, { reply: "nothing-changed" });
  state.queue.push({ kind: "say", saying: { reply: "as-you-wish" } });
}

function cancel(state: DialogueState): void {
  leave(state, { reply: "cancelled" });
  state.frames = [];
  state.later = [];
}

/** Ends the active flow, with the identification that was asked for on its behalf. */
function leave(state: DialogueState, saying: { reply: string }): void {
  const frame = state.frames.pop();
  if (frame?.flow === "identify") state.frames.pop();
  state.asked = null;
  state.proposal = null;
  state.queue.push({ kind: "say", saying });
}

function choose(state: DialogueState, value: string): void {
  const asked = state.asked;
  if (asked?.tell.choices?.some((choice) => choice.value === value) && asked.slot !== "choice")
    return fill(state, asked.slot, value);
  chosen(state, value);
}

/** What a choice's value stands for: `article:SLUG`, `flow:NAME`, `order:NUMBER`, `product:NAME`, `hand_off`; anything else is a "no, thank you". */
function chosen(state: DialogueState, value: string): void {
  const [kind, rest = ""] = value.split(/:(.*)/s);
  const flow = FLOW_NAMES.find((name) => name === rest);
  if (kind === "article") state.queue.push({ kind: "article", slug: rest });
  else if (kind === "flow" && flow) startFlow(state, flow);
  else if (kind === "order") state.queue.push({ kind: "flow", flow: "track_order", slots: { order: rest } });
  else if (kind === "hand_off") state.queue.push({ kind: "hand_off", reason: "asked" });
  else if (kind === "product")
    state.queue.push({ kind: "one_shot", command: { type: "ask_product", query: rest, aspect: "any" } });
  else state.queue.push({ kind: "say", saying: { reply: "as-you-wish" } });
}
