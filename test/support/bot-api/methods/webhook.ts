import type { Parameters } from "../parameters.ts";
import { badRequest } from "../refusal.ts";
import type { World } from "../world.ts";
import { type Method, Told } from "./method.ts";

/** `setWebhook`. A plain http address is taken on this machine only; elsewhere it must be https, as with Telegram. */
export const setWebhook: Method = (world, parameters) => {
  const url = parameters.string("url");
  if (url === "") return deleteWebhook(world, parameters);
  const secret = parameters.string("secret_token");
  if (secret.length > 256) throw badRequest("secret token is too long");
  if (!/^[\w-]*$/.test(secret)) throw badRequest("secret token contains unallowed characters");
  checkUrl(url);
  const maxConnections = Math.min(100, Math.max(1, parameters.integer("max_connections") ?? 40));
  rememberKinds(world, parameters);
  if (parameters.boolean("drop_pending_updates")) world.updates.clear();
  const was = world.webhook;
  if (was?.url === url && was.secret === secret && was.maxConnections === maxConnections)
    return new Told(true, "Webhook is already set");
  world.lastWebhookError = null;
  world.webhook = { url, secret, maxConnections };
  return new Told(true, "Webhook was set");
};

/** `deleteWebhook`. */
export const deleteWebhook: Method = (world, parameters) => {
  const was = world.webhook;
  world.webhook = null;
  world.lastWebhookError = null;
  if (parameters.boolean("drop_pending_updates")) world.updates.clear();
  return new Told(true, was ? "Webhook was deleted" : "Webhook is already deleted");
};

/** `getWebhookInfo`. */
export const getWebhookInfo: Method = (world) => ({
  url: world.webhook?.url ?? "",
  has_custom_certificate: false,
  pending_update_count: world.updates.size,
  ...(world.lastWebhookError && {
    last_error_date: world.lastWebhookError.date,
    last_error_message: world.lastWebhookError.message,
  }),
  ...(world.webhook && { max_connections: world.webhook.maxConnections, ip_address: "127.0.0.1" }),
  ...(world.allowedUpdates.length > 0 && { allowed_updates: world.allowedUpdates }),
});

/** Remembers `allowed_updates`; absent keeps what was, [] is Telegram's usual kinds. */
export function rememberKinds(world: World, parameters: Parameters): void {
  const given = parameters.json("allowed_updates", "allowed updates");
  if (Array.isArray(given)) world.allowedUpdates = given.map(String);
}

function checkUrl(url: string): void {
  if (!URL.canParse(url)) throw badRequest("invalid webhook URL specified");
  const { protocol, hostname, port } = new URL(url);
  const here = ["127.0.0.1", "localhost", "[::1]"].includes(hostname);
  if (!here && protocol !== "https:") throw badRequest("bad webhook: An HTTPS URL must be provided for webhook");
  if (!here && !["", "80", "88", "443", "8443"].includes(port))
    throw badRequest("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443");
}
