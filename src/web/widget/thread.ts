import type { WireMessage } from "../../channels/web-chat/index.ts";

/** A message of ours that the server has not taken yet. */
export interface Outgoing {
  /** A UUID made here: the server takes it once, however often it is sent. */
  id: string;
  text: string;
  /** The payload, where a button was tapped; `text` is its label then. */
  button?: string;
  /** A file; `text` is its name then. It is sent from this page only, and lost where the page is left before. */
  file?: File;
  /** Milliseconds since 1970. */
  at: number;
  failed?: boolean;
  /** Why it can never be sent, where that is known. */
  why?: Why | undefined;
}

/** What stands against a file. */
export type Why = "file_too_large" | "file_type" | "file_empty" | "file_too_many";

/** A reply that is being written, as far as it is. */
export interface Draft {
  id: string;
  text: string;
  /** Milliseconds since 1970, of its beginning. */
  at: number;
}

/** What there is to show. */
export interface Thread {
  /** Taken by the server, by `seq`. */
  messages: readonly WireMessage[];
  /** Not taken yet, oldest first. */
  outgoing: readonly Outgoing[];
  /** Everything up to this `seq` came by the stream or the history, in order: where a reconnect goes on. */
  cursor: number;
  draft: Draft | null;
  /** The draft whose place a message has taken: what comes of it later is too late. */
  replaced: string | null;
}

/** A thread with nothing in it. */
export const emptyThread: Thread = { messages: [], outgoing: [], cursor: 0, draft: null, replaced: null };

/** The thread as a session gave it; what was not sent yet stays. */
export function restored(thread: Thread, messages: readonly WireMessage[]): Thread {
  return messages.reduce(received, { ...emptyThread, outgoing: thread.outgoing });
}

/** The thread with a message that came by the stream; one that is there already is not there twice. */
export function received(thread: Thread, message: WireMessage): Thread {
  const cursor = Math.max(thread.cursor, message.seq);
  const isReply = message.from !== "customer" && message.seq > thread.cursor;
  const taken = isReply && thread.draft ? { draft: null, replaced: thread.draft.id } : {};
  return { ...placed(thread, message), cursor, ...taken };
}

/** The thread with a reply as far as it is written; "" takes it back. */
export function drafted(thread: Thread, { id, text }: Pick<Draft, "id" | "text">, at: number): Thread {
  if (id === thread.replaced) return thread;
  const since = thread.draft?.id === id ? thread.draft.at : at;
  return { ...thread, draft: text === "" ? null : { id, text, at: since } };
}

/**
 * The thread with our message taken as number `seq`. The cursor stays: something with a lower number may be on its way still.
 */
export function accepted(thread: Thread, id: string, seq: number): Thread {
  const sent = thread.outgoing.find((message) => message.id === id);
  if (!sent) return thread;
  const at = new Date(sent.at).toISOString();
  return placed(thread, { seq, id, from: "customer", at, text: sent.text, buttons: [], sources: [], products: [] });
}

/** The thread without a message that was taken back. */
export const without = (thread: Thread, seq: number): Thread => ({
  ...thread,
  messages: thread.messages.filter((message) => message.seq !== seq),
});

/** How many messages of the other side came after a number. */
export function unreadAfter(thread: Thread, seq: number): number {
  return thread.messages.filter((message) => message.seq > seq && message.from !== "customer").length;
}

/** The highest number that is shown. */
export const newestSeq = (thread: Thread): number => thread.messages[thread.messages.length - 1]?.seq ?? 0;

/**
 * Which of a message's buttons the customer chose, by payload: what they said next reads like it. Null where none was.
 */
export function chosenButton(thread: Thread, message: WireMessage): string | null {
  const next = thread.messages.filter((later) => later.seq > message.seq);
  const unsent = thread.outgoing.map(({ text }) => text);
  const reply = next.find((later) => later.from === "customer");
  const said = reply ? [reply.text] : unsent.slice(0, 1);
  return message.buttons.find((button) => said.includes(button.label))?.payload ?? null;
}

function placed(thread: Thread, message: WireMessage): Thread {
  const others = thread.messages.filter(({ seq, id }) => seq !== message.seq && id !== message.id);
  const before = others.filter(({ seq }) => seq < message.seq);
  return {
    ...thread,
    messages: [...before, message, ...others.slice(before.length)],
    outgoing: thread.outgoing.filter(({ id }) => id !== message.id),
  };
}
