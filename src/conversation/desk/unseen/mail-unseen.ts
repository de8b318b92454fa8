import { atomically, type Database } from "../../../database/index.ts";
import { enqueue, Letter } from "../../../outbox/index.ts";
import type { Saying, Wording } from "../../../wording/index.ts";
import { NEWS_OF_ORDERS } from "../../notices/queries.ts";
import { lockUnseen, settleUnseen, type Unseen } from "./queries.ts";

/** How long words of the staff wait to be read on the page before they are sent by e-mail. */
const WAIT_MS = 60_000;
/** Conversations looked at by one call. */
const AT_MOST = 50;

/** What {@link mailUnseen} works with. */
export interface MailUnseen {
  at: Date;
  wording: Wording;
  /** 60,000 unless told. */
  waitMs?: number;
}

/**
 * Sends by e-mail what the staff wrote to web visitors who were not there to read it, and notices of their orders: one letter a
 * conversation with everything unread, in its language. Where no e-mail is known the staff's words go to Telegram, if the thread has a
 * door there, else nowhere. Each word goes once, whichever replica looks. Answers how many letters.
 */
export async function mailUnseen(db: Database, { at, wording, waitMs = WAIT_MS }: MailUnseen): Promise<number> {
  const before = new Date(at.getTime() - waitMs);
  let letters = 0;
  for (let count = 0; count < AT_MOST; count += 1) {
    const mailed = await atomically(db, async () => {
      const unseen = await lockUnseen(db, before);
      return unseen && mailOne(db, unseen, { at, wording });
    });
    if (mailed === null) break;
    if (mailed) letters += 1;
  }
  return letters;
}

async function mailOne(db: Database, unseen: Unseen, { at, wording }: MailUnseen): Promise<boolean> {
  const last = unseen.words.at(-1);
  const letter = last ? letterOf(unseen, wording) : null;
  // The letter has the id of the last message in it: the desk sees by it what became of them.
  if (last && letter)
    await enqueue(db, [{ id: last.id, channel: "email", destination: letter.to, content: letter, at }]);
  else await sayInTelegram(db, unseen, at);
  await settleUnseen(db, unseen.id, last && letter ? last.seq : null);
  return letter !== null;
}

/** Where no letter can go, what the staff wrote goes to the chat in Telegram that is a door of the same thread. */
async function sayInTelegram(db: Database, { id, telegram, words }: Unseen, at: Date): Promise<void> {
  if (telegram === null) return;
  const told = words.filter((word) => !word.notice);
  const rows = told.map((word) => {
    const message = { text: word.text, buttons: [], sources: [], products: [], asksContact: false };
    const content = { kind: "message" as const, reply: false, message };
    return { id: word.id, channel: "telegram", destination: telegram, conversationId: id, content, at };
  });
  await enqueue(db, rows);
}

/**
 * Null where there is nothing to say to anybody, or nowhere: what was left as an e-mail may be none, and news needs the customer's
 * consent, which they may have withdrawn since it was written into the thread.
 */
function letterOf({ locale, words: unread, contact, proven, agreed }: Unseen, wording: Wording): Letter | null {
  const words = agreed === null ? unread.filter((word) => !word.notice) : unread;
  const to = words.some((word) => word.notice) ? (proven ?? contact) : (contact ?? proven);
  // News of orders goes only where the customer is known to be: another address was left for the answer.
  const told = to === proven ? words : words.filter((word) => !word.notice);
  const text = told.map((word) => word.text).join("\n\n");
  const isNews = told.every((word) => word.notice);
  const [subject, body]: Saying[] = isNews
    ? [{ reply: "notices-subject" }, { reply: "notice-letter", args: { news: text } }]
    : [{ reply: "unread-subject" }, { reply: "unread-letter", args: { words: text } }];
  if (told.length === 0 || !subject || !body) return null;
  const letter = { kind: "letter", to, subject: wording.say(locale, subject), text: wording.say(locale, body) };
  const consent = isNews && agreed !== null ? { consentOf: agreed, topic: NEWS_OF_ORDERS } : {};
  return Letter.safeParse({ ...letter, ...consent }).data ?? null;
}
