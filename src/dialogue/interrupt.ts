import { FLOWS } from "./flows/index.ts";
import { activeFrame, type DialogueState, endFlow, type Frame, isLive, type Proposal } from "./state.ts";

/** The flow in progress waits until a new one has ended, with what it had shown for a yes; one that does not insist is over. */
export function interrupt(state: DialogueState): void {
  const frame = activeFrame(state);
  if (frame && FLOWS.get(frame.flow)?.insists === false) endFlow(state);
  else if (frame) shelve(state, frame);
  state.asked = null;
  state.proposal = null;
}

function shelve({ proposal }: DialogueState, frame: Frame): void {
  frame.interrupted = true;
  if (proposal) frame.shelved = proposal;
}

/** What a flow had shown for a yes waits again, as long as a yes to it counts; whether there is such a thing. */
export function unshelve(state: DialogueState, frame: Frame, at: Date): boolean {
  const { shelved } = frame;
  delete frame.shelved;
  if (!shelved || !isLive(shelved, at)) return false;
  state.proposal = shelved;
  return true;
}

/** What was shelved under an id, by the value of its button (`confirm:ID`, `cancel:ID`). */
export const shelvedAs = (state: DialogueState, value: string): Proposal | null =>
  state.frames.flatMap(({ shelved }) => shelved ?? []).find(({ id }) => BUTTON.exec(value)?.[2] === id) ?? null;

const BUTTON = /^(confirm|cancel):(.+)$/s;

/**
 * Brings the flow forward whose proposal a tapped button belongs to; what was in progress meanwhile comes after it. What the button
 * says of the proposal, or null where no flow has such a one.
 */
export function bringForward(state: DialogueState, value: string): "affirm" | "deny" | null {
  const proposal = shelvedAs(state, value);
  const frame = state.frames.find(({ shelved }) => shelved !== undefined && shelved === proposal);
  if (!proposal || !frame) return null;
  interrupt(state);
  delete frame.shelved;
  state.frames = [...state.frames.filter((one) => one !== frame), frame];
  state.proposal = { ...proposal, again: 0 };
  return value.startsWith("confirm:") ? "affirm" : "deny";
}
