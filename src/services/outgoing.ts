import { type Clock, errorFields, type Log } from "../base/index.ts";
import type { Database } from "../database/index.ts";
import { deliver, type Senders } from "../outbox/index.ts";

/** More rounds of delivery at once would only ask the database more often: each sends several messages side by side. */
const ROUNDS_AT_ONCE = 4;
/** Messages of one round at most; whoever comes later begins another. */
const MESSAGES_A_ROUND = 500;

/** How long what waits goes on leaving while the service ends; the rest leaves with the next start, or by another replica. */
const FINISH_MS = 2_000;
/** What is due later than that is left to the ticks. */
const ATTENDS_MS = 5_000;

/** What goes out: letters, and messages to chats. */
export type Kind = "letter" | "message";

/** What messages and letters go out by. */
export interface Outgoing {
  /** Sends what waits. */
  send(): Promise<void>;
  /** The same without waiting for it, of one kind where told; what does not leave now is tried again by a tick. */
  sendSoon(kind?: Kind): void;
  /** From now on what failed is sent again by itself as soon as it is due; until `rest`. A tick does the same, only later. */
  attend(): void;
  rest(): void;
  /** Resolves when nothing is being sent; what waits when `last` is done, or after two seconds, is left for later. */
  finish(last: Promise<unknown>): Promise<void>;
  /** Resolves when nothing is being sent by `sendSoon`. */
  settled(): Promise<void>;
}

/** What sending needs. */
export interface OutgoingParts {
  db: Database;
  clock: Clock;
  log: Log;
  senders: Senders;
  keepAlive?: ((work: Promise<void>) => void) | undefined;
}

/**
 * Makes what sends; without any sender it sends nothing. Letters go by themselves: five hundred of them, or a mail server that takes its
 * minute over each, hold no chat up.
 */
export function makeOutgoing(parts: OutgoingParts): Outgoing {
  const { letter, message } = parts.senders;
  const lanes = new Map<Kind, Outgoing>();
  if (letter) lanes.set("letter", makeLane({ ...parts, senders: { letter } }));
  if (message && message.size > 0) lanes.set("message", makeLane({ ...parts, senders: { message } }));
  const all = async (work: (lane: Outgoing) => Promise<void>) =>
    void (await Promise.all([...lanes.values()].map(work)));
  return {
    send: () => all((lane) => lane.send()),
    sendSoon(kind) {
      for (const [own, lane] of lanes) if ((kind ?? own) === own) lane.sendSoon();
    },
    attend() {
      for (const lane of lanes.values()) lane.attend();
    },
    rest() {
      for (const lane of lanes.values()) lane.rest();
    },
    finish: (last) => all((lane) => lane.finish(last)),
    settled: () => all((lane) => lane.settled()),
  };
}

/** What sends by some senders, whatever others do. */
function makeLane({ db, clock, log, senders, keepAlive }: OutgoingParts): Outgoing {
  const rounds = new Set<Promise<void>>();
  const timers = new Set<NodeJS.Timeout>();
  let again = false;
  let attends = false;
  const sending = new Set<Promise<void>>();
  let ending = new AbortController();
  const sendWaiting = async () => {
    const { signal } = ending;
    const { retryAt } = await deliver(db, { senders, clock, log, signal, limit: MESSAGES_A_ROUND });
    if (retryAt && attends) wakeAt(retryAt);
  };
  const send = () => {
    const round = sendWaiting();
    sending.add(round);
    const ended = () => void sending.delete(round);
    round.then(ended, ended);
    return round;
  };
  const wakeAt = (at: Date) => {
    const wait = Math.max(at.getTime() - clock().getTime(), 0);
    if (wait > ATTENDS_MS) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      sendSoon();
    }, wait);
    timers.add(timer);
  };
  // Where requests are cut off, a round that was cut would be counted for ever; each sends over connections of its own there.
  const atOnce = keepAlive ? Number.POSITIVE_INFINITY : ROUNDS_AT_ONCE;
  const sendSoon = () => {
    if (rounds.size >= atOnce) {
      again = true;
      return;
    }
    const round = send().catch((error: unknown) => log.warn("delivery_failed", errorFields(error)));
    rounds.add(round);
    keepAlive?.(round);
    void round.finally(() => {
      rounds.delete(round);
      if (again) {
        again = false;
        sendSoon();
      }
    });
  };
  return {
    send,
    sendSoon,
    attend() {
      attends = true;
    },
    rest() {
      attends = false;
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
    async finish(last) {
      const timer = setTimeout(() => ending.abort(), FINISH_MS);
      await last;
      while (sending.size > 0) await Promise.allSettled(sending);
      clearTimeout(timer);
      ending = new AbortController();
    },
    async settled() {
      while (rounds.size > 0) await Promise.all(rounds);
    },
  };
}
