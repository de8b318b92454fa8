import type { SlotName } from "./command.ts";
import { FLOWS } from "./flows/index.ts";
import type { Outcome } from "./outcome.ts";
import { type Asked, type DialogueState, endFlow, type Frame, isLive, type Proposal } from "./state.ts";
import type { Step } from "./step.ts";

/** The same question is put this often at most, whatever comes between: then a person is called, or it waits without being repeated. */
const PUT_AT_MOST = 2;
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
  const { slot, tell, question } = asked;
  if (before >= PUT_AT_MOST && again) {
    asked.put = true;
    return { kind: "finish" };
  }
  if (before >= PUT_AT_MOST && !asked.limited) {
    state.person = "not_understood";
    return null;
  }
  frame.asks[nameOf(asked)] = before + 1;
  state.asked = { ...asked, tell: question, put: true };
  return { kind: "ask", slot, tell, again };
}

const nameOf = ({ slot, tell }: Asked): string => `${slot}:${"reply" in tell.saying ? tell.saying.reply : "quote"}`;
