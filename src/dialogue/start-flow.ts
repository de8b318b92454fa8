import type { FlowName } from "./command.ts";
import type { DialogueState } from "./state.ts";

/**
 * Puts a flow onto the queue. One that is in progress already starts nothing new: the active one asks again, one that was
 * interrupted comes back to the front.
 */
export function startFlow(state: DialogueState, flow: FlowName): void {
  const at = state.frames.findLastIndex((frame) => frame.flow === flow);
  if (at >= 0) return comeBack(state, at);
  state.later = state.later.filter((request) => request.kind !== "flow" || request.flow !== flow);
  const last = state.queue.at(-1);
  if (last?.kind === "flow" && last.flow === flow && Object.keys(last.slots).length === 0) return;
  state.queue.push({ kind: "flow", flow, slots: {} });
}

function comeBack(state: DialogueState, at: number): void {
  const above = state.frames.slice(at + 1);
  if (above.length === 0 || (above.length === 1 && above[0]?.behalf)) {
    if (state.asked) state.asked.put = false;
    // Who asks for the same again is shown once more what waits for their yes, however often it was shown.
    if (state.proposal) state.proposal.again = 0;
    state.noted ??= [];
    return;
  }
  state.frames.splice(at + 1);
  state.asked = null;
  state.proposal = null;
}
