import { asLocale } from "../../base/index.ts";
import { forgetCustomer, lockDeletion, mergedInto, type PrivacyRequest, settleRequest } from "../../customers/index.ts";
import { atomically, audit, type Database, forgetAudit } from "../../database/index.ts";
import { forgetWords } from "../../feedback/index.ts";
import { forgetQuestions } from "../../knowledge/index.ts";
import { activeOrdersOf, forgetOrderer } from "../../orders/index.ts";
import { enqueue, forgetMessages, type Letter } from "../../outbox/index.ts";
import { forgetMember } from "../../segments/index.ts";
import type { Wording } from "../../wording/index.ts";
import { forgetDrafts } from "../desk/drafts/queries.ts";
import { reachOf } from "../notices/queries.ts";
import {
  changedMessages,
  forgetImportedRows,
  forgetProposals,
  forgetThreads,
  lockThreads,
  type TheirThread,
  turnsOf,
} from "./queries.ts";
import { tellThread } from "./tell-thread.ts";

/** What a deletion works with. */
export interface DeletionParts {
  db: Database;
  wording: Wording;
}

/**
 * Carries a deletion out, once nothing of the customer's is active any more and nobody is at work in a conversation of theirs: one
 * transaction. Orders, lines, sums and payments stay, and so do counts. They are told in their threads, and by a last letter. False where
 * it has to wait.
 */
export function deleteData({ db, wording }: DeletionParts, requestId: string, at: Date): Promise<boolean> {
  return atomically(db, async () => {
    const request = await lockDeletion(db, requestId);
    if (!request || (await activeOrdersOf(db, request.customerId, at)).length > 0) return false;
    const threads = await lockThreads(db, { id: request.customerId, externalId: request.externalId }, at);
    if (threads.some(({ busy }) => busy)) return false;
    const reach = await reachOf(db, request.customerId);
    await forget(db, request, threads, at);
    for (const thread of threads.filter(({ open }) => open))
      await tellThread(db, thread, { wording, locale: thread.locale, saying: { reply: "deletion-done" }, at });
    const locale = asLocale(reach?.language) ?? threads[0]?.locale ?? "ru";
    if (reach?.address) await enqueue(db, [lastLetter(wording, { to: reach.address, locale, at })]);
    return true;
  });
}

/** Everything by which the customer could be known, in every room. */
async function forget(db: Database, request: PrivacyRequest, threads: TheirThread[], at: Date): Promise<void> {
  const { customerId, externalId } = request;
  const conversationIds = threads.map(({ id }) => id);
  const turns = await turnsOf(db, conversationIds);
  const { contacts } = await forgetCustomer(db, customerId, at);
  await forgetMember(db, customerId);
  const orders = await forgetOrderer(db, customerId);
  await forgetWords(db, customerId, conversationIds);
  await forgetQuestions(db, turns);
  const messages = await changedMessages(db, conversationIds);
  await forgetDrafts(db, conversationIds);
  await forgetThreads(db, conversationIds);
  await forgetProposals(db, customerId);
  const chats = threads.filter(({ channel }) => channel === "telegram").map(({ senderId }) => senderId);
  await forgetMessages(db, { customerId, conversationIds, addresses: contacts, chats });
  for (const key of [externalId, ...(await mergedInto(db, customerId))]) {
    await forgetImportedRows(db, key, contacts);
    await forgetAudit(db, { customer: key, orders, turns: turns.map(({ id }) => id), messages });
  }
  await settleRequest(db, request.id, at);
  const row = { table: "customers", key: externalId, action: "delete_data", channel: null, turnId: null } as const;
  await audit(db, {
    ...row,
    at,
    actor: "system",
    before: { deleted_at: null },
    after: { deleted_at: at.toISOString() },
  });
}

function lastLetter(
  wording: Wording,
  { to, locale, at }: { to: string; locale: "ru" | "uk" | "en"; at: Date },
): { channel: "email"; destination: string; content: Letter; at: Date } {
  const [subject, text] = [
    wording.say(locale, { reply: "deletion-subject" }),
    wording.say(locale, { reply: "deletion-letter" }),
  ];
  return { channel: "email", destination: to, content: { kind: "letter", to, subject, text, last: true }, at };
}
