import { setTimeout as wait } from "node:timers/promises";
import { outcomeOf, retryAfterOf } from "./outcome.ts";

/** Tries after the first. */
const MOST = 2;
const FIRST_WAIT_MS = 200;

/** How long a call may wait between tries. */
export interface Patience {
  signal: AbortSignal;
  /** Whoever is asked to wait longer goes on without an answer at once. */
  longestWaitMs: number;
}

/** Does `work`, and again where the endpoint was away or busy; what else fails, fails. Rejects at once when nobody waits any more. */
export async function again<Answer>(work: () => Promise<Answer>, { signal, longestWaitMs }: Patience): Promise<Answer> {
  for (let tries = 0; ; tries++) {
    try {
      return await work();
    } catch (error) {
      const outcome = outcomeOf(error, signal);
      const ms = retryAfterOf(error) ?? FIRST_WAIT_MS * 2 ** tries * (0.75 + Math.random() / 2);
      const isOver = tries >= MOST || (outcome !== "away" && outcome !== "busy") || ms > longestWaitMs;
      if (isOver || signal.aborted) throw error;
      await wait(ms, undefined, { signal });
    }
  }
}
