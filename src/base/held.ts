/** Who reads is waited for this long: after it they count as gone. */
const PATIENCE_MS = 3_000;
const LOOK_AGAIN_MS = 15;

/**
 * Keeps what `read` answers, and reads again where it is older than `ms`: one caller at a time, while the others go on with what
 * there is. What is kept is a value and never a promise: on Workers a request that waits for another one's promise waits for ever
 * where that one was cut off. So who comes during the first reading looks again by itself, and reads itself after three seconds.
 */
export function held<Value>(read: () => Promise<Value>, ms: number): () => Promise<Value> {
  let kept: { at: number; value: Value } | null = null;
  let readingSince = Number.NEGATIVE_INFINITY;
  return async () => {
    for (;;) {
      // Monotonic time: the shop's clock may stand still (`--now`), and what is in memory ages all the same.
      const now = performance.now();
      const isRead = now - readingSince < PATIENCE_MS;
      if (kept && (isRead || now - kept.at <= ms)) return kept.value;
      if (!isRead) break;
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    }
    const at = performance.now();
    readingSince = at;
    try {
      kept = { at, value: await read() };
      return kept.value;
    } catch (error) {
      kept = null;
      throw error;
    } finally {
      readingSince = Number.NEGATIVE_INFINITY;
    }
  };
}
