import { errorFields, newId } from "../base/index.ts";
import { atomically, isConnectionError } from "../database/index.ts";
import { type DialogueState, newState } from "../dialogue/index.ts";
import { act, type Draft, type Scene } from "./act.ts";
import { newHandoff, packetOf, sayHandOff } from "./hand-off.ts";
import { type Heard, hear, nextSegment, type Segment } from "./hear.ts";
import type { ConversationParts, TurnReport } from "./parts.ts";
import { type ConversationRow, giveBack, type Lease, type Saved, saveTurn } from "./queries.ts";
import { tell } from "./say.ts";

/**
 * One customer's turn, from waiting messages to saved replies. Answers what became of it, or null where the lease was lost or the
 * database went away: the messages wait then, and another worker answers them.
 */
export async function runTurn(parts: ConversationParts, row: ConversationRow, lease: Lease): Promise<Saved | null> {
  const segment = nextSegment(row.pending);
  try {
    return await answer(parts, row, lease, segment);
  } catch (error) {
    parts.log.error("turn_failed", { conversation: row.id, ...errorFields(error) });
    if (isConnectionError(error)) return null;
    return await apologise(parts, row, lease, segment).catch(async (second: unknown) => {
      parts.log.error("apology_failed", { conversation: row.id, ...errorFields(second) });
      await giveBack(parts.db, row.id, lease.token).catch(() => undefined);
      return null;
    });
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
  const heard = await hear(parts, row, segment, shop, at);
  const scene: Scene = { parts, row, shop, heard, turnId: newId(at), at };
  const work = async () => save(scene, lease, segment, await act(scene));
  // A plain question changes nothing but the thread, and that is one statement: no transaction around it.
  return onlyTalks(heard.state) ? work() : atomically(parts.db, () => orUndo(work));
}

const onlyTalks = (state: DialogueState): boolean =>
  state.frames.length === 0 && state.queue.every((one) => one.kind !== "flow" && one.kind !== "execute");

/** A lease lost while acting: what was done in the meantime is undone with the transaction. */
class LeaseLost extends Error {}

async function orUndo(work: () => Promise<Saved | null>): Promise<Saved> {
  const saved = await work();
  if (!saved) throw new LeaseLost("another worker took the conversation");
  return saved;
}

async function save(scene: Scene, lease: Lease, segment: Segment, draft: Draft): Promise<Saved | null> {
  const { parts, row, heard, turnId, at } = scene;
  const report = reportOf(scene, draft);
  if (draft.effects.letters.length > 0) await parts.post(draft.effects.letters, at);
  const saved = await saveTurn(parts.db, row.id, lease.token, {
    id: turnId,
    at,
    finishedAt: parts.clock(),
    locale: draft.locale,
    text: heard.text,
    reading: heard.reading,
    admitted: heard.admission.admitted,
    rejected: heard.admission.rejected,
    steps: { steps: draft.steps, done: draft.done, refused: draft.refused },
    state: draft.state,
    customerId: draft.effects.identified?.id ?? row.customerId,
    handled: segment.seqs,
    messages: draft.messages.map((content) => ({ id: newId(at), content })),
    proposals: draft.proposals,
    handoff: draft.handoff,
    contact: draft.effects.contact,
  });
  if (saved) parts.onTurn?.(report);
  if (saved) parts.onChange?.(row.channel, row.senderId, "message");
  return saved;
}

function reportOf({ row, heard, turnId }: Scene, draft: Draft): TurnReport {
  const { asked, proposal, offer } = draft.state;
  return {
    turnId,
    conversationId: row.id,
    channel: row.channel,
    senderId: row.senderId,
    text: heard.text,
    locale: draft.locale,
    reader: heard.reading?.reader ?? null,
    commands: heard.admission.admitted,
    rejected: heard.admission.rejected,
    steps: draft.steps,
    messages: draft.messages,
    asks: proposal ? null : (asked?.slot ?? (offer ? "choice" : null)),
    proposal: proposal ? { id: proposal.id, action: proposal.action, values: proposal.values } : null,
    done: draft.done,
    refused: draft.refused,
    handoff: draft.handoff?.reason ?? null,
  };
}

/** Something in this program failed: the customer hears so and a person is called, since silence would lose them. */
async function apologise(
  parts: ConversationParts,
  row: ConversationRow,
  lease: Lease,
  segment: Segment,
): Promise<Saved | null> {
  const at = parts.clock();
  const shop = await parts.shop();
  const heard: Heard = {
    text: "text" in segment ? segment.text : null,
    locale: row.locale,
    reading: null,
    admission: { admitted: [], rejected: [] },
    state: newState(),
  };
  const sayings = [{ reply: "something-broke" }, sayHandOff(shop.policy, shop.timezone, at, row.handoffOpen)];
  const packet = await packetOf(parts.db, row, heard.text, row.state);
  const draft: Draft = {
    state: newState(),
    locale: row.locale,
    messages: sayings.map((saying) => tell(parts.wording, row.locale, { saying })),
    steps: ["apologise"],
    proposals: [],
    done: [],
    refused: null,
    handoff: row.handoffOpen ? null : newHandoff("failed", packet, at),
    effects: { letters: [], locale: null, identified: null, contact: null },
  };
  return save({ parts, row, shop, heard, turnId: newId(at), at }, lease, segment, draft);
}
