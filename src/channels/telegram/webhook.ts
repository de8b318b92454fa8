import type { Update } from "grammy/types";
import type { Context } from "hono";
import type { Log } from "../../base/index.ts";
import { causeOf } from "./cause.ts";
import { UnreadableUpdate } from "./take.ts";

/** The header by which Telegram shows the secret that `setWebhook` gave it. */
const SECRET_HEADER = "x-telegram-bot-api-secret-token";

/** What a webhook needs. */
export interface WebhookParts {
  /** Null where updates are fetched: then nobody may bring any. */
  secret: string | null;
  take: (update: Update) => Promise<void>;
  log: Log;
}

/** Takes one update that Telegram brings: 401 without the secret, 400 for what is no update, 503 where Telegram has to bring it again. */
export async function handleWebhook(c: Context, { secret, take, log }: WebhookParts): Promise<Response> {
  if (secret === null || !sameText(c.req.header(SECRET_HEADER) ?? "", secret)) {
    log.warn("telegram_webhook_refused");
    return problem(c, 401, "secret", "This address takes updates from Telegram only.");
  }
  const update: unknown = await c.req.json().catch(() => null);
  if (!isUpdate(update)) return problem(c, 400, "invalid", "The request's body is no update.");
  try {
    await take(update);
    return c.body(null, 200);
  } catch (error) {
    log.error("telegram_update_failed", { update: update.update_id, ...causeOf(error) });
    if (error instanceof UnreadableUpdate) return problem(c, 400, "invalid", "The update cannot be read.");
    return problem(c, 503, "unavailable", "The update could not be taken. Bring it again.");
  }
}

const problem = (c: Context, status: 400 | 401 | 503, code: string, message: string): Response =>
  c.json({ error: { code, message } }, status);

const isUpdate = (body: unknown): body is Update =>
  typeof body === "object" && body !== null && "update_id" in body && Number.isSafeInteger(body.update_id);

/** Compares in a time that does not tell how much of the secret is right. */
function sameText(given: string, secret: string): boolean {
  const [left, right] = [given, secret].map((text) => new TextEncoder().encode(text)) as [Uint8Array, Uint8Array];
  let difference = left.length ^ right.length;
  for (let at = 0; at < right.length; at++) difference |= (left[at] ?? 0) ^ (right[at] ?? 0);
  return difference === 0 && right.length > 0;
}
