/** Telegram takes so many messages of a bot in one group within a minute: core.telegram.org/bots/faq#broadcasting-to-users. */
const PER_MINUTE = 20;
/** A minute, and a second for clocks that differ. */
const WINDOW_MS = 61_000;

/** When the next message may leave, in milliseconds since 1970: at once, or as soon as the first of the last minute's is old enough. */
export function freeAt(sent: readonly number[], at: number): number {
  const recent = recentOf(sent, at);
  const [first] = recent.slice(-PER_MINUTE);
  return recent.length < PER_MINUTE || first === undefined ? at : first + WINDOW_MS;
}

/** The messages of the last minute with as many more as left now. */
export const withSent = (sent: readonly number[], at: number, count: number): number[] => [
  ...recentOf(sent, at),
  ...Array.from({ length: count }, () => at),
];

const recentOf = (sent: readonly number[], at: number): number[] => sent.filter((one) => one > at - WINDOW_MS);
