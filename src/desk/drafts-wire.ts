import { z } from "@hono/zod-openapi";

/** Where a draft comes from. */
const From = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("article"), title: z.string(), url: z.string().nullable() }),
  z.object({
    kind: z.literal("earlier"),
    conversation: z.string(),
    seq: z.int().openapi({ description: "The number of the answer in that conversation" }),
    at: z.string(),
    by: z.string().nullable().openapi({ description: "Who answered; null where they are among the staff no more" }),
  }),
]);

/** A draft of the next answer. */
const Draft = z.object({
  id: z.string(),
  text: z.string(),
  gaps: z.array(z.string()).openapi({ description: "Marks in the text that are to be filled in before it is sent" }),
  from: From,
});
/** See the schema of the same name. */
export type SuggestedDraft = z.infer<typeof Draft>;

/** Drafts for a conversation. */
export const DraftsAnswer = z
  .object({ drafts: z.array(Draft).openapi({ description: "The likeliest first, three at most" }) })
  .openapi("DeskDrafts");

/** Names a draft of a conversation. */
export const ByIdAndDraft = z.object({ id: z.guid().toLowerCase(), draft: z.guid().toLowerCase() });

/** What the desk needs to know of drafts. `staff` is a member's id. Refuses `not_found`. */
export interface DraftsPort {
  /** For whoever holds the conversation, while a customer waits in it; nobody else gets any. */
  suggest(id: string, staff: string): Promise<SuggestedDraft[]>;
  skip(id: string, by: { draft: string; staff: string }): Promise<void>;
}
