import type { Clock } from "./clock.ts";

/** So many a minute in the long run, and `burst` of them at once. */
export interface Rate {
  perMinute: number;
  burst: number;
}

/** Takes one token from the bucket of a key: 0 when there was one, else the whole seconds until there is. */
export type Buckets = (key: string) => number;

interface Bucket {
  tokens: number;
  at: number;
}

/**
 * Token buckets in this process' memory, one a key, for the `size` keys used last; the one that was not used for the longest
 * makes room, and comes back full. With several replicas each counts on its own, so a visitor whose requests are spread over N of
 * them gets up to N times the rate: these limits hold off a flood, they do not meter.
 */
export function buckets(rate: Rate, clock: Clock, size = 10_000): Buckets {
  const filled = new Map<string, Bucket>();
  const perMs = rate.perMinute / 60_000;
  return (key) => {
    const now = clock().getTime();
    const last = filled.get(key) ?? { tokens: rate.burst, at: now };
    const tokens = Math.min(rate.burst, last.tokens + Math.max(0, now - last.at) * perMs);
    filled.delete(key);
    filled.set(key, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now });
    if (filled.size > size) forgetOldest(filled);
    return tokens >= 1 ? 0 : Math.ceil((1 - tokens) / perMs / 1000);
  };
}

function forgetOldest(filled: Map<string, Bucket>): void {
  const oldest = filled.keys().next();
  if (!oldest.done) filled.delete(oldest.value);
}
