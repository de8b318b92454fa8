/** How long something is waited for unless told: long enough for a busy machine, short of a test's own limit. */
export const PATIENCE_MS = 20_000;

interface Waiter {
  check(): boolean;
}

/** Lets tests wait for a state: whoever changes it calls `changed`, and every waiter looks again. */
export class Signal {
  #waiters = new Set<Waiter>();

  /** Tells the waiters that something changed. Costs nothing where nobody waits. */
  changed(): void {
    for (const waiter of this.#waiters) if (waiter.check()) this.#waiters.delete(waiter);
  }

  /** The first value of `look` that is not undefined. Rejects after `timeoutMs` with a sentence naming `what`. */
  until<T>(look: () => T | undefined, timeoutMs: number, what: () => string): Promise<T> {
    const now = look();
    if (now !== undefined) return Promise.resolve(now);
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => {
        this.#waiters.delete(waiter);
        reject(new Error(`Waited ${timeoutMs} ms for ${what()}`));
      }, timeoutMs);
      const waiter: Waiter = {
        check: () => {
          const found = look();
          if (found === undefined) return false;
          clearTimeout(late);
          resolve(found);
          return true;
        },
      };
      this.#waiters.add(waiter);
    });
  }
}
