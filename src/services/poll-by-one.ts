import { setTimeout as sleep } from "node:timers/promises";
import { type Clock, errorFields, type Log, newId } from "../base/index.ts";
import { type Database, holdLease, releaseLease } from "../database/index.ts";

const NAME = "telegram polling";
/** A process that died keeps the others waiting no longer than this. */
const LEASE_MS = 15_000;
/** How often the lease is prolonged, or asked for: three may fail before it is lost. */
const EVERY_MS = 4_000;

/** What polling by one process at a time needs. */
export interface PollByOne {
  db: Database;
  clock: Clock;
  log: Log;
  /** Fetches updates until the signal is given; never rejects. */
  poll(signal: AbortSignal): Promise<void>;
  /** Hears whether this process polls. */
  onPolling?: ((held: boolean) => void) | undefined;
  everyMs?: number;
}

/** Polls while this process holds the lease, over all replicas, until the answer is called; that one resolves when all is finished. */
export function pollByOne({ db, clock, log, poll, onPolling, everyMs = EVERY_MS }: PollByOne): () => Promise<void> {
  const holder = newId(clock());
  const stop = new AbortController();
  let polling: { end: AbortController; done: Promise<void>; until: number } | null = null;
  const endPolling = async () => {
    const { end, done } = polling ?? {};
    end?.abort();
    await done;
    if (polling) onPolling?.(false);
    polling = null;
  };
  const renew = async () => {
    const at = clock();
    const until = new Date(at.getTime() + LEASE_MS);
    const held = await holdLease(db, { name: NAME, holder, at, until }).catch((error: unknown) => {
      log.warn("polling_lease_failed", errorFields(error));
      // Until its end the lease is ours, whether or not the database can be asked.
      return polling !== null && polling.until > clock().getTime() + everyMs;
    });
    if (!held) return endPolling();
    if (polling) polling.until = until.getTime();
    else {
      const end = new AbortController();
      polling = { end, done: poll(end.signal), until: until.getTime() };
      log.info("telegram_polls");
      onPolling?.(true);
    }
  };
  const loop = async () => {
    while (!stop.signal.aborted) {
      await renew();
      await sleep(everyMs, null, { signal: stop.signal }).catch(() => undefined);
    }
    await endPolling();
    await releaseLease(db, NAME, holder).catch(() => undefined);
  };
  const looping = loop();
  return async () => {
    stop.abort();
    await looping;
  };
}
