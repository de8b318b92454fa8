/** Waits, but not after the signal was given. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener("abort", end);
  });
}

/** How long to wait after the nth failure in a row: twice as long each time, up to 30 times the first wait. */
export const growing = (firstMs: number, failures: number): number => firstMs * Math.min(30, 2 ** (failures - 1));
