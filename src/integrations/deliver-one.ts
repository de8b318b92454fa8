import { type Clock, Refused, Unavailable } from "../base/index.ts";
import type { Database } from "../database/index.ts";
import { CALL_SECONDS, type Caller } from "../outbox/index.ts";
import { type Post, webhookUrl } from "./post.ts";
import { deliveryOf, keepWebhook, noteTry, type Webhook, webhookOf } from "./queries.ts";
import { signed } from "./sign.ts";

/** What deliveries are made with. */
export interface CallerParts {
  db: Database;
  clock: Clock;
  post: Post;
  /** Whether addresses inside are allowed. */
  toPrivate: boolean;
  /** A webhook's own secret, opened. */
  secretOf(webhook: Webhook): Promise<string>;
}

const GONE = 410;

/** Makes what brings deliveries: signed as Standard Webhooks say, each try noted. 410 switches the webhook off. */
export const makeCaller =
  (parts: CallerParts): Caller =>
  async (id) => {
    const { db, clock } = parts;
    const delivery = await deliveryOf(db, id);
    const webhook = delivery && (await webhookOf(db, delivery.webhookId));
    if (!webhook) throw new Refused("no_webhook", "The webhook was taken out.");
    const tried = await tryOnce(parts, webhook, { id, body: JSON.stringify(delivery.body) });
    await noteTry(db, id, { at: clock(), status: tried.status, error: tried.error });
    if (tried.status === GONE) await keepWebhook(db, { ...webhook, active: false });
    if (tried.error === null) return;
    if (tried.isFinal || tried.status === GONE) throw new Refused("webhook_refused", tried.error);
    throw new Unavailable("The webhook", tried.error);
  };

type Tried = { status: number | null; error: string | null; isFinal?: boolean };

async function tryOnce(parts: CallerParts, webhook: Webhook, message: { id: string; body: string }): Promise<Tried> {
  if (!webhook.active) return { status: null, error: "switched_off", isFinal: true };
  try {
    const url = webhookUrl(webhook.url, parts.toPrivate);
    const headers = signed(await parts.secretOf(webhook), { ...message, at: parts.clock() });
    const status = await parts.post({ url, headers, body: message.body, ms: (CALL_SECONDS - 1) * 1000 });
    return { status, error: status >= 200 && status < 300 ? null : "status" };
  } catch (error) {
    if (error instanceof Refused) return { status: null, error: error.code, isFinal: true };
    return { status: null, error: "no_answer" };
  }
}
