import type { Conversation, DeskMessage } from "./wire.ts";

/** How many messages the server gives at once. */
export const THREAD_PAGE = 100;

/** A thread as far as it was read: by number, each message once, and whether earlier ones are known to be there. */
export interface Thread {
  messages: DeskMessage[];
  hasOlder: boolean;
}

/** A conversation with its thread as far as it was read. */
export type Open = Omit<Conversation, "messages"> & { thread: Thread };

/**
 * Adds the newest messages to what was read before. Where so many came that some between are missing, only the newest stay: a thread
 * never has a hole.
 */
export function withNewest(before: Thread | undefined, newest: DeskMessage[]): Thread {
  const full = newest.length >= THREAD_PAGE;
  const known = new Set(before?.messages.map(({ seq }) => seq));
  const joins = newest.some(({ seq }) => known.has(seq));
  if (!before || (full && !joins)) return { messages: merged([], newest), hasOlder: full };
  return { messages: merged(before.messages, newest), hasOlder: before.hasOlder };
}

/** Adds earlier messages; fewer than a page are the first of all. */
export function withOlder(before: Thread, older: DeskMessage[]): Thread {
  const first = before.messages[0]?.seq ?? Number.POSITIVE_INFINITY;
  const isOlder = older.some(({ seq }) => seq < first);
  return { messages: merged(before.messages, older), hasOlder: isOlder && older.length >= THREAD_PAGE };
}

/** Both lists in order; a message that is in both is taken from the second, where it is newer. */
function merged(before: DeskMessage[], after: DeskMessage[]): DeskMessage[] {
  const bySeq = new Map([...before, ...after].map((message) => [message.seq, message]));
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq);
}
