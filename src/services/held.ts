/**
 * Keeps what `read` answers, and reads again where it is older than `ms`; who comes meanwhile goes on with what there is. What is
 * kept is a value and never a promise: on Workers a request that waits for another one's promise waits for ever when that one is
 * cut off. So those who come before the first reading has ended each read for themselves.
 */
export function held<Value>(read: () => Promise<Value>, ms: number): () => Promise<Value> {
  let kept: { at: number; value: Value } | null = null;
  return async () => {
    // Monotonic time: the shop's clock may stand still (`--now`), and what is in memory ages all the same.
    const now = performance.now();
    if (kept && now - kept.at <= ms) return kept.value;
    if (kept) kept.at = now;
    try {
      const value = await read();
      kept = { at: now, value };
      return value;
    } catch (error) {
      kept = null;
      throw error;
    }
  };
}
