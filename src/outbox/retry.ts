/** A message is tried this often at most. */
export const MAX_ATTEMPTS = 8;
const LIFETIME_MS = 24 * 3600_000;
const FIRST_WAIT_MS = 30_000;
/** With 3 the waits are 30 s, 90 s, 4.5 min, 13.5 min, 40 min, 2 h and 6 h: a one-time code still arrives while it is good. */
const GROWTH = 3;
const JITTER = 0.2;

/**
 * When to try a message again that failed `attempts` times, or null where it is given up: after {@link MAX_ATTEMPTS}, or where the
 * next try would come more than a day after the message was made. `random` is 0..1; it moves the wait by up to a fifth either way,
 * so that what failed together does not come back together.
 */
export function retryAfter(message: { attempts: number; createdAt: Date }, at: Date, random: number): Date | null {
  if (message.attempts >= MAX_ATTEMPTS) return null;
  const wait = FIRST_WAIT_MS * GROWTH ** (message.attempts - 1) * (1 + JITTER * (2 * random - 1));
  const next = at.getTime() + wait;
  return next > message.createdAt.getTime() + LIFETIME_MS ? null : new Date(next);
}
