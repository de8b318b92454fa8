import { errorFields, newId } from "../base/index.ts";
import { atomically, gaveWay, isConnectionError } from "../database/index.ts";
import { type Command, type DialogueState, newState } from "../dialogue/index.ts";
import { recordUnanswered } from "../knowledge/index.ts";
import { act } from "./act.ts";
import { type ComposedAnswers, composeAnswers, NONE_COMPOSED } from "./compose-answers.ts";
import { embedQuestions, NO_VECTORS } from "./embed-questions.ts";
import { errandOf } from "./errand.ts";
import { type Heard, hear, nextSegment, type Segment, wordsOf } from "./hear.ts";
import { masksOf } from "./masks/masks-of.ts";
import type { ConversationParts } from "./parts.ts";
import { type ConversationRow, giveBack, isPushed, type Lease, type Saved, saveTurn } from "./queries.ts";
import { reportOf } from "./report.ts";
import type { Draft, Scene } from "./scene.ts";

/**
 * One customer's turn, from waiting messages to saved replies. Answers what became of it, or null where the lease was lost, the
 * database went away, or the turn gave way to another transaction: the messages wait then, and another worker answers them.
 */
export async function runTurn(parts: ConversationParts, row: ConversationRow, lease: Lease): Promise<Saved | null> {
  const segment = nextSegment(row.pending);
  try {
    return await answer(parts, row, lease, segment);
  } catch (error) {
    if (error instanceof LeaseLost) return null;
    parts.log.error("turn_failed", { conversation: row.id, ...errorFields(error) });
    const mayWorkLater = isConnectionError(error) || gaveWay(error);
    const saved = mayWorkLater ? null : await apologise(parts, row, lease, segment);
    if (!saved) await giveBack(parts.db, row.id, lease.token).catch(() => undefined);
    return saved;
  }
}

async function answer(
  parts: ConversationParts,
  row: ConversationRow,
  lease: Lease,
  segment: Segment,
): Promise<Saved | null> {
  const at = parts.clock();
  const shop = await parts.shop();
  parts.onChange?.(row.channel, row.senderId, "typing");
  const turnId = newId(at);
  const errand = "text" in segment ? await errandOf(parts, row, shop, at) : null;
  const heard = await hear(parts, row, segment, shop, at, errand);
  // No model is waited for while a transaction is open: what is acted on is composed before.
  const vectors = await embedQuestions(parts, heard, { shop, errand });
  const composed = await composeAnswers(parts, row, heard, { shop, errand, turnId, vectors });
  const scene: Scene = { parts, row, shop, heard, vectors, composed, turnId, at };
  const work = () => workOut(scene, lease, segment);
  try {
    // A plain question changes nothing but the thread, and that is one statement: no transaction around it.
    const turn = await (onlyTalks(heard.state) ? work() : atomically(parts.db, work));
    return await announce(scene, turn);
  } catch (error) {
    takeDraftBack(scene);
    throw error;
  }
}

/** What was shown of a reply that nobody will get. */
function takeDraftBack({ parts, row, composed, turnId }: Scene): void {
  if (composed.composings.length > 0) parts.onDraft?.(row.channel, row.senderId, { id: turnId, text: "" });
}

const onlyTalks = (state: DialogueState): boolean =>
  state.frames.length === 0 &&
  state.queue.every(({ kind }) => kind !== "flow" && kind !== "execute" && kind !== "verdict");

/** A lease lost while acting: what was done in the meantime is undone with the transaction. */
class LeaseLost extends Error {}

/** A turn that is kept. */
interface Turn {
  draft: Draft;
  saved: Saved;
}

async function workOut(scene: Scene, lease: Lease, segment: Segment): Promise<Turn> {
  const draft = await act(scene);
  const saved = await save(scene, draft, lease, segment);
  if (!saved) throw new LeaseLost("another worker took the conversation");
  return { draft, saved };
}

