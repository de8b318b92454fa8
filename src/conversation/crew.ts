import { errorFields, type Log } from "../base/index.ts";

/** What works turns out in the background, so many side by side. */
export interface Crew {
  /** Whether it has its hands full: what comes now should be queued. */
  isFull(): boolean;
  start(work: Promise<void>): void;
  /** Takes up a conversation as soon as there is room. */
  queue(conversationId: string): void;
  /** Resolves when nothing is under way and nothing is queued. */
  settled(): Promise<void>;
}

/** Makes a crew; `goOn` is how it takes up a conversation that was queued. */
export function makeCrew(parts: {
  size: number;
  goOn: (conversationId: string) => Promise<void>;
  log: Log;
  keepAlive?: ((work: Promise<void>) => void) | undefined;
}): Crew {
  const running = new Set<Promise<void>>();
  const waiting = new Set<string>();
  const isFull = () => running.size >= parts.size;
  const takeNext = () => {
    const [next] = waiting;
    if (next === undefined || isFull()) return;
    waiting.delete(next);
    start(parts.goOn(next));
  };
  const start = (work: Promise<void>) => {
    const guarded = work
      .catch((error: unknown) => parts.log.error("conversation_failed", errorFields(error)))
      .finally(() => {
        running.delete(guarded);
        takeNext();
      });
    running.add(guarded);
    parts.keepAlive?.(guarded);
  };
  return {
    isFull,
    start,
    queue(conversationId) {
      waiting.add(conversationId);
      takeNext();
    },
    async settled() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
