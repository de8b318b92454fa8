/** Tells the time. Everything that depends on "now" takes one, so that tests, `--now` and replays decide what time it is. */
export type Clock = () => Date;

/** The machine's clock. */
export const systemClock: Clock = () => new Date();

/** A clock that stands still at the given instant. */
export const fixedClock = (at: Date): Clock => {
  return () => new Date(at);
};
