import * as z from "zod";

/** A customer's question to the shop's people, by whatever way it came; `rating` is what they gave for the answer, 1 to 5. */
export const TicketRow = z.object({
  customer_external_id: z.string().min(1).max(200),
  opened_at: z.date(),
  closed_at: z.date().nullable().optional(),
  topic: z.string().min(1).max(300),
  rating: z.int().min(0).max(10).nullable().optional(),
});
/** See the schema of the same name. */
export type TicketRow = z.infer<typeof TicketRow>;

/** An answer to "would you recommend us?", 0 to 10. */
export const NpsRow = z.object({
  customer_external_id: z.string().min(1).max(200),
  score: z.int().min(0).max(10),
  at: z.date(),
});
/** See the schema of the same name. */
export type NpsRow = z.infer<typeof NpsRow>;
