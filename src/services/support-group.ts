import { errorFields, held } from "../base/index.ts";
import { type GroupParts, groupState, type Hear, makeHear, pump } from "../support-group/index.ts";
import type { Threads } from "./threads.ts";

/** A burst of changes is told of at once. */
const GATHER_MS = 80;
/** What is due later than that is left to the ticks. */
const ATTENDS_MS = 70_000;
/** Topics of people whose data was deleted are looked for so often. */
const SWEEP_MS = 60_000;
/** A group that another replica bound is noticed after this long at most. */
const FRESH_MS = 2_000;

/** The support's group in Telegram, as long as there is one. */
export interface SupportGroup {
  hear: Hear;
  /** Tells there what waits, as far as Telegram's pace allows. */
  tell(): Promise<void>;
  /** The same without waiting for it. */
  tellSoon(): void;
  /** From now on what waits for Telegram's pace is told as soon as it may be; until `rest`. */
  attend(): void;
  rest(): void;
  /** Resolves when nothing is being told in this process. */
  settled(): Promise<void>;
}

/** What it is made of. */
export interface SupportGroupParts extends Omit<GroupParts, "onWaiting"> {
  threads: Pick<Threads, "watchAll">;
  /** For hosts that would end it with the request. */
  keepAlive?: ((work: Promise<void>) => void) | undefined;
}

/** Makes it; it hears of each message in anybody's thread. */
export function makeSupportGroup({ threads, keepAlive, ...given }: SupportGroupParts): SupportGroup {
  const { db, clock, log } = given;
  const parts: GroupParts = { ...given, onWaiting: () => tellSoon() };
  const isBound = held(async () => (await groupState(db)) !== null, FRESH_MS);
  let attends = false;
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> | null = null;
  let again = false;
  const wakeIn = (ms: number) => {
    if (!attends || timer || ms > ATTENDS_MS) return;
    timer = setTimeout(() => {
      timer = null;
      start();
    }, ms);
  };
  let sweptAt = Number.NEGATIVE_INFINITY;
  const tell = async () => {
    const now = performance.now();
    const sweep = now - sweptAt > SWEEP_MS;
    if (sweep) sweptAt = now;
    const next = await pump(parts, { sweep });
    if (next) wakeIn(Math.max(next.getTime() - clock().getTime(), 0));
  };
  const tellSafely = () => tell().catch((error: unknown) => log.warn("support_group_failed", errorFields(error)));
  const start = () => {
    // Where requests are cut off, whoever is cut off would be waited for for ever.
    if (keepAlive) return keepAlive(tellSafely());
    if (running) {
      again = true;
      return;
    }
    running = tellSafely().finally(() => {
      running = null;
      if (!again) return;
      again = false;
      start();
    });
  };
  const tellSoon = () => (attends ? wakeIn(GATHER_MS) : start());
  const heard = async () => {
    if (await isBound()) tellSoon();
  };
  threads.watchAll(() => {
    const work = heard().catch((error: unknown) => log.warn("support_group_failed", errorFields(error)));
    keepAlive?.(work);
  });
  return {
    hear: makeHear(parts),
    tell,
    tellSoon,
    attend() {
      attends = true;
      tellSoon();
    },
    rest() {
      attends = false;
      if (timer) clearTimeout(timer);
      timer = null;
    },
    async settled() {
      while (running) await running;
    },
  };
}
