import { type Clock, errorFields, type Log, Refused, Unavailable } from "../base/index.ts";
import type { Database } from "../database/index.ts";
import { CALL_SECONDS, type Caller } from "./call.ts";
import { CHAT_SEND_SECONDS, ChatMessage, type MessageSender } from "./chat-message.ts";
import { Letter, SEND_SECONDS, type Sender } from "./letter.ts";
import { type Claimed, claim, markFailed, markSent, type SentRow } from "./queries.ts";
import { attemptsAtMost, retryAfter } from "./retry.ts";

/** As many are sent side by side. A place that is free takes the next, so that one slow chat holds nobody up. */
const ABREAST = 8;

/** What messages leave by; those that nothing here sends are left for whoever can. */
export interface Senders {
  /** Letters, channel `email`. */
  letter?: Sender;
  /** Calls of other systems, channel `webhook`. */
  call?: Caller;
  /** Alerts to browsers, channel `push`. */
  push?: Caller;
  /** Messages to chats, by channel. */
  message?: ReadonlyMap<string, MessageSender>;
}

/** What {@link deliver} is given. */
export interface Delivery {
  senders: Senders;
  clock: Clock;
  log: Log;
  /** Messages at most; 50 unless told. */
  limit?: number;
  /** Once it is given nothing more is taken: what is being sent is brought to its end. */
  signal?: AbortSignal;
  /** 0..1, for spreading the retries. */
  random?: () => number;
}

/** How many messages left, will be tried again, and were given up. */
export interface Delivered {
  sent: number;
  retried: number;
  failed: number;
  /** When the first of those that will be tried again is due; null where there is none. */
  retryAt: Date | null;
}

/**
 * Sends what is due, a chat's messages one after another. No transaction is open while a sender works. Throws only where the
 * database fails; what was claimed then comes back after its lease.
 */
export async function deliver(db: Database, delivery: Delivery): Promise<Delivered> {
  const done: Delivered = { sent: 0, retried: 0, failed: 0, retryAt: null };
  const running = new Set<Promise<void>>();
  const leaseSeconds = leasesOf(delivery.senders);
  let left = delivery.limit ?? 50;
  const due = async (limit: number) =>
    limit > 0 ? await claim(db, { at: delivery.clock(), limit, leaseSeconds }) : [];
  // Whoever fails here fails for the database's sake: the others are waited for, so that nothing runs on unseen.
  const afterOthers = async (error: unknown): Promise<never> => {
    await Promise.allSettled(running);
    throw error;
  };
  // What left side by side is noted at once, which also tells whether anything is to be taken: a statement a message, under load less.
  let gone: SentRow[] = [];
  const noteGone = async () => {
    const noted = gone;
    gone = [];
    return (
      noted.length === 0 || (await markSent(db, noted, { at: delivery.clock(), channels: Object.keys(leaseSeconds) }))
    );
  };
  for (;;) {
    const more = await noteGone().catch(afterOthers);
    const limit = delivery.signal?.aborted || !more ? 0 : Math.min(left, ABREAST - running.size);
    const batch = await due(limit).catch(afterOthers);
    left -= batch.length;
    for (const message of batch) {
      const sending = deliverOne(db, message, delivery).then((outcome) => {
        if (outcome.became === "sent") gone.push({ id: message.id, receipt: outcome.receipt });
        done[outcome.became] += 1;
        const { retryAt = null } = outcome;
        if (retryAt && (!done.retryAt || retryAt < done.retryAt)) done.retryAt = retryAt;
        running.delete(sending);
      });
      running.add(sending);
    }
    if (running.size > 0) await Promise.race(running).catch(afterOthers);
    else if (gone.length === 0) return done;
  }
}

/** A message is held for twice the time that its sender may take. */
function leasesOf({ letter, call, push, message }: Senders): Record<string, number> {
  const chats = [...(message?.keys() ?? [])].map((channel) => [channel, 2 * CHAT_SEND_SECONDS]);
  if (call) chats.push(["webhook", 2 * CALL_SECONDS]);
  if (push) chats.push(["push", 2 * CALL_SECONDS]);
  return Object.fromEntries(letter ? [...chats, ["email", 2 * SEND_SECONDS]] : chats);
}

