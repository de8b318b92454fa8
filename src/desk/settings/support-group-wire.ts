import { z } from "@hono/zod-openapi";

/** The support's group in Telegram as the page shows it. */
export const SupportGroupState = z
  .object({
    group: z
      .object({
        title: z.string(),
        trouble: z
          .enum(["not_in_group", "not_forum", "not_admin", "no_topics_right", "no_delete_right"])
          .nullable()
          .openapi({ description: "Why the bot cannot work there at the moment" }),
        since: z.iso.datetime().nullable(),
      })
      .nullable()
      .openapi({ description: "Null where none is bound" }),
  })
  .openapi("SupportGroupState");
/** See the schema of the same name. */
export type SupportGroupState = z.infer<typeof SupportGroupState>;

/** What is sent in a group so that the bot takes it for the support's. */
export const SupportGroupCode = z
  .object({ command: z.string(), expiresAt: z.iso.datetime() })
  .openapi("SupportGroupCode");
/** See the schema of the same name. */
export type SupportGroupCode = z.infer<typeof SupportGroupCode>;

/** A link by which somebody's own chat with the bot becomes known as theirs. */
export const OwnTelegramLink = z
  .object({ url: z.url().nullable().openapi({ description: "Good once, for 15 minutes; null where there is no bot" }) })
  .openapi("OwnTelegramLink");