async function save(scene: Scene, draft: Draft, lease: Lease, segment: Segment): Promise<Saved | null> {
  const { parts, row, heard, composed, turnId, at } = scene;
  if (draft.effects.letters.length > 0) await parts.post(draft.effects.letters, at);
  return saveTurn(parts.db, row.id, lease.token, {
    id: turnId,
    at,
    finishedAt: parts.clock(),
    locale: draft.locale,
    text: heard.text,
    reading: heard.reading,
    admitted: heard.admission.admitted,
    rejected: heard.admission.rejected,
    steps: { steps: draft.steps, done: draft.done, refused: draft.refused, ...toldOf(composed) },
    state: draft.state,
    customerId: draft.effects.identified?.id ?? row.customerId,
    door: row,
    handled: segment.seqs,
    messages: draft.messages.map((content) => ({ id: newId(at), content })),
    proposals: draft.proposals,
    handoff: draft.handoff,
    reopens: reopens(heard.admission.admitted),
    contact: draft.effects.contact,
  });
}

/** Whether a customer asks for something: thanks and a rating leave what is closed closed. */
const reopens = (commands: readonly Command[]): boolean =>
  commands.length === 0 ||
  commands.some(({ type, ...rest }) => !QUIET.has(type) && !("flow" in rest && rest.flow === "rate"));

const QUIET: ReadonlySet<Command["type"]> = new Set(["chitchat", "choose", "affirm", "deny", "set_slot"]);

const toldOf = ({ composings }: ComposedAnswers) => (composings.length > 0 ? { composed: composings } : {});

/** Tells those who listen, once everything is committed. Where a person holds the conversation by now, nothing was said. */
async function announce({ parts, ...scene }: Scene, { draft, saved }: Turn): Promise<Saved> {
  await keepUnanswered(parts, scene, draft).catch((error: unknown) =>
    parts.log.warn("unanswered_lost", errorFields(error)),
  );
  if (draft.effects.letters.length > 0) parts.onPost?.("letter");
  const toChats = draft.effects.letters.some(({ by }) => by !== undefined);
  if (toChats || isPushed(scene.row.channel)) parts.onPost?.("message");
  tellRefused(parts, scene, draft);
  if (saved.owner === "bot") parts.onTurn?.(reportOf(scene, draft));
  else takeDraftBack({ parts, ...scene });
  parts.onChange?.(scene.row.channel, scene.row.senderId, "message");
  return saved;
}

/** Questions that found no answer are kept for the staff, without what would name the customer. */
async function keepUnanswered({ db }: ConversationParts, { row, shop }: Omit<Scene, "parts">, { effects }: Draft) {
  if (effects.unanswered.length === 0 || !shop) return;
  // Who has told in this turn who they are is known by now.
  const masks = await masksOf(db, { customerId: effects.identified?.id ?? row.customerId }, shop);
  for (const asked of effects.unanswered)
    await recordUnanswered(db, { ...asked, channel: row.channel, question: masks.hide(asked.question) });
}

/** Somebody may be trying what is not theirs: a button or link that is not theirs, somebody else's order, a guessed code. */
const GUARDED = new Set([
  "foreign_contact",
  "no_match",
  "not_your_order",
  "other_person_data",
  "too_many_tries",
  "wrong_code",
]);

function tellRefused({ log }: ConversationParts, { row, heard }: Omit<Scene, "parts">, { refused }: Draft): void {
  const atTheDoor = heard.reading === null ? (refused ?? heard.admission.rejected[0]?.why) : null;
  const why = atTheDoor ?? (refused && GUARDED.has(refused) ? refused : null);
  if (why) log.info("turn_refused", { conversation: row.id, channel: row.channel, why });
}

/**
 * Something in this program failed: the customer hears so and a person is called, since silence would lose them. Null where even
 * that cannot be saved.
 */
async function apologise(
  parts: ConversationParts,
  row: ConversationRow,
  lease: Lease,
  segment: Segment,
): Promise<Saved | null> {
  const at = parts.clock();
  const shop = await parts.shop().catch(() => null);
  const heard: Heard = {
    text: wordsOf(segment),
    locale: row.locale,
    reading: null,
    admission: { admitted: [], rejected: [] },
    state: { ...newState(), queue: [{ kind: "say", saying: { reply: "something-broke" } }], person: "failed" },
  };
  const scene: Scene = { parts, row, shop, heard, vectors: NO_VECTORS, composed: NONE_COMPOSED, turnId: newId(at), at };
  try {
    return await announce(scene, await workOut(scene, lease, segment));
  } catch (error) {
    if (!(error instanceof LeaseLost))
      parts.log.error("apology_failed", { conversation: row.id, ...errorFields(error) });
    return null;
  }
}
