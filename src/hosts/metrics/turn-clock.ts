import type { Clock } from "../../base/index.ts";

/** Turns that are under way at once, at most: those that another replica ended are never stopped here. */
const AT_MOST = 10_000;

/** Measures how long turns take, by their conversation. */
export function turnClock(clock: Clock, atMost = AT_MOST) {
  const began = new Map<string, number>();
  return {
    start(conversation: string): void {
      began.delete(conversation);
      began.set(conversation, clock().getTime());
      const [oldest] = began.keys();
      if (began.size > atMost && oldest !== undefined) began.delete(oldest);
    },
    /** Seconds since the start; null where it was not seen. */
    stop(conversation: string): number | null {
      const from = began.get(conversation);
      began.delete(conversation);
      return from === undefined ? null : Math.max(clock().getTime() - from, 0) / 1000;
    },
  };
}
