import { newId } from "../base/index.ts";
import { CAPABILITIES, type CapabilityContext, execute } from "../capabilities/index.ts";
import {
  advance,
  type HandOffReason,
  newFrame,
  type Outcome,
  type Proposal,
  type Step,
  settle,
} from "../dialogue/index.ts";
import type { Outbound } from "../outbox/index.ts";
import { outlookOf } from "./desk/people/queries.ts";
import { newHandoff, packetOf, sayHandOff } from "./hand-off.ts";
import { threadsOf } from "./links/links.ts";
import { masksOf } from "./masks/masks-of.ts";
import { isPressing, markProposalDone } from "./queries.ts";
import { afterDigression, tell, tellProposal } from "./say.ts";
import type { Draft, Scene } from "./scene.ts";

/** A turn takes no more steps than this: far more than any message can ask for, few enough that a mistake cannot loop for ever. */
const STEPS_AT_MOST = 60;

/** Takes a conversation from what was heard to what is said: steps of the dialogue, with the capabilities that they call. */
export async function act(scene: Scene): Promise<Draft> {
  const draft = blankDraft(scene);
  for (let count = 0; count < STEPS_AT_MOST; count += 1) {
    const { frames } = draft.state;
    if (frames.length > 0) draft.tried = frames;
    const { state, step } = advance(draft.state, factsOf(scene, draft));
    draft.state = state;
    draft.steps.push(nameOf(step));
    if (await take(scene, draft, step)) return draft;
  }
  throw new Error(`a turn took more than ${STEPS_AT_MOST} steps: ${draft.steps.slice(-6).join(", ")}`);
}

const blankDraft = ({ heard, row }: Scene): Draft => ({
  state: heard.state,
  tried: row.state.frames,
  locale: heard.locale,
  messages: [],
  steps: [],
  proposals: [],
  done: [],
  refused: null,
  handoff: null,
  effects: { letters: [], locale: null, identified: null, contact: null, person: null, unanswered: [], resumed: null },
});

const factsOf = ({ row, at }: Scene, { effects }: Draft) => ({
  at,
  identified: (effects.identified ?? row.customerId) !== null,
  personCalled: row.handoffOpen,
});

const nameOf = (step: Step): string =>
  step.kind === "call" ? `call ${step.capability}` : step.kind === "ask" ? `ask ${step.slot}` : step.kind;

/** Carries out one step; true when it ends the turn. */
async function take(scene: Scene, draft: Draft, step: Step): Promise<boolean> {
  const { wording } = scene.parts;
  switch (step.kind) {
    case "finish":
      return true;
    case "say":
      say(scene, draft, step);
      return false;
    case "ask":
      draft.messages.push(
        tell(wording, draft.locale, step.again ? afterDigression(wording, draft.locale, step.tell) : step.tell),
      );
      return true;
    case "propose":
      propose(scene, draft, step.proposal, step.again);
      return true;
    case "hand_off":
      return handOff(scene, draft, step.reason);
    case "call":
    case "execute":
      settled(scene, draft, step, await outcomeOf(scene, draft, step));
      await callBeside(scene, draft);
      return false;
  }
}

function say(scene: Scene, draft: Draft, step: Extract<Step, { kind: "say" }>): void {
  for (const one of step.tell) sayOnce(draft, tell(scene.parts.wording, draft.locale, one));
  if (step.done) draft.done.push(step.done);
  if (step.refused) draft.refused = step.refused;
}

/** Two questions of one message may have the same answer. */
function sayOnce({ messages }: Draft, said: Outbound): void {
  const wordsOf = ({ buttons: _, ...rest }: Outbound) => JSON.stringify(rest);
  const before = messages.find((one) => wordsOf(one) === wordsOf(said));
  if (!before) messages.push(said);
  else if (said.buttons.length > 0) before.buttons = said.buttons;
}

function propose(scene: Scene, draft: Draft, proposal: Proposal, again: boolean): void {
  draft.messages.push(tellProposal(scene.parts.wording, draft.locale, proposal, again));
  if (again) return;
  const { id, action, values, expiresAt } = proposal;
  draft.proposals.push({ id, action, values, expiresAt: new Date(expiresAt ?? scene.at) });
}

