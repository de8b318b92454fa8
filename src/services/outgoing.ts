import { type Clock, errorFields, type Log } from "../base/index.ts";
import type { Database } from "../database/index.ts";
import { type Caller, deliver, type MessageSender, type Sender, type Senders } from "../outbox/index.ts";

/** More rounds of delivery at once would only ask the database more often: each sends several messages side by side. */
const ROUNDS_AT_ONCE = 4;
/** Messages of one round at most; whoever comes later begins another. */
const MESSAGES_A_ROUND = 500;

/** How long what waits goes on leaving while the service ends; the rest leaves with the next start, or by another replica. */
const FINISH_MS = 2_000;
/** What is due later than that is left to the ticks. */
const ATTENDS_MS = 5_000;

/** So often what leaves one after another at a channel's pace is looked for. */
const BEAT_MS = 250;

/** What goes out: letters, messages to chats, calls of other systems, and alerts to browsers. */
export type Kind = "letter" | "message" | "call" | "push";

/** What messages and letters go out by. */
export interface Outgoing {
  /** Sends what waits. */
  send(): Promise<void>;
  /** The same without waiting for it, of one kind where told; what does not leave now is tried again by a tick. */
  sendSoon(kind?: Kind): void;
  /** Sends again and again for so many milliseconds, so that what is due a little later leaves when it is; where `attend` holds. */
  sendFor(ms: number): void;
  /** From now on what failed is sent again by itself as soon as it is due; until `rest`. A tick does the same, only later. */
  attend(): void;
  rest(): void;
  /** Resolves when nothing is being sent; what waits when `last` is done, or after two seconds, is left for later. */
  finish(last: Promise<unknown>): Promise<void>;
  /** Resolves when nothing is being sent by `sendSoon`. */
  settled(): Promise<void>;
}

/** What messages leave by, by channel. */
export type Chats = ReadonlyMap<string, MessageSender>;

/** What sending needs. */
export interface OutgoingParts {
  db: Database;
  clock: Clock;
  log: Log;
  /** Letters, and whom messages to chats leave by at the moment: a bot is connected and disconnected while the service runs. */
  senders: { letter?: Sender; call?: Caller; push?: Caller; message?: () => Promise<Chats> };
  keepAlive?: ((work: Promise<void>) => void) | undefined;
}

/**
 * Makes what sends; without any sender it sends nothing. Letters go by themselves: five hundred of them, or a mail server that takes its
 * minute over each, hold no chat up.
 */
export function makeOutgoing(parts: OutgoingParts): Outgoing {
  const { letter, call, push, message } = parts.senders;
  const lanes = new Map<Kind, Outgoing>();
  if (letter)
    lanes.set(
      "letter",
      makeLane(parts, async () => ({ letter })),
    );
  if (call)
    lanes.set(
      "call",
      makeLane(parts, async () => ({ call })),
    );
  if (push)
    lanes.set(
      "push",
      makeLane(parts, async () => ({ push })),
    );
  if (message)
    lanes.set(
      "message",
      makeLane(parts, async () => ({ message: await message() })),
    );
  const all = async (work: (lane: Outgoing) => Promise<void>) =>
    void (await Promise.all([...lanes.values()].map(work)));
  return {
    send: () => all((lane) => lane.send()),
    sendSoon(kind) {
      for (const [own, lane] of lanes) if ((kind ?? own) === own) lane.sendSoon();
    },
    sendFor(ms) {
      for (const lane of lanes.values()) lane.sendFor(ms);
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
function makeLane({ db, clock, log, keepAlive }: OutgoingParts, current: () => Promise<Senders>): Outgoing {
  const rounds = new Set<Promise<void>>();
  const timers = new Set<NodeJS.Timeout>();
  let again = false;
  let attends = false;
  let beat: NodeJS.Timeout | null = null;
  let beats = 0;
  const sending = new Set<Promise<void>>();
  let ending = new AbortController();
  const sendWaiting = async () => {
    const { signal } = ending;
    const senders = await current();
    if (senders.message?.size === 0) return;
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
  const endBeat = () => {
    if (beat) clearInterval(beat);
    beat = null;
    beats = 0;
  };
  return {
    send,
    sendSoon,
    sendFor(ms) {
      beats = Math.max(beats, Math.ceil(ms / BEAT_MS));
      if (!attends || beat) return;
      beat = setInterval(() => {
        sendSoon();
        beats -= 1;
        if (beats <= 0) endBeat();
      }, BEAT_MS);
    },
    attend() {
      attends = true;
    },
    rest() {
      attends = false;
      endBeat();
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
