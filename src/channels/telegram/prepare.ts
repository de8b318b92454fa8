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

/** Asks Telegram who the bot of the token is, and changes nothing there; refuses as {@link prepare} does. */
export async function whoIs(call: CallApi): Promise<BotIdentity> {
  const { id, username } = await patiently(call, (methods, signal) => methods.getMe(signal));
  return { id: String(id), username };
}

/** Why Telegram could not bring updates of late, in its words; null where it could, or they are fetched. */
export async function webhookTrouble(call: CallApi, at: Date): Promise<string | null> {
  const info = await patiently(call, (methods, signal) => methods.getWebhookInfo(signal));
  const since = (info.last_error_date ?? 0) * 1000;
  const isOld = at.getTime() - since > TROUBLE_MS;
  return info.url && info.last_error_message && !isOld ? info.last_error_message : null;
}

/** What Telegram told of a webhook longer ago is over. */
const TROUBLE_MS = 10 * 60_000;

/** Tells Telegram that updates go nowhere any more. */
export async function farewell(call: CallApi): Promise<void> {
  await patiently(call, (methods, signal) => methods.deleteWebhook({ drop_pending_updates: false }, signal));
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
  const bot = await whoIs(call);
  if (webhook) {
    const { url, secret } = webhook;
    const set = { url, secret_token: secret, allowed_updates: READ_UPDATES };
    await patiently(call, (methods, signal) => methods.setWebhook(set, signal));
  } else {
    await patiently(call, (methods, signal) => methods.deleteWebhook({ drop_pending_updates: false }, signal));
  }
  await setMenu({ call, wording, log });
  return bot;
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
