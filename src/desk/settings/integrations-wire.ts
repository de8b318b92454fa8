import { z } from "@hono/zod-openapi";
import { cleanLine } from "../../base/index.ts";
import { EVENT_KINDS } from "../../integrations/index.ts";

const Instant = z.iso.datetime();
const kinds = z.array(z.enum(EVENT_KINDS)).min(1).max(EVENT_KINDS.length);

/** Somebody who is told of events; the secret is told once, when it is made. */
const WireWebhook = z
  .object({ id: z.string(), name: z.string(), url: z.string(), kinds: z.array(z.string()), active: z.boolean() })
  .openapi("Webhook");

/** A webhook to make. */
export const WebhookDraft = z
  .strictObject({
    name: z.string().overwrite(cleanLine).min(1).max(100),
    url: z.string().trim().min(1).max(1000),
    kinds,
  })
  .openapi("WebhookDraft");
/** See the schema of the same name. */
export type WebhookDraft = z.infer<typeof WebhookDraft>;

/** What of a webhook to change. */
export const WebhookChange = WebhookDraft.partial().extend({ active: z.boolean().optional() }).openapi("WebhookChange");
/** See the schema of the same name. */
export type WebhookChange = z.infer<typeof WebhookChange>;

/** A new webhook with its secret. */
export const MadeWebhook = z
  .object({
    id: z.string(),
    secret: z.string().openapi({ description: "As Standard Webhooks write it; told this once" }),
  })
  .openapi("MadeWebhook");

/** What was brought, or was to be. */
export const Deliveries = z
  .object({
    deliveries: z.array(
      z.object({
        id: z.string(),
        kind: z.string(),
        at: Instant,
        attempts: z.int(),
        status: z.int().nullable().openapi({ description: "The last answer's; null where none came" }),
        error: z.string().nullable().openapi({ description: "`status`, `no_answer`, `private_address`, …" }),
        triedAt: Instant.nullable(),
        deliveredAt: Instant.nullable(),
      }),
    ),
  })
  .openapi("WebhookDeliveries");
/** See the schema of the same name. */
export type Deliveries = z.infer<typeof Deliveries>;

/** A key by which another system comes in. */
const WireKey = z
  .object({
    id: z.string(),
    name: z.string(),
    start: z.string().openapi({ description: "Its first letters" }),
    scope: z.enum(["read", "write"]),
    madeAt: Instant,
    usedAt: Instant.nullable(),
    revokedAt: Instant.nullable(),
  })
  .openapi("ApiKey");

/** What other systems are joined by. */
export const Integrations = z
  .object({ kinds: z.array(z.enum(EVENT_KINDS)), webhooks: z.array(WireWebhook), keys: z.array(WireKey) })
  .openapi("Integrations");
/** See the schema of the same name. */
export type Integrations = z.infer<typeof Integrations>;

/** A key to make. */
export const KeyDraft = z
  .strictObject({ name: z.string().overwrite(cleanLine).min(1).max(100), scope: z.enum(["read", "write"]) })
  .openapi("ApiKeyDraft");
/** See the schema of the same name. */
export type KeyDraft = z.infer<typeof KeyDraft>;

/** A new key; it is told this once. */
export const MadeKey = z.object({ id: z.string(), key: z.string() }).openapi("MadeApiKey");
