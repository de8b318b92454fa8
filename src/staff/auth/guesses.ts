import type { Clock } from "../../base/index.ts";
import type { Database } from "../../database/index.ts";
import { digest } from "../token.ts";
import { countTry, forgetTries, uncountTry } from "./queries.ts";

/** So many tries in so many seconds. */
export interface Limit {
  window: number;
  max: number;
}

/**
 * Wrong passwords. From one address 10 in a quarter of an hour; for one account 50 in an hour from everywhere: more than one address
 * can use up, so that nobody locks a colleague out from their own desk, and far from enough to guess ten characters.
 */
export const GUESSES = {
  address: { window: 15 * 60, max: 10 },
  account: { window: 60 * 60, max: 50 },
} as const satisfies Record<string, Limit>;

/** Letters by which somebody comes back in: nobody's mailbox is filled, and whoever waits for one asks again a few times. */
export const LETTERS = {
  address: { window: 60 * 60, max: 10 },
  account: { window: 60 * 60, max: 3 },
} as const satisfies Record<string, Limit>;

/** The longest window of any limit, in milliseconds: what is older counts for nothing. */
const LONGEST_MS = 60 * 60 * 1000;

/** Counts tries in the database, so that all replicas count together. */
export interface Tries {
  /** Counts one; `retryAfter` is in seconds where it was one too many. */
  count(key: string, limit: Limit): Promise<{ allowed: boolean; retryAfter: number | null }>;
  /** Takes one back that turned out to be right. */
  uncount(key: string): Promise<void>;
}

/** Tries over a database; `secret` keeps addresses from being read out of the keys. */
export function countTries(db: Database, secret: string, clock: Clock): Tries {
  const keyOf = (key: string) => digest(`${secret}|${key}`);
  return {
    async count(key, { window, max }) {
      const at = clock();
      const { count, since } = await countTry(db, { key: keyOf(key), window, at });
      if (count === 1) await forgetTries(db, new Date(at.getTime() - LONGEST_MS));
      if (count <= max) return { allowed: true, retryAfter: null };
      return { allowed: false, retryAfter: Math.ceil((since.getTime() - at.getTime()) / 1000 + window) };
    },
    uncount: (key) => uncountTry(db, keyOf(key)),
  };
}
