import { Refused } from "../../../base/index.ts";
import { atomically, audit, type Database } from "../../../database/index.ts";
import { type Outbound, sendAnew, takeBack as takeFromOutbox } from "../../../outbox/index.ts";
import { MESSAGES_CHANNEL } from "../../queries.ts";
import { entryOf, theConversation } from "../hold/entry.ts";
import { currentDoor, tellDoors } from "../hold/queries.ts";
import { emptyAnswer, fillAnswer, type SaidAnswer, saidAnswer } from "./queries.ts";

/** Who takes which of their messages back: `seq` is its number. */
export interface Retraction {
  seq: number;
  /** Where it is to stand; left out where whoever asks has the message itself in hand. */
  conversation?: string;
  staff: string;
  at: Date;
  /** Takes back what was sent already, where its channel can; what it throws is thrown. */
  takeBack(destination: string, receipt: string): Promise<void>;
}

/**
 * Takes back what a person said: from the customer, and from the thread; the audit keeps what it was. Refuses `not_found`, `not_yours` where
 * somebody else said it, and `too_late` where it is on its way or did not leave.
 */
export async function retractAnswer(
  db: Database,
  { seq, conversation, staff, at, takeBack }: Retraction,
): Promise<void> {
  const said = await saidAnswer(db, seq, conversation);
  if (!said) throw new Refused("not_found", "There is no such answer.");
  if (said.staffId !== staff) throw new Refused("not_yours", "Somebody else said this.");
  if (!(await isTaken(db, said, takeBack))) throw new Refused("too_late", "It cannot be taken back any more.");
  await atomically(db, async () => {
    const found = await theConversation(db, said.conversationId);
    await emptyAnswer(db, said.id, at);
    const entry = { ...entryOf(found, { staff, at }, "answer_retract"), table: "messages" as const, key: said.id };
    const { text, file } = said.content;
    await audit(db, { ...entry, before: { text, file }, after: null });
    await tellDoors(db, found.id, MESSAGES_CHANNEL);
  });
}

/** Whether the customer does not have it any more. */
async function isTaken(db: Database, { id, sent }: SaidAnswer, takeBack: Retraction["takeBack"]): Promise<boolean> {
  if (!sent) return true;
  if (!sent.isSettled) return (await takeFromOutbox(db, [id])).length > 0;
  if (sent.receipt === null) return false;
  await takeBack(sent.destination, sent.receipt);
  return true;
}

/**
 * Has an answer that was taken back stand again, in its place: on the customer's page it is there, into a chat it is sent once more. In the
 * caller's transaction. False where no such answer is gone.
 */
export async function bringBackAnswer(
  db: Database,
  id: string,
  { text, file }: Pick<Outbound, "text" | "file">,
  at: Date,
): Promise<boolean> {
  const message: Outbound = { text, buttons: [], sources: [], products: [], asksContact: false, file };
  const conversation = await fillAnswer(db, id, { content: message, at });
  if (conversation === null) return false;
  const found = await theConversation(db, conversation);
  const { channel, senderId: destination } = await currentDoor(db, found);
  const content = { kind: "message" as const, reply: false, message };
  if (channel !== "web") await sendAnew(db, { id, channel, destination, conversationId: found.id, content, at });
  await tellDoors(db, found.id, MESSAGES_CHANNEL);
  return true;
}
