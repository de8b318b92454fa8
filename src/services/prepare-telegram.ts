import { setTimeout as sleep } from "node:timers/promises";
import { errorFields, type Log, Refused } from "../base/index.ts";
import type { TelegramDoor } from "./telegram-door.ts";

const FIRST_MS = 5_000;
const LONGEST_MS = 5 * 60_000;

/** How the door is prepared. */
export interface Preparing {
  log: Log;
  /** Ends the tries. */
  signal: AbortSignal;
  /** The first wait; 5 s unless told. Each next one is twice as long, up to 5 min. */
  firstMs?: number;
}

/**
 * Prepares the door without failing for it: the web chat opens without Telegram too. Answers what a person should know. Where
 * Telegram cannot be reached it is tried again until that works; a wrong setting is only told, since it stays wrong.
 */
export async function prepareTelegram(door: TelegramDoor, preparing: Preparing): Promise<string> {
  try {
    const { username } = await door.prepare();
    return `Telegram: https://t.me/${username} (${door.polls ? "updates are fetched" : "updates come by webhook"}).`;
  } catch (error) {
    preparing.log.error("telegram_not_ready", errorFields(error));
    if (error instanceof Refused) return error.sentence;
    void prepareLater(door, preparing);
    return "Telegram cannot be reached right now: the bot is set up as soon as it can be.";
  }
}

async function prepareLater(door: TelegramDoor, { log, signal, firstMs = FIRST_MS }: Preparing): Promise<void> {
  for (let wait = firstMs; ; wait = Math.min(wait * 2, LONGEST_MS)) {
    await sleep(wait, null, { signal, ref: false }).catch(() => undefined);
    if (signal.aborted) return;
    const error = await door.prepare().then(
      () => null,
      (failure: unknown) => failure,
    );
    if (error === null) return log.info("telegram_ready");
    if (error instanceof Refused) return log.error("telegram_not_ready", errorFields(error));
  }
}
