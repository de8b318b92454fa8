export { makeKey, whoseKey } from "./api-key.ts";
export { type CallerParts, makeCaller } from "./deliver-one.ts";
export { EVENT_KINDS, type EventKind } from "./event.ts";
export { beginEvents, bring, noteEvents } from "./note-events.ts";
export { fetchPost, isPrivate, type Post, webhookUrl } from "./post.ts";
export {
  type ApiKey,
  bringBackWebhook,
  deliveriesOf,
  dropWebhook,
  keepWebhook,
  keysOf,
  revokeKey,
  type Webhook,
  type WebhookDelivery,
  webhookOf,
  webhooksOf,
} from "./queries.ts";
export { newSecret } from "./sign.ts";
