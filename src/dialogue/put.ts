import type { SlotName } from "./command.ts";
import { FLOWS } from "./flows/index.ts";
import { countPut, onceMore, timesPut } from "./once-more.ts";
import type { Outcome, Telling } from "./outcome.ts";
import { type Asked, type DialogueState, endFlow, type Frame, isLive, type Proposal } from "./state.ts";
import type { Step } from "./step.ts";

/** The same question is put this often at most, whatever comes between: then a person is called, or it waits without being repeated. */
const PUT_AT_MOST = 2;
/** Whether a proposal waits without having been put beside what was said last. */
export const isOutOfView = ({ again }: Proposal): boolean => again >= PUT_AT_MOST;
/** How long a proposal waits for its yes. */
const PROPOSAL_LIVES_MS = 24 * 3_600_000;

/** What a flow lacks: see {@link Outcome}. */
type Missing = Pick<Extract<Outcome, { kind: "missing" }>, "slot" | "tell" | "refused" | "limited">;

/** Lets the conversation wait for a slot of a flow: flows that were asked for in the same message come after this one. */
export function wait(state: DialogueState, frame: Frame, missing: Missing): void {
  const { slot, tell, refused } = missing;
  if (!refused) frame.questions[slot] = tell;
  const stands = standOf(frame, slot);
  if (frame.stood !== stands) Object.assign(frame, { asks: {}, stood: stands });
  state.asked = {
    slot,
    tell,
    question: frame.questions[slot] ?? tell,
    put: false,
    limited: missing.limited === true,
    ...(refused ? { refused: true as const } : {}),
  };
  postponeFlows(state);
}

/** What a flow knows beside what it asks for: where that has changed it got further, whatever it asks. */
const standOf = ({ slots }: Frame, asked: SlotName): string =>
  // Rows keep JSON with its keys in another order.
  JSON.stringify(Object.entries({ ...slots, [asked]: null }).sort(([one], [other]) => (one < other ? -1 : 1)));

/** Moves flows that wait on the queue behind the one in progress. */
export function postponeFlows(state: DialogueState): void {
  state.later.push(...state.queue.filter((request) => request.kind === "flow"));
  state.queue = state.queue.filter((request) => request.kind !== "flow");
}

/**
 * Puts the question or the proposal that waits: for the first time, or again after something else was served. Null where it is not
 * to be put any more, and the state says what comes instead.
 */
export function put(state: DialogueState, frame: Frame, at: Date): Step | null {
  const { asked, proposal } = state;
  const isPassedOver = (proposal ?? asked)?.put === true;
  if (isPassedOver && frame.late === "put") return letGo(state);
  if (frame.late) frame.late = "put";
  if (proposal) return putProposal(state, frame, proposal, at);
  if (!asked) throw new Error("nothing waits, so nothing can be put");
  if (isPassedOver && FLOWS.get(frame.flow)?.insists === false) {
    endFlow(state);
    return null;
  }
  return ask(state, frame, asked);
}

/** What was left long ago, brought back once and passed over, is not spoken of any more. */
function letGo(state: DialogueState): null {
  Object.assign(state, { frames: [], later: [], asked: null, proposal: null });
  return null;
}

/** One that is too old for a yes is made anew, as things stand now. */
function putProposal(state: DialogueState, frame: Frame, proposal: Proposal, at: Date): Step | null {
  if (!isLive(proposal, at)) {
    state.proposal = null;
    return null;
  }
  delete frame.interrupted;
  const again = proposal.put;
  if (again) proposal.again += 1;
  else Object.assign(proposal, { put: true, expiresAt: new Date(at.getTime() + PROPOSAL_LIVES_MS).toISOString() });
  return proposal.again < PUT_AT_MOST ? { kind: "propose", proposal, again } : { kind: "finish" };
}

function ask(state: DialogueState, frame: Frame, asked: Asked): Step | null {
  const before = frame.asks[nameOf(asked)] ?? 0;
  const again = asked.put || (frame.interrupted === true && before > 0);
  delete frame.interrupted;
  if (again && Math.max(before, timesPut(frame, asked)) >= PUT_AT_MOST) {
    asked.put = true;
    return { kind: "finish" };
  }
  if (before >= PUT_AT_MOST && !asked.limited) {
    state.person = "not_understood";
    return null;
  }
  frame.asks[nameOf(asked)] = before + 1;
  const tell = again ? asked.tell : wordsFor(state, frame, asked);
  const { refused: _, ...waiting } = asked;
  state.asked = { ...waiting, tell: asked.question, put: true };
  return { kind: "ask", slot: asked.slot, tell, again };
}

/** The question as it is, or in short where it was put before and this turn told something else. */
function wordsFor(state: DialogueState, frame: Frame, asked: Asked): Telling {
  const times = timesPut(frame, asked);
  if (asked.refused) {
    if (times === 0) delete frame.last;
    return asked.tell;
  }
  countPut(frame, asked);
  const isShort = times >= PUT_AT_MOST || (times > 0 && state.noted !== undefined);
  return (isShort ? onceMore(asked, times, state.noted ?? []) : null) ?? asked.tell;
}

const nameOf = ({ slot, tell }: Asked): string => `${slot}:${"reply" in tell.saying ? tell.saying.reply : "quote"}`;
