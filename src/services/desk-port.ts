import { type Clock, type Log, Refused } from "../base/index.ts";
import {
  answerCustomer,
  type Correction,
  conversationMarks,
  correctAnswer,
  countQueues,
  deskThread,
  listConversations,
  noteSeen,
  type Retraction,
  readConversation,
  retractAnswer,
  returnConversation,
  sentFile,
  takeConversation,
  undoDone,
} from "../conversation/index.ts";
import { auditLook, type Database } from "../database/index.ts";
import type { DeskPort, Summary } from "../desk/index.ts";
import { FILE_ALONE } from "../outbox/index.ts";
import type { Wording } from "../wording/index.ts";
import { type FetchFile, givenFile, keepChatFile, staffFile } from "./chat-files.ts";
import { closingParts } from "./desk-closing.ts";
import { doneHere } from "./desk-done.ts";
import { deskMessage } from "./desk-message.ts";
import { openedDesk } from "./desk-opened.ts";
import { desksReading } from "./desk-reading.ts";
import { type SummaryParts, summaryOf } from "./desk-summary.ts";
import { deskWatch } from "./desk-watch.ts";
import type { ReadShop } from "./shop.ts";
import { articleFinder } from "./source-link.ts";
import type { Threads } from "./threads.ts";

/** Messages of a thread that are read at once. */
const MESSAGES = 100;
/** The newest conversations whose changes are looked for where nothing tells of them. */
const MARKED = 200;

/** What the desk's port is made of. */
export interface DeskPortParts {
  db: Database;
  clock: Clock;
  log: Log;
  threads: Threads;
  shop: ReadShop;
  wording: Wording;
  /** No file can be fetched where it is absent. */
  fetchFile?: FetchFile | undefined;
  /** Changes and takes back what was sent to a chat. Nothing that has left can be, where it is absent. */
  sent?: Pick<Correction, "change"> & Pick<Retraction, "takeBack">;
  /** Hears that a person's words wait in the outbox, once that is committed. */
  onAnswer?: (() => void) | undefined;
}

/** What summaries are told with, as the shop is now. */
export async function summaryParts({ shop, wording }: Pick<DeskPortParts, "shop" | "wording">): Promise<SummaryParts> {
  const { policy, timezone } = await shop();
  return { wording, policy, timezone };
}

/** Reads how a conversation that is there stands now. */
export const summaryReader =
  (parts: Pick<DeskPortParts, "db" | "shop" | "wording">) =>
  async (id: string): Promise<Summary> => {
    const row = await readConversation(parts.db, id);
    if (!row) throw new Error("a conversation was there and is not any more");
    return summaryOf(await summaryParts(parts), row);
  };

const tooLate = async (): Promise<void> => {
  throw new Refused("too_late", "What was sent cannot be changed any more.");
};
const NOT_SENT = { change: tooLate, takeBack: tooLate };

/** The conversations as the desk needs them. */
export function makeDeskPort(parts: DeskPortParts): DeskPort {
  const { db, clock, log, threads, shop, wording, fetchFile, onAnswer, sent = NOT_SENT } = parts;
  const article = articleFinder(shop, clock);
  const summary = summaryReader(parts);
  const done = (id: string) => doneHere({ db, shop, at: clock() }, { conversation: id });
  return {
    async list(page) {
      const [rows, counts] = await Promise.all([listConversations(db, page), countQueues(db, page.me)]);
      const told = await summaryParts(parts);
      return { conversations: rows.map((row) => summaryOf(told, row)), counts };
    },
    async open(id, me) {
      const row = await readConversation(db, id);
      const opening = { summary: await summaryParts(parts), article, done, limit: MESSAGES, me, at: clock() };
      const opened = row && (await openedDesk(db, row, opening));
      const card = opened?.card;
      if (card) await auditLook(db, { staff: me, what: "customers", id: card.externalId, at: clock() });
      return opened;
    },
    async messages(id, { after, before }) {
      const row = await readConversation(db, id);
      const messages = row && (await deskThread(db, row.id, { after, before, limit: MESSAGES }));
      return messages && Promise.all(messages.map((message) => deskMessage(message, article)));
    },
    async take(id, { staff, force }) {
      await takeConversation(db, { id, staff, force, at: clock() });
      return summary(id);
    },
    async answer(id, { file, text = FILE_ALONE, ...said }) {
      const sent = file === undefined ? undefined : await staffFile(db, { id: file, staff: said.staff });
      const answered = await answerCustomer(db, { id, ...said, text, file: sent, at: clock() });
      onAnswer?.();
      return answered;
    },
    correct: (seq, said) => correctAnswer(db, { seq, ...said, at: clock(), change: sent.change }),
    retract: (seq, staff, conversation) => {
      const where = conversation === undefined ? {} : { conversation };
      return retractAnswer(db, { seq, staff, ...where, at: clock(), takeBack: sent.takeBack });
    },
    reading: desksReading(db),
    async giveBack(id, by) {
      await returnConversation(db, { id, ...by, at: clock(), parts: await closingParts(parts) });
      onAnswer?.();
      return summary(id);
    },
    async undo(id, { act, staff }) {
      await undoDone(db, { shop, wording }, { id, done: act, staff, at: clock() });
      onAnswer?.();
      return done((await readConversation(db, id))?.id ?? id);
    },
    async file(messageId) {
      return fetchFile ? givenFile(fetchFile, await sentFile(db, messageId)) : null;
    },
    keepFile: ({ staff, ...file }) => keepChatFile(parts, { ...file, from: "staff", sender: staff }),
    seen: (staff) => noteSeen(db, staff, clock()),
    watch: deskWatch(db, threads, log),
    marks: () => conversationMarks(db, MARKED, clock()),
  };
}
