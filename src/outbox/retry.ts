/** How a channel's messages are tried again. */
interface Patience {
  attempts: number;
  firstMs: number;
  growth: number;
  mostMs: number;
}

/** With 3 the waits are 30 s, 90 s, 4.5 min, 13.5 min, 40 min, 2 h and 6 h: a one-time code still arrives while it is good. */
const LETTERS: Patience = { attempts: 8, firstMs: 30_000, growth: 3, mostMs: Number.POSITIVE_INFINITY };
/** Somebody waits in the chat: 1 s, 2 s, 4 s … 10 min, for half a day. */
const CHATS: Patience = { attempts: 80, firstMs: 1_000, growth: 2, mostMs: 600_000 };
/** An alert is of use for some minutes: 3 s, 9 s, 27 s, 81 s and 4 min. */
const ALERTS: Patience = { attempts: 6, firstMs: 3_000, growth: 3, mostMs: 300_000 };
const LIFETIME_MS = 24 * 3600_000;
const JITTER = 0.2;

const PATIENCE: Readonly<Record<string, Patience>> = { email: LETTERS, webhook: LETTERS, push: ALERTS };
const patienceWith = (channel: string): Patience => PATIENCE[channel] ?? CHATS;

/** A message is tried this often at most. */
export const attemptsAtMost = (channel: string): number => patienceWith(channel).attempts;

/** What is known of a message that failed. */
interface Failed {
  channel: string;
  attempts: number;
  createdAt: Date;
}

/**
 * When to try a message again that failed `attempts` times, or null where it is given up: after {@link attemptsAtMost}, or where the
 * next try would come more than a day after the message was made. `random` is 0..1; it moves the wait by up to a fifth either way,
 * so that what failed together does not come back together. Whoever refused may ask to wait longer: `askedMs`.
 */
export function retryAfter(message: Failed, at: Date, random: number, askedMs: number | null = null): Date | null {
  const { attempts, firstMs, growth, mostMs } = patienceWith(message.channel);
  if (message.attempts >= attempts) return null;
  const own = Math.min(firstMs * growth ** (message.attempts - 1), mostMs);
  const wait = Math.max(own * (1 + JITTER * (2 * random - 1)), askedMs ?? 0);
  const next = at.getTime() + wait;
  return next > message.createdAt.getTime() + LIFETIME_MS ? null : new Date(next);
}
