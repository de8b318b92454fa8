import { z } from "@hono/zod-openapi";
import { cleanText, LOCALES } from "../base/index.ts";

const Words = z.string().transform(cleanText).pipe(z.string().max(4000));
const language = z.enum(LOCALES);

/** What a person asks the model for. */
export const AssistRequest = z
  .discriminatedUnion("what", [
    z.strictObject({ what: z.literal("summary"), language }),
    z.strictObject({ what: z.literal("draft"), note: Words.default("") }),
    z.strictObject({ what: z.literal("translation"), text: Words.pipe(z.string().min(1)), language }),
  ])
  .openapi("DeskAssistRequest");
/** See the schema of the same name. */
export type AssistRequest = z.infer<typeof AssistRequest>;

/** What the model wrote. */
export const Assisted = z
  .object({
    text: z.string(),
    model: z.string().openapi({ description: "Who wrote it" }),
    unsupported: z.array(z.string()).openapi({ description: "Numbers that stand in nothing that it was made of" }),
  })
  .openapi("DeskAssistance");
/** See the schema of the same name. */
export type Assisted = z.infer<typeof Assisted>;
