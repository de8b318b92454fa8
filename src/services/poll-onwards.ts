import type { Clock, Log } from "../base/index.ts";
import type { Database } from "../database/index.ts";
import type { Bot } from "./bot.ts";
import { pollByOne } from "./poll-by-one.ts";
import type { TelegramDoor } from "./telegram-door.ts";

/** What fetching updates of whichever bot there is needs. */
export interface PollOnwards {
  db: Database;
  clock: Clock;
  log: Log;
  bot: Pick<Bot, "current" | "refresh" | "onChange">;
  /** Hears whether this process polls. */
  onPolling?: ((held: boolean) => void) | undefined;
}

/**
 * Fetches the updates of the shop's bot from now on, where they are to be fetched: of another one once another is connected, of none
 * once it is gone. `follow` looks whether it is; what was begun is finished first.
 */
export function pollOnwards({ bot, ...parts }: PollOnwards): { follow(): Promise<void>; stop(): Promise<void> } {
  let polled: TelegramDoor | null = null;
  let end: (() => Promise<void>) | null = null;
  let isOver = false;
  const turn = async () => {
    const door = isOver ? null : bot.current();
    if (door === polled) return;
    await end?.();
    polled = door;
    end = door?.polls ? pollByOne({ ...parts, poll: door.channel.poll }) : null;
  };
  let turning = turn();
  const next = () => {
    turning = turning.then(turn, turn);
    return turning;
  };
  bot.onChange(() => void next().catch(() => undefined));
  return {
    async follow() {
      await bot.refresh();
    },
    async stop() {
      isOver = true;
      await next();
    },
  };
}
