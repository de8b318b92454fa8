import { Refused } from "../../../base/index.ts";
import { atomically, audit, type Database } from "../../../database/index.ts";
import { changeWaiting, type Outbound } from "../../../outbox/index.ts";
import { MESSAGES_CHANNEL } from "../../queries.ts";
import { entryOf, theConversation } from "../hold/entry.ts";
import { tellDoors } from "../hold/queries.ts";
import { rewriteAnswer, type SaidAnswer, saidAnswer } from "./queries.ts";

/** Who puts which of their messages right: `seq` is its number. */
export interface Correction {
  seq: number;
  /** Where it is to stand; left out where whoever asks has the message itself in hand. */
  conversation?: string;
  staff: string;
  text: string;
  at: Date;
  /** Whoever said it: what stood there earlier is put back. */
  isPutBack?: boolean;
  /** Changes what was sent already, where its channel can; what it throws is thrown. */
  change(message: Outbound, destination: string, receipt: string): Promise<void>;
}

/**
 * Puts right what a person said: for the customer, in the thread and in the audit, which keeps what stood there before. Refuses `not_found`,
 * `not_yours` where somebody else said it, and `too_late` where it is on its way or did not leave.
 */
export async function correctAnswer(
  db: Database,
  { seq, conversation, staff, text, at, isPutBack = false, change }: Correction,
): Promise<void> {
  const said = await saidAnswer(db, seq, conversation);
  if (!said) throw new Refused("not_found", "There is no such answer.");
  if (said.staffId !== staff && !isPutBack) throw new Refused("not_yours", "Somebody else said this.");
  if (said.content.text === text) return;
  const content = { ...said.content, text };
  if (!(await reaches(db, said, { content, change }))) throw new Refused("too_late", "It cannot be changed any more.");
  await atomically(db, async () => {
    const found = await theConversation(db, said.conversationId);
    await rewriteAnswer(db, said.id, { content, at });
    const action = isPutBack ? "put_back" : "answer_correct";
    const entry = { ...entryOf(found, { staff, at }, action), table: "messages" as const, key: said.id };
    await audit(db, { ...entry, before: { text: said.content.text }, after: { text } });
    await tellDoors(db, found.id, MESSAGES_CHANNEL);
  });
}

/** Whether the customer gets to read it so: on a page they do, in a chat where it waits yet or stands. */
async function reaches(
  db: Database,
  { id, sent }: SaidAnswer,
  { content, change }: { content: Outbound; change: Correction["change"] },
): Promise<boolean> {
  if (!sent) return true;
  if (!sent.isSettled) return changeWaiting(db, id, content);
  if (sent.receipt === null) return false;
  await change(content, sent.destination, sent.receipt);
  return true;
}
