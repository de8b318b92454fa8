import { type Clock, errorFields, type Log, Refused } from "../base/index.ts";
import type { Database } from "../database/index.ts";
import { Letter, SEND_SECONDS, type Sender } from "./letter.ts";
import { type Claimed, claim, markFailed, markSent } from "./queries.ts";
import { MAX_ATTEMPTS, retryAfter } from "./retry.ts";

/** As many are sent side by side; the next are claimed when they are done, so that no lease ends while its message waits. */
const ABREAST = 5;

/** What {@link deliver} is given. */
export interface Delivery {
  /** By channel; messages of other channels are left for whoever has a sender. */
  senders: ReadonlyMap<string, Sender>;
  clock: Clock;
  log: Log;
  /** Messages at most; 50 unless told. */
  limit?: number;
  /** 0..1, for spreading the retries. */
  random?: () => number;
}

/** How many messages left, will be tried again, and were given up. */
export interface Delivered {
  sent: number;
  retried: number;
  failed: number;
}

/**
 * Sends what is due. No transaction is open while a sender works. Throws only where the database fails; what was claimed then comes
 * back after its lease.
 */
export async function deliver(db: Database, delivery: Delivery): Promise<Delivered> {
  const done: Delivered = { sent: 0, retried: 0, failed: 0 };
  let left = delivery.limit ?? 50;
  while (left > 0) {
    const batch = await claim(db, {
      at: delivery.clock(),
      limit: Math.min(left, ABREAST),
      leaseSeconds: 2 * SEND_SECONDS,
      channels: [...delivery.senders.keys()],
    });
    if (batch.length === 0) break;
    left -= batch.length;
    const settled = await Promise.allSettled(batch.map((message) => deliverOne(db, message, delivery)));
    for (const one of settled) {
      if (one.status === "rejected") throw one.reason;
      done[one.value] += 1;
    }
  }
  return done;
}

async function deliverOne(db: Database, message: Claimed, delivery: Delivery): Promise<keyof Delivered> {
  const error = await send(message, delivery.senders.get(message.channel));
  if (error === null) {
    await markSent(db, message.id, delivery.clock());
    return "sent";
  }
  const at = delivery.clock();
  const next = error instanceof Refused ? null : retryAfter(message, at, (delivery.random ?? Math.random)());
  await markFailed(db, message.id, { at, error: String(errorFields(error).message ?? error), retryAfter: next });
  tell(delivery.log, message, error, next);
  return next ? "retried" : "failed";
}

/** Answers what went wrong, or null. */
async function send(message: Claimed, sender: Sender | undefined): Promise<unknown> {
  if (message.attempts > MAX_ATTEMPTS) return new Refused("too_many_attempts", "Its senders died each time.");
  const content = Letter.safeParse(message.content);
  if (!content.success) return new Refused("bad_content", "The content is not a letter.");
  if (!sender) return new Refused("no_sender", `Nothing sends on the channel ${message.channel}.`);
  try {
    await sender(content.data, message.id);
    return null;
  } catch (error) {
    return error ?? new Error("the sender threw nothing");
  }
}

/** Says what happened without the error's message: that of a mail server names the address. */
function tell(log: Log, message: Claimed, error: unknown, next: Date | null): void {
  log[next ? "warn" : "error"](next ? "outbox_retry" : "outbox_failed", {
    id: message.id,
    channel: message.channel,
    attempts: message.attempts,
    error: error instanceof Refused ? error.code : error instanceof Error ? error.name : "unknown",
    next: next?.toISOString(),
  });
}
