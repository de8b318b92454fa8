import { activeFrame, type DialogueState, type Frame } from "./state.ts";

/** After so long a silence a customer comes back to a conversation rather than going on with it. */
const SILENCE_MS = 12 * 3_600_000;

/**
 * What waited when a customer went away and is not answered by what they come back with is put once more, as things stand now;
 * where that is passed over too, it is let go (see `put`).
 */
export function afterSilence(state: DialogueState, before: DialogueState, at: Date): void {
  const wasHeard = before.heardAt === undefined ? at : new Date(before.heardAt);
  state.heardAt = at.toISOString();
  const frame = activeFrame(state);
  if (!frame || frame.late || at.getTime() - wasHeard.getTime() < SILENCE_MS) return;
  if (state.proposal?.id === before.proposal?.id && state.proposal) state.proposal.again = 0;
  else if (isSameQuestion(state, before)) askAnew(state, frame);
  else return;
  frame.late = "due";
}

const isSameQuestion = ({ asked }: DialogueState, before: DialogueState): boolean =>
  asked?.put === true && asked.slot === before.asked?.slot;

/** A code of yesterday is good no more, and what there was to choose from may have changed. */
function askAnew(state: DialogueState, frame: Frame): void {
  state.asked = null;
  frame.interrupted = true;
  frame.asks = Object.fromEntries(Object.keys(frame.asks).map((question) => [question, 1]));
  if (frame.behalf) Object.assign(frame, { at: 0, slots: {} });
}
