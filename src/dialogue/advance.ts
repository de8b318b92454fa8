import type { FlowName, SlotName } from "./command.ts";
import type { CapabilityName } from "./flow.ts";
import { FLOWS } from "./flows/index.ts";
import type { Done, Refusal, Telling } from "./outcome.ts";
import {
  type Asked,
  activeFrame,
  type DialogueState,
  endFlow,
  type Frame,
  type HandOffReason,
  isWaiting,
  newState,
  type Proposal,
  type Request,
} from "./state.ts";

type OneShot = Extract<Request, { kind: "one_shot" }>["command"];

/** What is to happen next. What `call` and `execute` come to goes to `settle`; `ask`, `propose`, `hand_off` and `finish` end the turn. */
export type Step =
  | { kind: "call"; capability: CapabilityName; slots: Frame["slots"]; command?: OneShot; slug?: string }
  | { kind: "execute"; proposal: Proposal }
  | { kind: "say"; tell: Telling[]; done?: Done; refused?: Refusal }
  | { kind: "ask"; slot: SlotName; tell: Telling; again: boolean }
  | { kind: "propose"; proposal: Proposal; again: boolean }
  | { kind: "hand_off"; reason: HandOffReason }
  | { kind: "finish" };

/** What the dialogue must know of the world: whether the customer is proven. */
export interface Facts {
  identified: boolean;
}

/** The same question is put this often at most; then a person is called instead of asking once more. */
const ASKS_AT_MOST = 2;
/** A question that other questions interrupt is put again this often; after that it waits without being repeated. */
const AGAIN_AT_MOST = 2;

/**
 * The next step of a conversation, and the state after it. Pure: the same state and facts give the same step. What can be said
 * without asking is said before a question is put, since a question ends the turn.
 */
export function advance(before: DialogueState, facts: Facts): { state: DialogueState; step: Step } {
  const state = structuredClone(before);
  return { state, step: next(state, facts) };
}

function next(state: DialogueState, facts: Facts): Step {
  const [head] = state.queue;
  const frame = activeFrame(state);
  if (head && (head.kind !== "flow" || !frame || isWaiting(state))) {
    state.queue.shift();
    return serve(state, facts, head);
  }
  if (frame && !isWaiting(state)) return runFrame(state, facts, frame);
  if (state.person) return handOff(state, state.person);
  if (frame) return put(state, facts, frame);
  const later = state.later.shift();
  return later ? serve(state, facts, later) : { kind: "finish" };
}

function serve(state: DialogueState, facts: Facts, request: Request): Step {
  switch (request.kind) {
    case "say":
      return {
        kind: "say",
        tell: [{ saying: request.saying }],
        ...(request.refused ? { refused: request.refused } : {}),
      };
    case "execute":
      return { kind: "execute", proposal: request.proposal };
    case "article":
      return { kind: "call", capability: "answer_article", slots: {}, slug: request.slug };
    case "one_shot":
      return serveOneShot(request.command);
    case "flow":
      return enter(state, facts, request);
  }
}

function serveOneShot(command: OneShot): Step {
  if (command.type === "chitchat")
    return { kind: "say", tell: [{ saying: { reply: `chitchat-${dashed(command.kind)}` } }] };
  return {
    kind: "call",
    capability: command.type === "ask_product" ? "answer_product" : "answer_knowledge",
    slots: {},
    command,
  };
}

/** Starts a flow on top of those in progress; one that this program does not have yet is offered to a person. */
function enter(state: DialogueState, facts: Facts, { flow, slots }: Extract<Request, { kind: "flow" }>): Step {
  if (!FLOWS.has(flow)) return unsupported(state, facts, flow);
  interrupt(state);
  const frame: Frame = { flow, at: 0, slots, asks: {} };
  state.frames.push(frame);
  return runFrame(state, facts, frame);
}

/** The flow in progress waits until the new one has ended; one that does not insist is over. */
function interrupt(state: DialogueState): void {
  const frame = activeFrame(state);
  if (frame) frame.asks = {};
  if (frame && FLOWS.get(frame.flow)?.insists === false) endFlow(state);
  state.asked = null;
  state.proposal = null;
}

