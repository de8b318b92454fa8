/** Failures in a row after which nobody is sent any more. */
const MOST = 5;
/** How long nobody is; longer where the endpoint asked for it. */
const REST_MS = 30_000;
const LONGEST_REST_MS = 300_000;

/** Keeps calls from an endpoint that fails: everybody would wait for nothing. One a process. */
export interface Breaker {
  /** Whether a call may go. After a rest one may, and if it fails the rest begins anew. */
  allows(): boolean;
  /** Hears how a call ended that was let through; `restMs` is what the endpoint asked for. */
  heard(failed: boolean, restMs?: number | null): void;
}

/** `now` is in milliseconds and never goes back. */
export function makeBreaker(now: () => number = () => performance.now()): Breaker {
  let failures = 0;
  let openUntil = Number.NEGATIVE_INFINITY;
  return {
    allows() {
      if (failures < MOST) return true;
      if (now() < openUntil) return false;
      // Others wait until this one has come back, or was away for another rest.
      openUntil = now() + REST_MS;
      return true;
    },
    heard(failed, restMs = null) {
      failures = failed ? failures + 1 : 0;
      if (failed) openUntil = now() + Math.min(LONGEST_REST_MS, Math.max(REST_MS, restMs ?? 0));
    },
  };
}
