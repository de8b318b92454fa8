import { z } from "@hono/zod-openapi";

/** By what a browser asks to be told. */
export const PushState = z
  .object({
    key: z.string().openapi({ description: "The service's own public key (VAPID, RFC 8292), base64url" }),
  })
  .openapi("PushState");
/** See the schema of the same name. */
export type PushState = z.infer<typeof PushState>;

const base64url = (bytes: number) => z.string().regex(new RegExp(`^[\\w-]{${Math.ceil((bytes * 4) / 3)}}=*$`));

/** A browser that wants to be told, as its `PushSubscription` says. */
export const PushSubscriber = z
  .strictObject({
    endpoint: z.url({ protocol: /^https$/ }).max(1000),
    p256dh: base64url(65),
    auth: base64url(16),
    locale: z.enum(["ru", "uk", "en"]),
    again: z.boolean().default(false).openapi({
      description: "The browser changed its subscription by itself: its reader speaks what they spoke, else `locale`",
    }),
  })
  .openapi("PushSubscriber");
/** See the schema of the same name. */
export type PushSubscriber = z.input<typeof PushSubscriber>;

/** What the desk needs of alerts to browsers. `headers` say which session asks: what is kept ends with it. */
export interface PushPort {
  state(): Promise<PushState>;
  /** Refuses an endpoint that is nobody's push service: `bad_url`, `private_address`. */
  keep(browser: PushSubscriber, headers: Headers): Promise<void>;
  drop(headers: Headers): Promise<void>;
}
