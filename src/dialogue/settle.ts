import { identifyFirst } from "./advance.ts";
import { anotherAsked } from "./another.ts";
import type { SlotName } from "./command.ts";
import { mayBeJudged } from "./judge.ts";
import type { Outcome, SlotValues, Telling } from "./outcome.ts";
import { postponeFlows, wait } from "./put.ts";
import { instead } from "./repair.ts";
import { activeFrame, type DialogueState, endFlow, type Frame, MISSES_AT_MOST } from "./state.ts";
import type { Step } from "./step.ts";

type Told = Extract<Outcome, { kind: "told" }>;

/** What a step came to: what is said of it, if anything, before the conversation goes on from the state. */
export interface Settled {
  state: DialogueState;
  said: Extract<Step, { kind: "say" }> | null;
  /** A value that the customer gave and that does not do. */
  refused: Extract<Outcome, { kind: "missing" }>["refused"] | null;
}

/**
 * Takes what a call or an execution came to into the state. `proposalId` is the id that a new proposal gets, `turnId` names an answer that may be judged. A one-shot answer
 * (knowledge, a product) leaves the flow in progress as it is; a flow's own call ends, continues or stops it.
 */
export function settle(
  before: DialogueState,
  step: Step,
  outcome: Outcome,
  proposalId: string,
  turnId = proposalId,
): Settled {
  const state = structuredClone(before);
  const frame = frameOf(state, step);
  const refused = outcome.kind === "missing" ? (outcome.refused ?? null) : null;
  const said = frame
    ? inFlow(state, frame, outcome, proposalId)
    : outsideFlows(state, beside(state, step, mayBeJudged(state, outcome, turnId)));
  return { state, said, refused };
}

function frameOf(state: DialogueState, step: Step): Frame | null {
  const ofFlow = step.kind === "execute" || (step.kind === "call" && !step.command && !step.article && !step.verdict);
  return ofFlow ? activeFrame(state) : null;
}

function inFlow(state: DialogueState, frame: Frame, outcome: Outcome, proposalId: string): Settled["said"] {
  switch (outcome.kind) {
    case "next":
      keep(frame, outcome.slots);
      Object.assign(frame, { at: frame.at + 1, asks: {} });
      return outcome.tell || outcome.done ? { kind: "say", tell: outcome.tell ?? [], done: outcome.done } : null;
    case "told":
      state.frames.pop();
      return takeTold(state, outcome);
    case "missing":
      if (keep(frame, outcome.slots)) frame.asks = {};
      waitFor(state, frame, anotherAsked(frame, outcome) ?? outcome);
      return null;
    case "propose":
      keep(frame, outcome.slots);
      proposeOrAsk(state, frame, outcome, proposalId);
      return null;
    case "anew":
      return { kind: "say", tell: [outcome.tell] };
    case "refused":
      endFlow(state);
      return takeRefused(state, outcome);
    case "identify":
      identifyFirst(state, frame);
      return null;
  }
}

/** Keeps what a capability settled for the rest of the flow; whether the flow got further with it. */
function keep(frame: Frame, slots: SlotValues = {}): boolean {
  let isFurther = false;
  for (const [name, value] of Object.entries(slots) as [SlotName, string | null][]) {
    isFurther ||= value !== null && frame.slots[name] !== value;
    if (value === null) delete frame.slots[name];
    else frame.slots[name] = value;
  }
  return isFurther;
}

/** A tap on an earlier answer offers nothing beside a flow that waits. */
function beside(state: DialogueState, step: Step, outcome: Outcome): Outcome {
  const isVerdict = step.kind === "call" && step.verdict !== undefined;
  return isVerdict && outcome.kind === "told" && state.frames.length > 0 ? { ...outcome, offer: undefined } : outcome;
}

function outsideFlows(state: DialogueState, outcome: Outcome): Settled["said"] {
  if (outcome.kind === "told") return takeTold(state, outcome);
  if (outcome.kind === "refused") return takeRefused(state, outcome);
  throw new Error(`an answer outside of a flow cannot be "${outcome.kind}": nothing could take what comes next`);
}

function takeRefused(state: DialogueState, outcome: Extract<Outcome, { kind: "refused" }>): Settled["said"] {
  if (outcome.handOff) state.person ??= "too_many_tries";
  return { kind: "say", tell: [outcome.tell], refused: outcome.why };
}

type Proposed = Extract<Outcome, { kind: "propose" }>;

/** What was just turned down for another one is not shown anew: the other one is asked for. */
function proposeOrAsk(state: DialogueState, frame: Frame, outcome: Proposed, id: string): void {
  const other = anotherAsked(frame, outcome);
  if (other) waitFor(state, frame, other);
  else propose(state, outcome, id);
}

function waitFor(state: DialogueState, frame: Frame, missing: Extract<Outcome, { kind: "missing" }>): void {
  delete frame.slots[missing.slot];
  wait(state, frame, missing);
}

function propose(state: DialogueState, { action, values, tell, stake }: Proposed, id: string): void {
  state.proposal = { id, action, values, tell, ...(stake === undefined ? {} : { stake }), put: false, again: 0 };
  const frame = activeFrame(state);
  if (frame) Object.assign(frame, { asks: {}, turnedDown: undefined, last: undefined });
  postponeFlows(state);
}

/** Whether to call a person is not asked where one is called now. */
const withoutOffer = ({ choices: _, ...telling }: Telling): Telling =>
  "reply" in telling.saying && telling.saying.reply === "dont-know"
    ? { ...telling, saying: { reply: "dont-know-noted" } }
    : telling;

function takeTold(state: DialogueState, outcome: Told): Settled["said"] {
  if (outcome.topic) state.topic = outcome.topic;
  if (outcome.advised) state.advised = outcome.advised;
  const missed = outcome.refused === "dont_know";
  state.misses = missed ? state.misses + 1 : 0;
  if (state.misses >= MISSES_AT_MOST) state.person ??= "not_understood";
  const isCalled = missed && state.person !== null;
  const { tell, offer } = isCalled ? { tell: outcome.tell.map(withoutOffer) } : instead(state, outcome);
  if (offer) state.offer = offer;
  else if (isCalled) state.offer = null;
  return {
    kind: "say",
    tell,
    ...(outcome.done ? { done: outcome.done } : {}),
    ...(outcome.refused ? { refused: outcome.refused } : {}),
  };
}
