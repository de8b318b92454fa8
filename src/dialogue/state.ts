import type { Saying } from "../wording/index.ts";
import type { Command, FlowName, SlotName } from "./command.ts";
import type { Noted } from "./noted.ts";
import type { ActionName, ActionValues, Advised, Judged, Offer, Offered, Refusal, Telling, Topic } from "./outcome.ts";

/** A flow in progress: which, how far, and what it knows. */
export interface Frame {
  flow: FlowName;
  /** The step that runs next. */
  at: number;
  slots: Partial<Record<SlotName, string>>;
  /** How often each question was put since the flow last got further. */
  asks: Record<string, number>;
  /** What it knew when it last asked. */
  stood?: string;
  /** The question that it put last, and how often in a row, however far it got meanwhile. */
  last?: { question: string; times: number };
  /** What asks for each slot, apart from what is said of a wrong value. */
  questions: Partial<Record<SlotName, Telling>>;
  /** The values last shown for a yes: what a correction does not speak of stays as it was shown. */
  shown?: ActionValues;
  /** It proves who writes on behalf of the flow below it: refused or left, it takes that one along. */
  behalf?: true;
  /** Another flow came between: what is asked when this one comes forward again was asked before. */
  interrupted?: true;
  /** What was shown for a yes when another flow came between: it waits on, under its id. */
  shelved?: Proposal;
  /** What the customer turned down for another one: it is not chosen for them again. */
  turnedDown?: { slot: SlotName; value: string | null; values: ActionValues | null };
  /** Its customer was away for long: what waits is put once more, and once it was, the flow ends where it is passed over. */
  late?: "due" | "put";
}

/** What the last message asked for. */
export interface Asked {
  slot: SlotName;
  tell: Telling;
  /** What asks for it when it is put again: "that code is wrong" is said once. */
  question: Telling;
  /** Whether it was put already, so that it is put again now. */
  put: boolean;
  /** Wrong values have a limit of their own, so the question may be put as often as that allows. */
  limited: boolean;
  /** It says what is wrong with a value. */
  refused?: true;
}

/** Exact values that wait for the customer's yes. */
export interface Proposal {
  id: string;
  action: ActionName;
  values: ActionValues;
  tell: Telling;
  /** What the values come to, as it was shown. */
  stake?: string;
  /** Whether it was shown already, so that it is shown again now. */
  put: boolean;
  /** How often it was shown again after something else was served. */
  again: number;
  /** Until when a yes counts; from when it was first shown. */
  expiresAt?: string;
}

/** Something still to be served. */
export type Request =
  | { kind: "flow"; flow: FlowName; slots: Frame["slots"] }
  | { kind: "one_shot"; command: Extract<Command, { type: "ask_knowledge" | "ask_product" | "chitchat" }> }
  | { kind: "article"; slug: string; question?: string; place?: string }
  | { kind: "verdict"; verdict: Verdict }
  | { kind: "say"; saying: Saying; choices?: Offered[]; refused?: Refusal }
  | { kind: "execute"; proposal: Proposal };

/** What a customer says of an answer: whether it helped. `quiet`: the same message asks something else, which is what is answered. */
export interface Verdict {
  id: string;
  helped: boolean;
  quiet: boolean;
}

/** The last knowledge answer, which the customer may judge. */
export interface Answered extends Judged {
  /** That of its turn, whose record keeps this. */
  id: string;
  /** Whether it was asked in so many words if it helped. */
  asked: boolean;
  /** Whether something else was said since. */
  past: boolean;
}

/** What became of the part of the conversation that people closed last. */
export interface Closed {
  /** The call that was closed with it. */
  handoffId: string;
  at: string;
  /** In a sentence or two, in the customer's language: it is told to them when they ask. Empty where nothing is known. */
  text: string;
  /** What it was about: the words that led to the call. */
  about: string;
  /** What was in progress or was done there: none of it is begun again by itself. */
  flows: FlowName[];
  /** What is known from it: nobody asks for it again. */
  slots: Frame["slots"];
}

/** Why a person is called. */
export type HandOffReason =
  | "asked"
  | "angry"
  | "complaint"
  | "legal"
  | "not_understood"
  | "too_many_tries"
  | "unsupported"
  | "failed";

/** Where a conversation stands: plain data, stored between turns. */
export interface DialogueState {
  /** Flows in progress; the last is the active one, those below it were interrupted. */
  frames: Frame[];
  /** What this turn's message asked for and is not served yet. */
  queue: Request[];
  /** What earlier messages asked for and waits until the flows in progress have ended. */
  later: Request[];
  /** Why a person is called once the rest of this turn is served. */
  person: HandOffReason | null;
  asked: Asked | null;
  proposal: Proposal | null;
  /** What the last message offered. */
  offer: Offer | null;
  topic: Topic | null;
  /** Absent in conversations that were stored before there was such a thing. */
  answered?: Answered | null;
  /** The last advice, so that others than it named can be asked for, also much later. */
  advised?: Advised;
  /** A tap on an answer of long ago, or a "later": what waits is not put again. */
  undisturbed?: true;
  /** Nothing of this turn's message was read surely: what it may mean, as answers to choose from. */
  doubt?: Offered[];
  /** What this turn told the flow in progress, whatever it had asked; given also where the question is to be put anew in short. */
  noted?: Noted[];
  /** What people settled last, after they have given the conversation back. */
  closed?: Closed;
  /** When the customer was last heard. */
  heardAt?: string;
  /** Messages in a row that were not understood or not answered. */
  misses: number;
}

/** A flow at its beginning, with what is known already. */
export const newFrame = (flow: FlowName, slots: Frame["slots"] = {}): Frame => ({
  flow,
  at: 0,
  slots,
  asks: {},
  questions: {},
});

/** A conversation in which nothing was said. */
export const newState = (): DialogueState => ({
  frames: [],
  queue: [],
  later: [],
  person: null,
  asked: null,
  proposal: null,
  offer: null,
  topic: null,
  misses: 0,
});

/** The active flow, if any. */
export const activeFrame = (state: DialogueState): Frame | null => state.frames.at(-1) ?? null;

/** Whether a yes to a proposal still counts. */
export const isLive = ({ expiresAt }: Proposal, at: Date): boolean =>
  expiresAt === undefined || new Date(expiresAt) > at;

/** Whether the last message waits for the customer. */
export const isWaiting = (state: DialogueState): boolean => state.asked !== null || state.proposal !== null;

/** Ends the active flow and what it waited for, with the flow on whose behalf it ran. */
export function endFlow(state: DialogueState): void {
  if (state.frames.pop()?.behalf) state.frames.pop();
  state.asked = null;
  state.proposal = null;
}

/** Takes back a yes that the same message goes on to change or to deny; whether there was one. */
export function withdraw(state: DialogueState): boolean {
  const before = state.queue.length;
  state.queue = state.queue.filter((request) => request.kind !== "execute");
  return state.queue.length < before;
}

/** After so many messages in a row that could not be understood or answered, a person is called. */
export const MISSES_AT_MOST = 3;
