import { ASK_PERSON, isRecalled, learned, tellClosed } from "./closed-part.ts";
import type { ChitchatKind, FlowName } from "./command.ts";
import { DECLINED } from "./declined.ts";
import { FLOWS } from "./flows/index.ts";
import { interrupt, unshelve } from "./interrupt.ts";
import { put, wait } from "./put.ts";
import {
  activeFrame,
  type DialogueState,
  type Frame,
  type HandOffReason,
  isWaiting,
  newFrame,
  newState,
  type Request,
} from "./state.ts";
import type { OneShot, Step } from "./step.ts";

/** What the dialogue must know of the world. */
export interface Facts {
  /** Who writes is proven. */
  identified: boolean;
  /** A person has been called already and reads along. */
  personCalled: boolean;
  /** When the message came that is being answered. */
  at: Date;
}

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
  if (frame) return state.undisturbed ? { kind: "finish" } : (put(state, frame, facts.at) ?? next(state, facts));
  const later = state.later.shift();
  return later ? serve(state, facts, later) : { kind: "finish" };
}

function serve(state: DialogueState, facts: Facts, request: Request): Step {
  switch (request.kind) {
    case "say":
      return {
        kind: "say",
        tell: [{ saying: request.saying, ...(request.choices ? { choices: request.choices } : {}) }],
        ...(request.refused ? { refused: request.refused } : {}),
      };
    case "execute":
      return { kind: "execute", proposal: request.proposal };
    case "article":
      return {
        kind: "call",
        capability: "answer_article",
        slots: {},
        article: { slug: request.slug, question: questionFor(state, request), place: request.place },
      };
    case "verdict":
      return { kind: "call", capability: "judge_answer", slots: {}, verdict: request.verdict };
    case "one_shot":
      if (isStillThere(state, facts, request.command)) return handOff(state, "asked");
      if (request.command.type === "chitchat" && request.command.kind === "outcome")
        return sayOutcome(state, facts, request.command.flow);
      return serveOneShot(request.command, facts, state.topic);
    case "flow":
      return enter(state, facts, request);
  }
}

/** A place that is told after an answer is told for what was asked then. */
function questionFor({ topic }: DialogueState, { slug, question, place }: Extract<Request, { kind: "article" }>) {
  const isOfTopic = place !== undefined && topic?.kind === "article" && topic.slug === slug;
  return question ?? (isOfTopic ? topic.question : undefined);
}

/** "Hello?" of somebody who waits for a person asks whether anybody comes, and so does who asks what was decided. */
const isStillThere = (state: DialogueState, { personCalled }: Facts, command: OneShot): boolean =>
  personCalled && !isAsking(state) && command.type === "chitchat" && AFTER_A_PERSON.includes(command.kind);

const AFTER_A_PERSON: readonly ChitchatKind[] = ["greet", "still_there", "outcome"];

/** What people settled is told as they left it; where nothing is known of it, that is said, and they can be asked. */
function sayOutcome(state: DialogueState, { at, personCalled }: Facts, flow: FlowName | undefined): Step {
  const closed = isRecalled(state, at);
  if (personCalled || !closed) {
    const choices = personCalled ? [] : [ASK_PERSON];
    if (choices.length > 0) state.offer = { choices, yes: "hand_off" };
    return { kind: "say", tell: [{ saying: { reply: "chitchat-outcome" }, choices }] };
  }
  const told = tellClosed(closed, flow);
  state.offer = { choices: told.choices };
  return { kind: "say", tell: [told] };
}

/** Whether a flow is in progress that does not end when it is passed over. */
function isAsking(state: DialogueState): boolean {
  const frame = activeFrame(state);
  return frame !== null && FLOWS.get(frame.flow)?.insists !== false;
}

function serveOneShot(command: OneShot, facts: Facts, topic: DialogueState["topic"]): Step {
  if (command.type === "chitchat" && command.question === undefined) return serveChitchat(command.kind, facts);
  return {
    kind: "call",
    capability: command.type === "ask_product" ? "answer_product" : "answer_knowledge",
    slots: {},
    command,
    ...(topic?.kind === "article" ? { about: topic } : {}),
  };
}

function serveChitchat(kind: ChitchatKind, { personCalled }: Facts): Step {
  // Whoever was called sees files: to ask for words instead would be odd.
  if (personCalled && (kind === "file" || kind === "voice"))
    return { kind: "say", tell: [{ saying: { reply: "noted-for-person" } }] };
  const refused = DECLINED[kind];
  const tell = [{ saying: { reply: `chitchat-${dashed(kind)}` } }];
  return refused ? { kind: "say", tell, refused } : { kind: "say", tell };
}

/** Starts a flow on top of those in progress; one that this program does not have yet is offered to a person. */
function enter(state: DialogueState, facts: Facts, { flow, slots }: Extract<Request, { kind: "flow" }>): Step {
  if (!FLOWS.has(flow)) return unsupported(state, facts, flow);
  interrupt(state);
  const frame = newFrame(flow, { ...learned(state, flow, slots, facts.at), ...slots });
  state.frames.push(frame);
  return runFrame(state, facts, frame);
}

function unsupported(state: DialogueState, facts: Facts, flow: FlowName): Step {
  // A person is called anyway: to ask whether one should be would be odd.
  if (state.person) return next(state, facts);
  if (facts.personCalled)
    return { kind: "say", tell: [{ saying: { reply: "noted-for-person" } }], refused: "unsupported" };
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
  if (unshelve(state, frame, facts.at)) return next(state, facts);
  if (flow.needs === "customer" && !facts.identified) {
    identifyFirst(state, frame);
    return next(state, facts);
  }
  const step = flow.steps[frame.at];
  if (!step) {
    state.frames.pop();
    return next(state, facts);
  }
  if ("call" in step)
    return {
      kind: "call",
      capability: step.call,
      flow: frame.flow,
      slots: { ...frame.slots },
      ...behalfOf(state, frame),
      ...(frame.shown ? { shown: frame.shown } : {}),
    };
  if (frame.slots[step.collect] === undefined) {
    wait(state, frame, { slot: step.collect, tell: { saying: { reply: step.ask } } });
    return next(state, facts);
  }
  frame.at += 1;
  return runFrame(state, facts, frame);
}

/** On behalf of what it is proven who writes. */
function behalfOf({ frames }: DialogueState, frame: Frame): { behalf?: Pick<Frame, "flow" | "slots"> } {
  const below = frame.behalf ? frames.at(-2) : undefined;
  return below ? { behalf: { flow: below.flow, slots: { ...below.slots } } } : {};
}

/** Puts the proof of who writes on top of the flow that needs it, with what that flow was told of them. */
export function identifyFirst(state: DialogueState, frame: Frame): void {
  const { identity, phone_or_email } = frame.slots;
  delete frame.slots.identity;
  delete frame.slots.phone_or_email;
  const slots = { ...(identity ? { identity } : {}), ...(phone_or_email ? { phone_or_email } : {}) };
  state.frames.push({ ...newFrame("identify", slots), behalf: true });
}

function handOff(state: DialogueState, reason: HandOffReason): Step {
  Object.assign(state, { ...newState(), topic: state.topic });
  return { kind: "hand_off", reason };
}

const dashed = (name: string): string => name.replaceAll("_", "-");
