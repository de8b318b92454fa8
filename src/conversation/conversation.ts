import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { asLocale, newId } from "../base/index.ts";
import { newState } from "../dialogue/index.ts";
import type { Inbound } from "../outbox/index.ts";
import { makeCrew } from "./crew.ts";
import { newLease, whileHeld } from "./lease/lease.ts";
import type { ConversationParts } from "./parts.ts";
import {
  type ConversationRow,
  editInbound,
  forgottenConversations,
  giveBack,
  giveBackEmpty,
  type Lease,
  type Received,
  readTaken,
  seqOf,
  storeInbound,
  takeTurn,
} from "./queries.ts";
import { runTurn } from "./turn.ts";

/**
 * Turns that a process works out side by side. Whatever it holds when it dies is held up until the leases end; what waits unheld, any
 * other takes at once. More would not make it faster: its processor is busy with a dozen.
 */
const ABREAST = 32;
/** Conversations that a sweep takes up side by side; it goes on with the next as long as there are any, and for so long. */
const SWEPT_ABREAST = 20;
const SWEEP_MS = 4_000;
/** Words up to which a message may be the beginning of a burst. */
const SHORT_WORDS = 3;

/** Conversations with customers: each message is stored once, answered once and in order, over all replicas. */
export interface Conversation {
  /**
   * Stores a message and answers its number; the reply is worked out afterwards. `hold` stores only: the next message, or a
   * sweep, takes it along.
   */
  receive(message: Inbound, options?: { hold?: boolean }): Promise<{ seq: number }>;
  /** Resolves when no turn is being worked out in this process. */
  settled(): Promise<void>;
  /** Takes up conversations that were left behind (a crash, a lost connection); answers how many. */
  sweep(): Promise<number>;
}

/** Makes conversations of their parts. */
export function makeConversation(parts: ConversationParts): Conversation {
  const { log, keepAlive, turnsAtOnce = ABREAST } = parts;
  const crew = makeCrew({ size: turnsAtOnce, goOn: (id) => goOn(parts, id), log, keepAlive });
  return {
    async receive(sent, { hold = false } = {}) {
      const changed = sent.edited ? await editInbound(parts.db, sent) : null;
      if (changed !== null) return { seq: changed };
      const message = sent.edited ? await afterAnswer(parts, sent) : sent;
      const lease = hold || crew.isFull() ? null : newLease(parts);
      const stored = await storeInbound(parts.db, message, freshOf(message), lease);
      // Who is blocked hears nothing, also not that.
      if (!stored) return { seq: 0 };
      tellStored(parts, message, stored);
      if (lease && stored.taken) crew.start(work(parts, stored, lease));
      else if (!hold && !lease && stored.seq !== null) crew.queue(stored.conversationId);
      const seq = stored.seq ?? (await seqOf(parts.db, message.channel, message.sender.id, message.externalId));
      if (seq === null) throw new Error("a message was neither stored nor there before");
      return { seq };
    },
    settled: crew.settled,
    sweep: () => sweep(parts),
  };
}

const freshOf = ({ at, sender }: Inbound) => ({
  messageId: newId(at),
  locale: asLocale(sender.language) ?? ("ru" as const),
  state: newState(),
});

function tellStored(parts: ConversationParts, { channel, sender }: Inbound, stored: Received): void {
  parts.onChange?.(channel, sender.id, "message");
  if (stored.seq === null) return;
  parts.onReceived?.(channel, stored);
  if (stored.taken) parts.onChange?.(channel, sender.id, "typing");
}

/**
 * An edit of what was answered already is a message of its own, so that the answer can be put right; the same edit again is that
 * message again. One whose original has not come yet takes its place.
 */
async function afterAnswer({ db }: ConversationParts, message: Inbound): Promise<Inbound> {
  const { channel, sender, externalId, content } = message;
  if ((await seqOf(db, channel, sender.id, externalId)) === null) return message;
  const words = createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, 16);
  return { ...message, externalId: `${externalId}:${words}` };
}

/** Takes up what nobody works on, each conversation once, and those that have waited longest first. */
async function sweep(parts: ConversationParts): Promise<number> {
  const began = parts.clock().getTime();
  const swept = new Set<string>();
  for (;;) {
    const at = parts.clock();
    const olderThan = new Date(at.getTime() - parts.burstMs * 2);
    const found = await forgottenConversations(parts.db, at, olderThan, SWEPT_ABREAST);
    const ids = found.filter((id) => !swept.has(id));
    await Promise.all(ids.map((id) => goOn(parts, id)));
    for (const id of ids) swept.add(id);
    if (ids.length < SWEPT_ABREAST || parts.clock().getTime() - began > SWEEP_MS) return swept.size;
  }
}

async function work(parts: ConversationParts, { conversationId, seq }: Received, lease: Lease): Promise<void> {
  const redelivered = seq === null;
  const first = redelivered ? null : await readTaken(parts.db, conversationId, lease);
  if (!first || mayGoOn(parts, first)) {
    if (first) await (parts.pause ?? sleep)(parts.burstMs);
    await giveBack(parts.db, conversationId, lease.token);
    return goOn(parts, conversationId);
  }
  const saved = await whileHeld(parts, conversationId, lease, () => runTurn(parts, first, lease));
  if (saved && saved.owner === "bot" && saved.pending > 0) await goOn(parts, conversationId);
}

/** Answers what waits in a conversation until nothing does, or somebody else holds it. */
async function goOn(parts: ConversationParts, id: string): Promise<void> {
  for (;;) {
    const lease = newLease(parts);
    const row = await takeTurn(parts.db, id, lease);
    if (!row) return;
    if (row.pending.length === 0) return giveBackEmpty(parts.db, id, lease.token, row.counted);
    const saved = await whileHeld(parts, id, lease, () => runTurn(parts, row, lease));
    if (saved?.owner !== "bot" || saved.pending === 0) return;
  }
}

/** Whether a message looks like the first of a burst ("hi" … "where is" … "my order"): short, and nothing waits for it. */
function mayGoOn(parts: ConversationParts, { state, pending }: ConversationRow): boolean {
  const [only, ...others] = pending;
  if (parts.burstMs === 0 || others.length > 0 || !only) return false;
  // An album comes as one message a picture, and words often follow a picture.
  if (only.content.kind === "file") return true;
  if (only.content.kind !== "text" || state.asked || state.proposal || state.offer) return false;
  const { text } = only.content;
  return !/[?!.\d]/.test(text) && text.trim().split(/\s+/).length <= SHORT_WORDS;
}
