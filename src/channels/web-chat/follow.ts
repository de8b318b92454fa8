import type { SSEStreamingApi } from "hono/streaming";
import { Alarm, errorFields } from "../../base/index.ts";
import { toWire } from "./message.ts";
import type { WebChatOptions } from "./options.ts";
import type { Change, ChatMessage, ReplyDraft } from "./port.ts";
import type { Visitor } from "./tokens.ts";

const PAGE = 50;
const HEARTBEAT_MS = 20_000;

/** The first page of what is after a number: read before a stream is promised, so that a failure is an answer of its own. */
export const firstPage = (options: WebChatOptions, visitor: Visitor, seq: number): Promise<ChatMessage[]> =>
  options.port.after(visitor.id, seq, PAGE);

/**
 * Writes a visitor's first page to a stream, then what is after it as it comes, until the client leaves or the port fails (the
 * client comes back with the last number that it has). Watching starts before the next read, so nothing falls between.
 */
export async function follow(
  stream: SSEStreamingApi,
  options: WebChatOptions,
  visitor: Visitor,
  seq: number,
  first: ChatMessage[],
): Promise<void> {
  const alarm = new Alarm();
  const news: News = { typing: false, changed: true, draft: null };
  const hear = (what: Change) => {
    if (typeof what === "object") news.draft = what;
    else news.changed = true;
    if (what === "typing") news.typing = true;
    alarm.ring();
  };
  // Where streams ask, nothing may call back: on Workers one request must not wake another.
  const stopWatching = options.pollMs ? () => {} : options.port.watch(visitor.id, hear);
  stream.onAbort(() => alarm.ring());
  try {
    await stream.write(": hello\n\n");
    let changedAt: Date | null = null;
    for (let last = await writePage(stream, options, visitor, first, seq); !stream.aborted; ) {
      if (news.changed) changedAt = await writeChanges(stream, options, visitor, changedAt);
      if (news.typing) await stream.writeSSE({ event: "typing", data: "{}" });
      news.typing = false;
      // A draft alone changes nothing of the thread: nothing has to be read for it.
      if (news.changed) last = await writeNews(stream, options, visitor, last, news);
      await writeDraft(stream, news);
      if (!(await waitForMore(stream, alarm, options))) news.changed = true;
    }
  } catch (error) {
    options.log.warn("web chat: a stream was ended", errorFields(error));
  } finally {
    stopWatching();
  }
}

/** What happened since a stream was last written to. */
interface News {
  typing: boolean;
  changed: boolean;
  draft: ReplyDraft | null;
}

/** Writes what is new of the thread; answers the number of the last message. */
async function writeNews(
  stream: SSEStreamingApi,
  options: WebChatOptions,
  visitor: Visitor,
  after: number,
  news: News,
): Promise<number> {
  news.changed = false;
  const { last, answered } = await writeAfter(stream, options, visitor, after);
  // Who was writing while this was read has answered: a sign or a draft that came after the answer would stay.
  if (answered) Object.assign(news, { typing: false, draft: null });
  return last;
}

/** Writes what was put right or taken back since an instant; answers until when that was. Its number is older than what has come: it gets none. */
async function writeChanges(
  stream: SSEStreamingApi,
  options: WebChatOptions,
  visitor: Visitor,
  since: Date | null,
): Promise<Date> {
  const { messages, gone, until } = await options.port.changes(visitor.id, since);
  for (const message of messages)
    await stream.writeSSE({ event: "message", data: JSON.stringify(await toWire(options, visitor, message)) });
  for (const seq of gone) await stream.writeSSE({ event: "gone", data: JSON.stringify({ seq }) });
  return until;
}

/** Writes a reply that is being written; it has no number, so that a stream that comes back begins where its messages ended. */
async function writeDraft(stream: SSEStreamingApi, news: News): Promise<void> {
  const { draft } = news;
  news.draft = null;
  if (draft) await stream.writeSSE({ event: "draft", data: JSON.stringify({ id: draft.id, text: draft.text }) });
}

/** Writes everything after a number; gives the number of the last, and whether the other side's words were among it. */
async function writeAfter(
  stream: SSEStreamingApi,
  options: WebChatOptions,
  visitor: Visitor,
  after: number,
): Promise<{ last: number; answered: boolean }> {
  let last = after;
  let answered = false;
  for (let full = true; full && !stream.aborted; ) {
    const page = await options.port.after(visitor.id, last, PAGE);
    last = await writePage(stream, options, visitor, page, last);
    answered ||= page.some(({ from }) => from !== "customer");
    full = page.length === PAGE;
  }
  return { last, answered };
}

async function writePage(
  stream: SSEStreamingApi,
  options: WebChatOptions,
  visitor: Visitor,
  page: ChatMessage[],
  before: number,
): Promise<number> {
  for (const message of page) {
    const data = JSON.stringify(await toWire(options, visitor, message));
    await stream.writeSSE({ event: "message", id: String(message.seq), data });
  }
  return page.at(-1)?.seq ?? before;
}

/** Until the alarm rings (true) or it is time to look; a silence longer than the heartbeat gets a comment. */
async function waitForMore(stream: SSEStreamingApi, alarm: Alarm, options: WebChatOptions): Promise<boolean> {
  const heartbeat = options.heartbeatMs ?? HEARTBEAT_MS;
  const rang = await alarm.within(Math.min(heartbeat, options.pollMs ?? heartbeat));
  if (!rang) await stream.write(": \n\n");
  return rang;
}