/** Calls a person; somebody on the web whom nobody knows is asked where to answer them. True when the turn ends with it. */
async function handOff(scene: Scene, draft: Draft, reason: HandOffReason): Promise<boolean> {
  const reachable = isReachable(scene, draft);
  await callPerson(scene, draft, reason);
  if (!reachable) draft.state.frames.push(newFrame("leave_contact"));
  return reachable;
}

const isReachable = (scene: Scene, draft: Draft): boolean =>
  scene.row.channel !== "web" || factsOf(scene, draft).identified || scene.row.handoffOpen;

/** One call a turn, and none beside one that is open. */
async function callPerson(scene: Scene, draft: Draft, reason: HandOffReason): Promise<void> {
  const { parts, row, shop, at } = scene;
  if (draft.handoff) return;
  const { online, ahead } = await outlookOf(parts.db, row.id, at, !row.handoffOpen && isPressing(reason));
  const saying = sayHandOff(shop, { at, online, alreadyOpen: row.handoffOpen });
  const said = tell(parts.wording, draft.locale, { saying });
  const place = parts.wording.say(draft.locale, { reply: "queue-place", args: { ahead } });
  // Who asks again how long it takes hears it by itself, also where nobody is ahead.
  if (row.handoffOpen) draft.messages.push(said, { ...said, text: place });
  else draft.messages.push(ahead > 0 ? { ...said, text: `${said.text} ${place}` } : said);
  if (!row.handoffOpen) draft.handoff = newHandoff(reason, await packetOf(scene, draft), at);
}

/** Calls a person whom a capability asks for, beside whatever else is going on. */
async function callBeside(scene: Scene, draft: Draft): Promise<void> {
  const { person } = draft.effects;
  if (!person) return;
  draft.effects.person = null;
  const reachable = isReachable(scene, draft) || draft.handoff !== null;
  await callPerson(scene, draft, draft.state.person ?? person);
  if (!reachable) draft.state.later.push({ kind: "flow", flow: "leave_contact", slots: {} });
}

async function outcomeOf(
  scene: Scene,
  draft: Draft,
  step: Extract<Step, { kind: "call" | "execute" }>,
): Promise<Outcome> {
  const context = contextOf(scene, draft);
  if (step.kind === "call") return CAPABILITIES[step.capability](context, step.slots, step);
  const { id } = step.proposal;
  const { conversationId, turnId, at, customer } = context;
  const mark = { id, conversationId, customerId: customer?.id ?? null, turnId, at };
  if (await markProposalDone(scene.parts.db, mark)) return execute(context, step.proposal);
  return { kind: "refused", why: "nothing_pending", tell: { saying: { reply: "proposal-expired" } } };
}

function contextOf({ parts, row, shop, vectors, composed, turnId, at }: Scene, draft: Draft): CapabilityContext {
  if (!shop) throw new Error("nothing can be done without the shop");
  const known =
    row.customerId !== null && row.customerExternalId !== null
      ? { id: row.customerId, externalId: row.customerExternalId }
      : null;
  return {
    db: parts.db,
    at,
    sender: { channel: row.channel, senderId: row.senderId },
    customer: draft.effects.identified ?? known,
    personCalled: row.handoffOpen,
    locale: draft.locale,
    conversationId: row.id,
    turnId,
    shop,
    vectors,
    composed: composed.answers,
    newCode: parts.newCode,
    hash: parts.hash,
    hide: async (text) => (await masksOf(parts.db, row, shop)).hide(text),
    threads: threadsOf(parts.db, row.id, at),
    recommender: parts.recommender ?? null,
    effects: draft.effects,
  };
}

/** What a joined thread was in the middle of goes on here. */
function resume(draft: Draft): void {
  const { resumed } = draft.effects;
  if (!resumed) return;
  draft.state = { ...resumed, queue: draft.state.queue, person: draft.state.person };
  draft.effects.resumed = null;
}

function settled(scene: Scene, draft: Draft, step: Step, outcome: Outcome): void {
  const { state, said, refused } = settle(draft.state, step, outcome, newId(scene.at), scene.turnId);
  draft.state = state;
  draft.locale = draft.effects.locale ?? draft.locale;
  resume(draft);
  if (refused) draft.refused = refused;
  if (said) say(scene, draft, said);
}
