import { findMessages, findNotes, readConversations, soughtWords, threadsOfCustomers } from "../conversation/index.ts";
import { findCustomers, soughtBy } from "../customers/index.ts";
import type { Database } from "../database/index.ts";
import type { SearchAnswer } from "../desk/index.ts";
import type { Wording } from "../wording/index.ts";
import { textOf } from "./desk-message.ts";
import { summaryParts } from "./desk-port.ts";
import { summaryOf } from "./desk-summary.ts";
import type { ReadShop } from "./shop.ts";

/** Messages that are found at once; customers and conversations of theirs or with notes. */
const [MESSAGES, THREADS] = [40, 10];
/** Letters of a message before the word that was found, and all of those that are shown. */
const [BEFORE, GLIMPSE] = [40, 200];

/** Looks for something in all conversations: who wrote, which order, which words. */
export async function searchDesk(
  parts: { db: Database; shop: ReadShop; wording: Wording },
  { q, before }: { q: string; before: number | null },
): Promise<SearchAnswer> {
  const { db, shop } = parts;
  const words = soughtWords(q);
  const [found, threads] = await Promise.all([
    words === null ? [] : findMessages(db, { words, before, limit: MESSAGES + 1 }),
    before === null ? threadsFor(db, { q, words, country: (await shop()).country }) : [],
  ]);
  const messages = found.slice(0, MESSAGES);
  const ids = [...new Set([...threads, ...messages.map(({ conversationId }) => conversationId)])];
  const [rows, told] = await Promise.all([readConversations(db, ids), summaryParts(parts)]);
  const known = new Set(rows.map(({ id }) => id));
  return {
    conversations: rows.map((row) => summaryOf(told, row)),
    threads: threads.filter((id) => known.has(id)),
    messages: messages.map(({ conversationId, seq, author, content, at }) => ({
      ...{ conversation: conversationId, seq, from: author, at: at.toISOString() },
      text: glimpse(textOf(content), q),
    })),
    more: found.length > MESSAGES,
  };
}

async function threadsFor(
  db: Database,
  { q, words, country }: { q: string; words: string | null; country: string },
): Promise<string[]> {
  const page = { sought: soughtBy(q, country), sort: "newest" as const, after: null, limit: THREADS };
  const { customers } = await findCustomers(db, page);
  const keys = customers.map(({ externalId }) => externalId);
  const [theirs, noted] = await Promise.all([
    keys.length === 0 ? [] : threadsOfCustomers(db, keys, THREADS),
    words === null ? [] : findNotes(db, words, THREADS),
  ]);
  return [...new Set([...theirs, ...noted])].slice(0, 2 * THREADS);
}

/** A message around the first of the words that were looked for. */
function glimpse(text: string, q: string): string {
  const [first = ""] = q.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const at = text.toLowerCase().indexOf(first.slice(0, 4));
  const from = Math.max(0, at - BEFORE);
  return `${from > 0 ? "…" : ""}${text.slice(from, from + GLIMPSE)}`.toWellFormed();
}
