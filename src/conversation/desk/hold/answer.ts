import { newId, Refused } from "../../../base/index.ts";
import { atomically, type Database } from "../../../database/index.ts";
import { enqueue, type Outbound, type StaffFile } from "../../../outbox/index.ts";
import { MESSAGES_CHANNEL } from "../../queries.ts";
import { refuseGaps, settleDrafts } from "../drafts/settle.ts";
import { noteEvent } from "../events/queries.ts";
import { theConversation } from "./entry.ts";
import {
  answeredSince,
  currentDoor,
  insertAnswer,
  type Locked,
  noteAnswered,
  seqOfAnswer,
  tellDoors,
} from "./queries.ts";

/** What a member of the staff says to a customer; `clientId` is made by their page and makes a repetition harmless. */
export interface Answer {
  id: string;
  staff: string;
  clientId: string;
  text: string;
  file?: StaffFile | undefined;
  at: Date;
  /** The highest number that they have read: where a colleague answered behind it, it is refused. Left out: it is said in any case. */
  seen?: number | undefined;
  /** The suggested draft that it was made of. */
  draft?: string | undefined;
}

/**
 * Writes a person's message and sends it out of the door through which the customer wrote last. Answers its number; the same
 * `clientId` again is the same message again. Refuses `not_found`, `not_yours` where this person does not hold the conversation,
 * `answered_meanwhile`, and `gaps_left` where a draft was not filled in.
 */
export function answerCustomer(
  db: Database,
  { id, staff, clientId, text, file, at, seen, draft }: Answer,
): Promise<{ seq: number }> {
  return atomically(db, async () => {
    const found = await theConversation(db, id);
    const externalId = `desk:${clientId}`;
    const before = await seqOfAnswer(db, found.id, externalId);
    if (before !== null) return { seq: before };
    if (found.owner !== "person" || found.heldBy !== staff)
      throw new Refused("not_yours", "Take the conversation first: the bot or somebody else answers it.");
    const other = seen === undefined ? null : await answeredSince(db, found.id, { seen, staff });
    if (other !== null) throw new Refused("answered_meanwhile", `${other || "Somebody else"} has answered meanwhile.`);
    refuseGaps(text, draft ?? null);
    const content: Outbound = { text, buttons: [], sources: [], products: [], asksContact: false, file };
    const messageId = newId(at);
    const seq = await say(db, found, { id: messageId, externalId, staff, content, at });
    await settleDrafts(db, { conversationId: found.id, staff, messageId, text, draft: draft ?? null, at });
    const call = await noteAnswered(db, found.id, at);
    if (call) await noteEvent(db, { ...firstAnswer(found.id, call), at, staff });
    await tellDoors(db, found.id, MESSAGES_CHANNEL);
    return { seq };
  });
}

const firstAnswer = (conversationId: string, call: { id: string; openedAt: Date }) => ({
  conversationId,
  kind: "first_answer" as const,
  handoffId: call.id,
  details: { since: call.openedAt.toISOString() },
});

async function say(
  db: Database,
  found: Locked,
  said: { id: string; externalId: string; staff: string; content: Outbound; at: Date },
): Promise<number> {
  const door = await currentDoor(db, found);
  const seq = await insertAnswer(db, found, { ...said, fetched: door.channel === "web" });
  if (door.channel === "web") return seq;
  const content = { kind: "message" as const, reply: false, message: said.content };
  const { channel, senderId: destination } = door;
  await enqueue(db, [{ id: said.id, channel, destination, conversationId: found.id, content, at: said.at }]);
  return seq;
}
