import { unreachable } from "../base/index.ts";
import type { Saying } from "../wording/index.ts";
import { insteadOf, slotIn } from "./accepts.ts";
import type { Admission } from "./admit.ts";
import type { Facts } from "./advance.ts";
import { choose, chosen } from "./choose.ts";
import { Command } from "./command.ts";
import { correct, fill, reopen, stepBack } from "./fill.ts";
import { FLOWS } from "./flows/index.ts";
import { bringForward } from "./interrupt.ts";
import { judges, takeVerdicts } from "./judge.ts";
import { afterSilence } from "./late.ts";
import type { Offer } from "./outcome.ts";
import { isOutOfView } from "./put.ts";
import { askBack, offersOf, wantedBy } from "./repair.ts";
import { startFlow } from "./start-flow.ts";
import {
  activeFrame,
  type DialogueState,
  endFlow,
  isLive,
  isWaiting,
  MISSES_AT_MOST,
  type Proposal,
  withdraw,
} from "./state.ts";

/** What taking a message in rests on. */
type Heard = Pick<Facts, "personCalled" | "at">;

/**
 * Takes what was admitted of a message into a conversation's state: values into the slots of the flow that takes them, an answer
 * to the proposal or question that waits, everything else onto the queue in the order in which it was said. Answers a new state.
 */
export function applyCommands(
  before: DialogueState,
  { admitted, rejected, doubt }: Admission,
  facts: Heard,
): DialogueState {
  const state = newTurn(before, doubt);
  const verdicts = takeVerdicts(state, admitted);
  if (verdicts > 0 && verdicts === admitted.length) return { ...state, undisturbed: true };
  if (state.answered) state.answered.past = true;
  const offer = state.offer;
  state.offer = null;
  if (admitted.length === 0) nothingRead(state, rejected, facts);
  else if (!admitted.every(mayMiss)) state.misses = 0;
  const others = admitted.filter((command) => !judges(command));
  const commands = corrects(state, others) ? others.filter((command) => command.type !== "deny") : others;
  for (const command of commands) apply(state, offer, command, facts.at);
  afterSilence(state, before, facts.at);
  return state;
}

function newTurn(before: DialogueState, doubt: Admission["doubt"]): DialogueState {
  const state = structuredClone(before);
  delete state.undisturbed;
  delete state.doubt;
  delete state.noted;
  if (doubt) state.doubt = offersOf(doubt);
  return state;
}

/** Questions may find no answer; what they come to counts (see `settle`). Everything else was understood. */
const mayMiss = ({ type }: Command): boolean => type === "ask_knowledge" || type === "ask_product";

/** "No, +370 612 34567" turns nothing down: it gives another value. */
function corrects(state: DialogueState, commands: readonly Command[]): boolean {
  const frame = activeFrame(state);
  return commands.some(
    (command) =>
      frame !== null &&
      (command.type === "set_slot" || command.type === "correct_slot") &&
      (slotIn(frame.flow, command.slot) !== null ||
        (command.type === "correct_slot" && insteadOf(frame.flow, command.slot) !== null)),
  );
}

/** A message of which nothing could be used: said plainly, and after a few in a row a person is called. */
function nothingRead(state: DialogueState, rejected: Admission["rejected"], { personCalled }: Heard): void {
  const frame = activeFrame(state);
  if (frame && FLOWS.get(frame.flow)?.insists === false) endFlow(state);
  const assents = rejected.some(({ why }) => why === "nothing_pending");
  if (rejected.some(({ why }) => why === "not_offered") || (assents && !state.asked)) {
    // A "never mind" is taken, whatever there is to leave.
    const leaves = rejected.every(({ command }) => isLeaving(command));
    const reply = leaves ? "as-you-wish" : "nothing-pending";
    state.queue.push({ kind: "say", saying: { reply }, refused: "nothing_pending" });
    return;
  }
  if (state.asked) Object.assign(state.asked, { put: false, limited: false });
  if (assents) state.noted = [];
  if (personCalled && !state.asked) say(state, "noted-for-person");
  else countMiss(state, assents);
}

const isLeaving = (command: unknown): boolean => {
  const read = Command.safeParse(command);
  return read.success && (read.data.type === "cancel_flow" || read.data.type === "deny");
};

