import type { Clock, Log } from "../base/index.ts";
import {
  answerCustomer,
  conversationMarks,
  countQueues,
  deskThread,
  listConversations,
  readConversation,
  returnConversation,
  sentFile,
  takeConversation,
  undoDone,
} from "../conversation/index.ts";
import type { Database } from "../database/index.ts";
import type { DeskPort, Summary } from "../desk/index.ts";
import type { ChannelName } from "../outbox/index.ts";
import type { Wording } from "../wording/index.ts";
import { doneHere } from "./desk-done.ts";
import { deskMessage } from "./desk-message.ts";
import { openedDesk } from "./desk-opened.ts";
import { summaryOf } from "./desk-summary.ts";
import { deskWatch } from "./desk-watch.ts";
import type { ReadShop } from "./shop.ts";
import { articleFinder } from "./source-link.ts";
import type { Threads } from "./threads.ts";

/** Messages of a thread that are read at once. */
const MESSAGES = 100;
/** The newest conversations whose changes are looked for where nothing tells of them. */
const MARKED = 200;

/** Fetches a file that a customer sent, by what its channel knows it by; null where the channel does not give it out any more. */
export type FetchFile = (channel: ChannelName, reference: string) => Promise<ReadableStream<Uint8Array> | null>;

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
  /** Hears that a person's words wait in the outbox, once that is committed. */
  onAnswer?: (() => void) | undefined;
}

/** The conversations as the desk needs them. */
export function makeDeskPort(parts: DeskPortParts): DeskPort {
  const { db, clock, log, threads, shop, wording, fetchFile, onAnswer } = parts;
  const article = articleFinder(shop, clock);
  const summary = async (id: string): Promise<Summary> => {
    const row = await readConversation(db, id);
    if (!row) throw new Error("a conversation was there and is not any more");
    return summaryOf(wording, row);
  };
  const done = (id: string) => doneHere({ db, shop, at: clock() }, id);
  return {
    async list(page) {
      const [rows, counts] = await Promise.all([listConversations(db, page), countQueues(db, page.me)]);
      return { conversations: rows.map((row) => summaryOf(wording, row)), counts };
    },
    async open(id) {
      const row = await readConversation(db, id);
      return row && openedDesk(db, row, { wording, article, done, limit: MESSAGES });
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
    async answer(id, { staff, clientId, text }) {
      const answered = await answerCustomer(db, { id, staff, clientId, text, at: clock() });
      onAnswer?.();
      return answered;
    },
    async giveBack(id, { staff, force, seen }) {
      await returnConversation(db, { id, staff, force, seen, at: clock(), wording });
      onAnswer?.();
      return summary(id);
    },
    async undo(id, { act, staff }) {
      await undoDone(db, { shop, wording }, { id, done: act, staff, at: clock() });
      onAnswer?.();
      return done((await readConversation(db, id))?.id ?? id);
    },
    async file(messageId) {
      const file = await sentFile(db, messageId);
      const body = file && fetchFile ? await fetchFile(file.channel, file.reference) : null;
      return file && body ? { name: file.name, body } : null;
    },
    watch: deskWatch(db, threads, log),
    marks: () => conversationMarks(db, MARKED),
  };
}
