import * as z from "zod";

/** What a customer may do on the site. */
export const VISIT_KINDS = ["view", "cart", "checkout_abandoned"] as const;

/** A look at the site, a thing put into the cart, or a checkout that was left. `sku` is empty where none is known. */
export const VisitRow = z.object({
  customer_external_id: z.string().min(1).max(200),
  at: z.date(),
  kind: z.enum(VISIT_KINDS),
  sku: z.string().max(200),
});
/** See the schema of the same name. */
export type VisitRow = z.infer<typeof VisitRow>;

/** A letter of a campaign to one customer, and what they did with it. */
export const CampaignEventRow = z.object({
  customer_external_id: z.string().min(1).max(200),
  campaign: z.string().min(1).max(300),
  channel: z.enum(["email", "telegram", "sms"]),
  sent_at: z.date(),
  delivered_at: z.date().nullable().optional(),
  opened_at: z.date().nullable().optional(),
  clicked_at: z.date().nullable().optional(),
});
/** See the schema of the same name. */
export type CampaignEventRow = z.infer<typeof CampaignEventRow>;
