import { insteadOf, slotIn, startedBy } from "./accepts.ts";
import { stepBefore, turnDown } from "./another.ts";
import type { FlowName, SlotName } from "./command.ts";
import { FLOWS } from "./flows/index.ts";
import { activeFrame, type DialogueState, endFlow, type Frame, type Request, withdraw } from "./state.ts";

type QueuedFlow = Extract<Request, { kind: "flow" }>;

/**
 * Puts a value where it belongs: the flow that the same message starts, the one in progress,
 * or one that the value itself starts.
 */
export function fill(state: DialogueState, slot: SlotName, value: string): void {
  const queued = state.queue.findLast(
    (one): one is QueuedFlow => one.kind === "flow" && slotIn(one.flow, slot) !== null,
  );
  if (queued) return fillQueued(state, queued, slotIn(queued.flow, slot) ?? slot, value);
  const frame = state.frames.findLast((one) => slotIn(one.flow, slot) !== null);
  if (frame) return fillFrame(state, frame, slotIn(frame.flow, slot) ?? slot, value);
  const flow = startedBy(slot);
  if (flow) state.queue.push({ kind: "flow", flow, slots: { [slot]: value } });
}

/** Takes an answer that was offered for the question that waits. */
export function answer(state: DialogueState, slot: SlotName, value: string): void {
  const frame = activeFrame(state);
  if (frame) fillFrame(state, frame, slotIn(frame.flow, slot) ?? slot, value);
}

/** Takes a value back for another one; another field of the card takes the place of the one that was being changed. */
export function correct(state: DialogueState, slot: SlotName, value: string): void {
  const flow = insteadOf(activeFrame(state)?.flow, slot);
  if (flow === null) return fill(state, slot, value);
  withdraw(state);
  endFlow(state);
  state.queue.push({ kind: "flow", flow, slots: { [slot]: value } });
}

/** A second order ("cancel 111 and 222") is a second request; what is told before or after both holds for both. */
function fillQueued(state: DialogueState, queued: QueuedFlow, slot: SlotName, value: string): void {
  const before = queued.slots[slot];
  if (slot === "order" && before !== undefined && before !== value) {
    const shared = Object.fromEntries(HOLD_FOR_ALL.map((name) => [name, queued.slots[name]]));
    state.queue.push({ kind: "flow", flow: queued.flow, slots: { ...shared, [slot]: value } });
    return;
  }
  if (HOLD_FOR_ALL.includes(slot)) for (const one of alike(state, queued)) one.slots[slot] ??= value;
  queued.slots[slot] = value;
}

/** What is said once for several orders. */
const HOLD_FOR_ALL: readonly SlotName[] = ["reason", "city", "address", "payment", "phone_or_email"];

const alike = ({ queue }: DialogueState, { flow }: QueuedFlow): QueuedFlow[] =>
  queue.filter((one): one is QueuedFlow => one.kind === "flow" && one.flow === flow);

/** A value into a flow in progress: what came later than this slot is done again, and a shown proposal no longer holds. */
function fillFrame(state: DialogueState, frame: Frame, slot: SlotName, value: string): void {
  const confirms = frame.slots[slot] === value && (state.proposal !== null || isAffirmed(state));
  if (confirms) return;
  frame.slots[slot] = value;
  if (frame === activeFrame(state)) state.noted = [...(state.noted ?? []), { slot, value }];
  if (frame.turnedDown?.slot === slot) delete frame.turnedDown;
  // Typing a contact is the other way of what sharing one's own did not do.
  if (slot === "phone_or_email") delete frame.slots.identity;
  goBack(state, frame, slot);
}

const isAffirmed = (state: DialogueState): boolean => state.queue.some((request) => request.kind === "execute");

/** Forgets a value that the customer says is wrong, so that it is asked for anew. */
export function reopen(state: DialogueState, slot: SlotName): void {
  const frame = state.frames.findLast((one) => slotIn(one.flow, slot) !== null);
  if (!frame) return;
  const own = slotIn(frame.flow, slot) ?? slot;
  forget(state, frame, frame.slots[own] === undefined ? (stepBefore(state, frame) ?? own) : own);
}

/** "No, not that one" of what is offered: the choice before is made anew. Whether there is one. */
export function stepBack(state: DialogueState): boolean {
  const frame = activeFrame(state);
  const slot = frame && stepBefore(state, frame);
  if (!frame || !slot) return false;
  forget(state, frame, slot);
  return true;
}

function forget(state: DialogueState, frame: Frame, slot: SlotName): void {
  turnDown(state, frame, slot);
  delete frame.last;
  delete frame.slots[slot];
  goBack(state, frame, slot);
}

function goBack(state: DialogueState, frame: Frame, slot: SlotName): void {
  frame.at = Math.min(frame.at, stepOf(frame.flow, slot));
  delete frame.shelved;
  delete frame.late;
  if (frame !== activeFrame(state) && !givesUpProof(state, frame)) return;
  if (state.proposal) frame.shown = state.proposal.values;
  withdraw(state);
  state.asked = null;
  state.proposal = null;
}

/** "…or type the order number": a flow that can do without knowing who writes goes on with the value instead of the proof. */
function givesUpProof(state: DialogueState, frame: Frame): boolean {
  const below = state.frames.at(-2) === frame && activeFrame(state)?.behalf === true;
  if (!below || FLOWS.get(frame.flow)?.needs !== "nobody") return false;
  state.frames.pop();
  return true;
}

/** The first step that a slot's value bears on: the one that collects it, else the flow's last call (a code is checked, not sent anew). */
function stepOf(flow: FlowName, slot: SlotName): number {
  const steps = FLOWS.get(flow)?.steps ?? [];
  const collects = steps.findIndex((step) => "collect" in step && step.collect === slot);
  if (collects >= 0) return collects;
  return slot === "code" ? steps.length - 1 : 0;
}
