import { z } from "@hono/zod-openapi";
import { Locale } from "./knowledge-wire.ts";

/** In which language reasons are told, and of how many. */
export const Asked = z.object({ locale: Locale, limit: z.coerce.number().int().min(1).max(20).default(5) });

const Price = z.object({ amount: z.number(), currency: z.string() }).nullable();
const Named = { sku: z.string(), name: z.string(), price: Price, image: z.string().nullable(), why: z.string() };

/** What to offer to one customer, the best first. */
export const CustomerOffers = z
  .object({
    offers: z.array(
      z.object({ ...Named, reply: z.string().openapi({ description: "A sentence that tells the customer of it" }) }),
    ),
  })
  .openapi("CustomerOffers");
/** See the schema of the same name. */
export type CustomerOffers = z.infer<typeof CustomerOffers>;

/** What to offer to a saved segment, the best first: for how many of those who were looked at each is. */
export const SegmentOffers = z
  .object({ offers: z.array(z.object({ ...Named, people: z.int(), of: z.int() })) })
  .openapi("SegmentOffers");
/** See the schema of the same name. */
export type SegmentOffers = z.infer<typeof SegmentOffers>;

/** Who is the likeliest to buy a product, each with the reason. */
export const ProductBuyers = z
  .object({ people: z.array(z.object({ externalId: z.string(), name: z.string().nullable(), why: z.string() })) })
  .openapi("ProductBuyers");
/** See the schema of the same name. */
export type ProductBuyers = z.infer<typeof ProductBuyers>;

type Query = z.infer<typeof Asked>;

/** What the desk needs of recommendations. @throws Refused `not_found` where there is no such customer, segment or product */
export interface RecommendationsPort {
  /** `language`: that of the sentence for the customer. */
  forCustomer(externalId: string, asked: Query & { language: Query["locale"] }): Promise<CustomerOffers>;
  forSegment(id: string, asked: Query): Promise<SegmentOffers>;
  whoFor(sku: string, asked: Query): Promise<ProductBuyers>;
}
