import type { Update } from "grammy/types";
import { type Log, Refused } from "../../base/index.ts";
import { causeOf, mayPass } from "./cause.ts";
import { senderOf } from "./incoming.ts";
import { growing, pause } from "./pause.ts";
import { UnreadableUpdate } from "./take.ts";

/** So many people's updates are taken at a time. */
const SIDE_BY_SIDE = 20;
/** An update that fails for its own sake is passed over after so many tries. */
const TRIES = 5;

/** What a batch is taken with. */
export interface Batch {
  take: (update: Update) => Promise<void>;
  log: Log;
  /** The first wait before an update is tried again. */
  retryMs: number;
}

/**
 * Takes updates: one person's in order, different people's side by side. What fails because something is away is tried until it
 * works or the signal is given. Answers the number of the first update that was not taken, or null.
 */
export async function takeBatch(updates: Update[], batch: Batch, signal: AbortSignal): Promise<number | null> {
  const inOrder = updates.toSorted((one, other) => one.update_id - other.update_id);
  const lines = Map.groupBy(inOrder, senderOf).values();
  const left: number[] = [];
  const work = async () => {
    for (const line of lines) left.push(...(await takeLine(line, batch, signal)));
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work));
  return left.length > 0 ? Math.min(...left) : null;
}

/** One person's updates; answers the number of the one at which it stopped, as nothing may overtake it. */
async function takeLine(line: Update[], batch: Batch, signal: AbortSignal): Promise<number[]> {
  for (const update of line) if (!(await takeOne(update, batch, signal))) return [update.update_id];
  return [];
}

async function takeOne(update: Update, { take, log, retryMs }: Batch, signal: AbortSignal): Promise<boolean> {
  for (let tries = 1; ; tries++) {
    try {
      await take(update);
      return true;
    } catch (error) {
      const fields = { update: update.update_id, tries, ...causeOf(error) };
      if (isHopeless(error, tries)) {
        log.error("telegram_update_passed_over", fields);
        return true;
      }
      if (tries === 1) log.warn("telegram_update_waits", fields);
    }
    await pause(growing(retryMs, tries), signal);
    if (signal.aborted) return false;
  }
}

const isHopeless = (error: unknown, tries: number): boolean =>
  error instanceof Refused || error instanceof UnreadableUpdate || (tries >= TRIES && !mayPass(error));
