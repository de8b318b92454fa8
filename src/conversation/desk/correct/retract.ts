import { Refused } from "../../../base/index.ts";
import { atomically, audit, type Database } from "../../../database/index.ts";
import { takeBack as takeFromOutbox } from "../../../outbox/index.ts";
import { MESSAGES_CHANNEL } from "../../queries.ts";
import { entryOf, theConversation } from "../hold/entry.ts";
import { tellDoors } from "../hold/queries.ts";
import { emptyAnswer, type SaidAnswer, saidAnswer } from "./queries.ts";

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
    await audit(db, { ...entry, before: { text: said.content.text }, after: null });
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
