import { type Log, Refused } from "../../base/index.ts";
import type { Wording } from "../../wording/index.ts";
import { apiFailure, outcomeOf } from "./api-failure.ts";
import type { CallApi, Work } from "./bot-api.ts";
import { READ_UPDATES } from "./incoming.ts";
import { setMenu } from "./menu.ts";
import type { Webhook } from "./options.ts";
import { pause } from "./pause.ts";

/** Who the bot is. */
export interface BotIdentity {
  id: string;
  /** Without the @: for links as t.me/USERNAME?start=… */
  username: string;
}

/** What a bot is made ready with. */
export interface Preparing {
  call: CallApi;
  webhook: Webhook | null;
  wording: Wording;
  log: Log;
}

/**
 * Tells Telegram where updates go and what the menu says. What waits there is kept. `Refused` (`bad_setting`) where the token or the
 * webhook's address is wrong, `Unavailable` where it may work later. Calling it again, also from two processes at once, is fine.
 */
export async function prepare({ call, webhook, wording, log }: Preparing): Promise<BotIdentity> {
  const { id, username } = await patiently(call, (methods, signal) => methods.getMe(signal));
  if (webhook) {
    const { url, secret } = webhook;
    const set = { url, secret_token: secret, allowed_updates: READ_UPDATES };
    await patiently(call, (methods, signal) => methods.setWebhook(set, signal));
  } else {
    await patiently(call, (methods, signal) => methods.deleteWebhook({ drop_pending_updates: false }, signal));
  }
  await setMenu({ call, wording, log });
  return { id: String(id), username };
}

const PATIENCE_MS = 5_000;

/** Replicas that start together are asked to wait for a second, since Telegram sets a webhook once a second. */
async function patiently<Answer>(call: CallApi, work: Work<Answer>): Promise<Answer> {
  for (let tries = 1; ; tries++) {
    try {
      return await call(work);
    } catch (error) {
      const failure = apiFailure(error);
      const { status, reason, retryAfterMs } = failure;
      if (status === 401 || status === 404)
        throw new Refused(
          "bad_setting",
          "Telegram does not know the bot of TELEGRAM_BOT_TOKEN: copy it from @BotFather again.",
        );
      if (status === 400)
        throw new Refused("bad_setting", `Telegram brings no updates to the address of PUBLIC_URL: ${reason}.`);
      if (tries > 1 || retryAfterMs === null || retryAfterMs > PATIENCE_MS) throw outcomeOf(failure);
      await pause(retryAfterMs, AbortSignal.timeout(PATIENCE_MS));
    }
  }
}