/** What became of one message, and when it is tried again. */
type Settled =
  | { became: "sent"; receipt: string | null; retryAt?: never }
  | { became: "retried" | "failed"; retryAt?: Date };

async function deliverOne(db: Database, message: Claimed, delivery: Delivery): Promise<Settled> {
  const outcome = await send(message, delivery.senders, delivery.clock());
  if ("receipt" in outcome) return { became: "sent", receipt: outcome.receipt };
  const { error } = outcome;
  const at = delivery.clock();
  const asked = error instanceof Unavailable ? error.retryAfterMs : null;
  const next = error instanceof Refused ? null : retryAfter(message, at, (delivery.random ?? Math.random)(), asked);
  await markFailed(db, message.id, { at, error: String(errorFields(error).message ?? error), retryAfter: next });
  tell(delivery.log, message, error, next);
  return next ? { became: "retried", retryAt: next } : { became: "failed" };
}

async function send(
  claimed: Claimed,
  { letter, call, push, message }: Senders,
  at: Date,
): Promise<{ receipt: string | null } | { error: unknown }> {
  const { id, channel, destination, content, attempts, heldByPerson, withdrawn } = claimed;
  const advert = advertIn(content);
  if (attempts > attemptsAtMost(channel))
    return { error: new Refused("too_many_attempts", "Its senders died each time.") };
  try {
    if (withdrawn) throw new Refused("no_consent", "The customer does not agree to such messages any more.");
    if (advert) refuseLate(advert, claimed, at);
    if (channel === "email") return { receipt: await sendLetter(letter, content, id) };
    const caller = channel === "webhook" ? call : channel === "push" ? push : undefined;
    if (caller) return { receipt: await caller(id).then(() => null) };
    const read = ChatMessage.safeParse(content);
    if (!read.success) throw new Refused("bad_content", "The content is no message.");
    // Nobody is talked over: who holds the conversation was read with the claim, right before this.
    if (read.data.reply && heldByPerson) throw new Refused("person_answers", "A person holds the conversation.");
    const chat = message?.get(channel);
    if (!chat) throw new Refused("no_sender", `Nothing sends on the channel ${channel}.`);
    return { receipt: await chat(read.data.message, destination, id, { once: advert !== null }) };
  } catch (error) {
    if (advert && mayHaveLeft(error)) return { error: lostBeatsTwice() };
    return { error: error ?? new Error("the sender threw nothing") };
  }
}

type Advert = NonNullable<ChatMessage["advert"]>;

/** What says that a message is an advert; null where it is none, or cannot be read at all. */
function advertIn(content: unknown): Advert | null {
  const read = ChatMessage.safeParse(content).data ?? Letter.safeParse(content).data;
  return read?.advert ?? null;
}

function refuseLate({ until }: Advert, { takerDied }: Claimed, at: Date): void {
  if (takerDied) throw lostBeatsTwice();
  if (until !== null && at >= new Date(until))
    throw new Refused("too_late", "It could not leave before the hours began in which nobody is written to.");
}

/** Whether a sender that failed may have sent the message all the same. */
const mayHaveLeft = (error: unknown): boolean =>
  !(error instanceof Refused) && !(error instanceof Unavailable && error.nothingDone);

const lostBeatsTwice = () =>
  new Refused("may_have_left", "Nobody knows whether it has left, and an advert is not sent twice.");

async function sendLetter(sender: Sender | undefined, content: unknown, id: string): Promise<null> {
  const read = Letter.safeParse(content);
  if (!read.success) throw new Refused("bad_content", "The content is not a letter.");
  if (!sender) throw new Refused("no_sender", "Nothing sends letters.");
  await sender(read.data, id);
  return null;
}

/** What stops a message and is nobody's fault. */
const EXPECTED = new Set(["person_answers", "blocked", "no_consent", "too_late"]);

/** Says what happened without the error's message: that of a mail server names the address. */
function tell(log: Log, message: Claimed, error: unknown, next: Date | null): void {
  const code = error instanceof Refused ? error.code : error instanceof Error ? error.name : "unknown";
  const expected = next !== null || EXPECTED.has(code);
  log[expected ? "warn" : "error"](next ? "outbox_retry" : "outbox_failed", {
    id: message.id,
    channel: message.channel,
    attempts: message.attempts,
    error: code,
    next: next?.toISOString(),
  });
}