function unsupported(state: DialogueState, facts: Facts, flow: FlowName): Step {
  // A person is called anyway: to ask whether one should be would be odd.
  if (state.person) return next(state, facts);
  const choices = [
    { label: { reply: "choice-yes-person" }, value: "hand_off" },
    { label: { reply: "choice-no" }, value: "no" },
  ];
  state.offer = { choices, yes: "hand_off" };
  return { kind: "say", tell: [{ saying: { reply: `unsupported-${dashed(flow)}` }, choices }], refused: "unsupported" };
}

function runFrame(state: DialogueState, facts: Facts, frame: Frame): Step {
  const flow = FLOWS.get(frame.flow);
  if (!flow) throw new Error(`the flow ${frame.flow} is not there any more`);
  if (flow.needs === "customer" && !facts.identified) {
    identifyFirst(state, frame);
    return next(state, facts);
  }
  const step = flow.steps[frame.at];
  if (!step) {
    state.frames.pop();
    return next(state, facts);
  }
  if ("call" in step) return { kind: "call", capability: step.call, slots: { ...frame.slots } };
  if (frame.slots[step.collect] === undefined) {
    wait(state, { slot: step.collect, tell: { saying: { reply: step.ask } } });
    return next(state, facts);
  }
  frame.at += 1;
  return runFrame(state, facts, frame);
}

/** Puts the proof of who writes on top of the flow that needs it, with what that flow was told of them. */
export function identifyFirst(state: DialogueState, frame: Frame): void {
  const { identity, phone_or_email } = frame.slots;
  delete frame.slots.identity;
  const slots = { ...(identity ? { identity } : {}), ...(phone_or_email ? { phone_or_email } : {}) };
  state.frames.push({ flow: "identify", at: 0, slots, asks: {}, behalf: true });
}

/** Lets the conversation wait for a slot: flows that were asked for in the same message come after this one. */
export function wait(
  state: DialogueState,
  { slot, tell, limited = false }: Pick<Asked, "slot" | "tell"> & { limited?: boolean },
): void {
  state.asked = { slot, tell, put: false, again: 0, limited };
  postponeFlows(state);
}

/** Moves flows that wait on the queue behind the one in progress. */
export function postponeFlows(state: DialogueState): void {
  state.later.push(...state.queue.filter((request) => request.kind === "flow"));
  state.queue = state.queue.filter((request) => request.kind !== "flow");
}

/** Puts the question or the proposal that waits: for the first time, or again after something else was served. */
function put(state: DialogueState, facts: Facts, frame: Frame): Step {
  const { asked, proposal } = state;
  if (proposal) {
    if (proposal.put) return again(proposal, { kind: "propose", proposal, again: true });
    proposal.put = true;
    return { kind: "propose", proposal, again: false };
  }
  if (!asked) throw new Error("nothing waits, so nothing can be put");
  if (asked.put && FLOWS.get(frame.flow)?.insists === false) return drop(state, facts);
  if (asked.put) return again(asked, { kind: "ask", slot: asked.slot, tell: asked.tell, again: true });
  if (!asked.limited && countAsk(frame, asked) > ASKS_AT_MOST) return handOff(state, "not_understood");
  asked.put = true;
  return { kind: "ask", slot: asked.slot, tell: asked.tell, again: false };
}

function again(waiting: { again: number }, step: Step): Step {
  waiting.again += 1;
  return waiting.again > AGAIN_AT_MOST ? { kind: "finish" } : step;
}

function countAsk(frame: Frame, { slot, tell }: Asked): number {
  const question = `${slot}:${"reply" in tell.saying ? tell.saying.reply : "quote"}`;
  const asks = (frame.asks[question] ?? 0) + 1;
  frame.asks[question] = asks;
  return asks;
}

/** Ends a flow whose question was passed over and does not matter enough to be put again. */
function drop(state: DialogueState, facts: Facts): Step {
  state.frames.pop();
  state.asked = null;
  return next(state, facts);
}

function handOff(state: DialogueState, reason: HandOffReason): Step {
  Object.assign(state, { ...newState(), topic: state.topic });
  return { kind: "hand_off", reason };
}

const dashed = (name: string): string => name.replaceAll("_", "-");
