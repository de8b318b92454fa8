import { wordsIn } from "./lines.ts";
import { insertSay, untoldCorrections } from "./queries.ts";
import type { Work } from "./tell.ts";

/** Corrections older than that are told of no more. */
const DAY_MS = 24 * 3600_000;

/** Has what was put right or taken back at the desk told of in its topic, under what stands there. */
export async function queueCorrections({ db, clock, wording, group }: Omit<Work, "telegram">): Promise<void> {
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
