import { z } from "@hono/zod-openapi";

/** The shop's bot as the page shows it; its token is told to nobody. */
export const TelegramState = z
  .object({
    source: z
      .enum(["environment", "desk"])
      .nullable()
      .openapi({ description: "Whose token it has: of the settings (which wins), or of this page; null: no bot" }),
    bot: z.object({ username: z.string(), link: z.url() }).nullable(),
    updates: z.enum(["fetched", "brought"]).nullable().openapi({ description: "How updates come" }),
    trouble: z.enum(["sealed", "bad_token", "unreachable", "not_brought"]).nullable().openapi({
      description:
        "What is wrong: the token is kept under another SECRET, or unknown to Telegram; the way to Telegram, or the way of updates to this service",
    }),
    reason: z.string().nullable().openapi({ description: "Telegram's own words about updates that do not arrive" }),
  })
  .openapi("TelegramState");
/** See the schema of the same name. */
export type TelegramState = z.infer<typeof TelegramState>;

/** A token to connect. */
export const TelegramToken = z.strictObject({ token: z.string().trim().min(1).max(200) }).openapi("TelegramToken");
