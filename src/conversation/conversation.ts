import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { asLocale, errorFields, newId } from "../base/index.ts";
import { newState } from "../dialogue/index.ts";
import type { Inbound } from "../outbox/index.ts";
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

/** A worker that dies holds its conversation no longer than this. */
const LEASE_MS = 30_000;
/** Conversations taken up by one sweep. */
const SWEEP_AT_MOST = 20;
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
  const running = new Set<Promise<void>>();
  const inBackground = (work: Promise<void>) => {
    const guarded = work.catch((error: unknown) => parts.log.error("conversation_failed", errorFields(error)));
    running.add(guarded);
    parts.keepAlive?.(guarded);
    void guarded.finally(() => running.delete(guarded));
  };
  return {
    async receive(sent, { hold = false } = {}) {
      const changed = sent.edited ? await editInbound(parts.db, sent) : null;
      if (changed !== null) return { seq: changed };
      const message = sent.edited ? await afterAnswer(parts, sent) : sent;
      const lease = hold ? null : newLease(parts);
      const fresh = {
        messageId: newId(message.at),
        locale: asLocale(message.sender.language) ?? "ru",
        state: newState(),
      };
      const stored = await storeInbound(parts.db, message, fresh, lease);
      parts.onChange?.(message.channel, message.sender.id, "message");
      if (stored.seq !== null) parts.onReceived?.(message.channel, stored);
      if (lease && stored.taken) {
        if (stored.seq !== null) parts.onChange?.(message.channel, message.sender.id, "typing");
        inBackground(work(parts, stored, lease));
      }
      const seq = stored.seq ?? (await seqOf(parts.db, message.channel, message.sender.id, message.externalId));
      if (seq === null) throw new Error("a message was neither stored nor there before");
      return { seq };
    },
    async settled() {
      while (running.size > 0) await Promise.all(running);
    },
    async sweep() {
      const at = parts.clock();
      const olderThan = new Date(at.getTime() - parts.burstMs * 2);
      const ids = await forgottenConversations(parts.db, at, olderThan, SWEEP_AT_MOST);
      await Promise.all(ids.map((id) => goOn(parts, id)));
      return ids.length;
    },
  };
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

function newLease(parts: ConversationParts): Lease {
  const at = parts.clock();
  return { token: newId(at), at, until: new Date(at.getTime() + LEASE_MS) };
}

async function work(parts: ConversationParts, { conversationId, seq }: Received, lease: Lease): Promise<void> {
  const redelivered = seq === null;
  const first = redelivered ? null : await readTaken(parts.db, conversationId, lease);
  if (!first || mayGoOn(parts, first)) {
    if (first) await sleep(parts.burstMs);
    await giveBack(parts.db, conversationId, lease.token);
    return goOn(parts, conversationId);
  }
  const saved = await runTurn(parts, first, lease);
  if (saved && saved.owner === "bot" && saved.pending > 0) await goOn(parts, conversationId);
}

/** Answers what waits in a conversation until nothing does, or somebody else holds it. */
async function goOn(parts: ConversationParts, id: string): Promise<void> {
  for (;;) {
    const lease = newLease(parts);
    const row = await takeTurn(parts.db, id, lease);
    if (!row) return;
    if (row.pending.length === 0) return giveBackEmpty(parts.db, id, lease.token, row.counted);
    const saved = await runTurn(parts, row, lease);
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
