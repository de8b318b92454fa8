import { withoutTokens } from "../conversation/index.ts";
import { wordsIn } from "./lines.ts";
import { maskContacts } from "./mask.ts";
import { insertSay, noteSay, untoldCorrections, untoldNotes } from "./queries.ts";
import type { Work } from "./tell.ts";

/** What was done at the desk longer ago is told of no more. */
const DAY_MS = 24 * 3600_000;

/** Has what was put right, taken back or noted at the desk told of in its topic. */
export async function queueDeskDoings(work: Omit<Work, "telegram">): Promise<void> {
  await queueCorrections(work);
  await queueNotes(work);
}

async function queueCorrections({ db, clock, wording, group }: Omit<Work, "telegram">): Promise<void> {
  const at = clock();
  for (const one of await untoldCorrections(db, group.chatId, new Date(at.getTime() - DAY_MS))) {
    const name = one.staffName ?? "…";
    const text = one.gone
      ? wording.say(group.locale, { reply: "group-line-person-gone", args: { name } })
      : wording.say(group.locale, { reply: "group-line-person-edit", args: { name, text: wordsIn(one.content) } });
    const id = `corrected:${one.seq}:${one.changedAt.getTime()}`;
    await insertSay(db, { id, chatId: group.chatId, thread: one.thread, replyTo: one.messageId, text }, at);
  }
}

/** A note is told once, as a note: nothing that stands in a topic by the bot goes to the customer. */
async function queueNotes({ db, clock, wording, group }: Omit<Work, "telegram">): Promise<void> {
  const at = clock();
  for (const { id, thread, author, text } of await untoldNotes(db, group.chatId, new Date(at.getTime() - DAY_MS))) {
    const args = { name: author ?? "…", text: maskContacts(withoutTokens(text)) };
    const words = wording.say(group.locale, { reply: "group-line-note", args });
    await insertSay(db, { id: noteSay(id), chatId: group.chatId, thread, replyTo: null, text: words }, at);
  }
}