/** Where a question waits it is put again, after a bare yes without another word. */
function countMiss(state: DialogueState, assents: boolean): void {
  state.misses += 1;
  const wanted = wantedBy(state);
  if (state.misses >= MISSES_AT_MOST) state.person ??= "not_understood";
  else if (wanted === null) sayOffering(state, askBack(state));
  else if (!assents) state.queue.push({ kind: "say", saying: wanted });
}

function sayOffering(state: DialogueState, { reply, choices }: ReturnType<typeof askBack>): void {
  state.queue.push({ kind: "say", saying: { reply }, ...(choices.length > 0 ? { choices } : {}) });
  if (choices.length > 0) state.offer = { choices };
}

const say = (state: DialogueState, reply: string, args: Saying["args"] = {}): void =>
  void state.queue.push({ kind: "say", saying: { reply, args } });

function apply(state: DialogueState, offer: Offer | null, command: Command, at: Date): void {
  switch (command.type) {
    case "start_flow":
      return startFlow(state, command.flow);
    case "set_slot":
      return fill(state, command.slot, command.value);
    case "correct_slot":
      return command.value === null ? reopen(state, command.slot) : correct(state, command.slot, command.value);
    case "affirm":
      return affirm(state, offer, at);
    case "deny":
      return deny(state);
    case "cancel_flow":
      return command.later ? putOff(state, at) : cancel(state);
    case "choose":
      return tapped(state, offer, command.value, at);
    case "ask_knowledge":
    case "ask_product":
    case "chitchat":
      state.queue.push({ kind: "one_shot", command });
      return;
    case "hand_off":
      state.person ??= command.reason;
      return;
    default:
      return unreachable(command);
  }
}

/** The button of a proposal that another flow came after says yes or no to it as long as it lives. */
function tapped(state: DialogueState, offer: Offer | null, value: string, at: Date): void {
  const said = bringForward(state, value);
  if (said === "affirm") affirm(state, offer, at);
  else if (said === "deny") deny(state);
  else choose(state, offer, value);
}

/**
 * A yes is carried out before anything else that the same message asks for. One that comes too late carries nothing out: the flow makes
 * its proposal anew.
 */
function affirm(state: DialogueState, offer: Offer | null, at: Date): void {
  const { proposal } = state;
  if (proposal && isOutOfView(proposal)) agree(state, proposal, offer);
  else if (proposal) {
    const isInTime = isLive(proposal, at);
    state.queue.unshift(isInTime ? { kind: "execute", proposal } : { kind: "say", saying: { reply: "proposal-anew" } });
    state.proposal = null;
  } else if (offer?.yes) chosen(state, offer, offer.yes);
}

/**
 * A yes after something else was said, and the proposal was not put again beside it, is none to the proposal. Where nothing else was asked
 * either, the proposal is put once more.
 */
function agree(state: DialogueState, proposal: Proposal, offer: Offer | null): void {
  if (offer?.yes) chosen(state, offer, offer.yes);
  else proposal.again = 0;
}

function deny(state: DialogueState): void {
  if (!state.proposal && stepBack(state)) return say(state, "step-back");
  const reply = withdraw(state) || state.proposal ? "nothing-changed" : "as-you-wish";
  if (state.asked || reply === "nothing-changed") endFlow(state);
  say(state, reply);
}

/** "Later" leaves everything as it is, and asks no more now; what waits for a yes says until when. */
function putOff(state: DialogueState, at: Date): void {
  const { proposal } = state;
  const until = proposal && isLive(proposal, at) ? proposal.expiresAt : undefined;
  const insists = FLOWS.get(activeFrame(state)?.flow ?? "identify")?.insists !== false;
  if (until) say(state, "proposal-waits", { until: { at: until, style: "moment" } });
  else say(state, isWaiting(state) && insists ? "waits" : "as-you-wish");
  if (insists) state.undisturbed = true;
  else endFlow(state);
}

/** Stops everything: what is in progress, what waits behind it, and what the same message began before it said so. */
function cancel(state: DialogueState): void {
  withdraw(state);
  endFlow(state);
  Object.assign(state, { frames: [], later: [], queue: state.queue.filter((request) => request.kind !== "flow") });
  say(state, "cancelled");
}
