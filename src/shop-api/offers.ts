import { createRoute, z } from "@hono/zod-openapi";
import { Problem } from "./wire.ts";

const problem = (description: string) => ({ description, content: { "application/json": { schema: Problem } } });

/** An offer by the shop's own keys. */
const ShopOffer = z
  .object({
    sku: z.string(),
    product: z.string().openapi({ description: "The shop's own id of the product" }),
    score: z.number(),
    reason: z
      .looseObject({ kind: z.string() })
      .openapi({ description: "Why: its kind and what it rests on, products by the shop's own ids" }),
  })
  .openapi("ShopOffer");
/** See the schema of the same name. */
export type ShopOffer = z.infer<typeof ShopOffer>;

/** Says what to offer to a customer. */
export const readOffersRoute = createRoute({
  method: "get",
  path: "/api/shop/customers/{externalId}/recommendations",
  summary: "Read what to offer to a customer",
  description: "The best first. Nobody is offered what is out of stock, what they returned, or what the shop excludes.",
  tags: ["Shop API"],
  security: [{ shop: [] }],
  request: {
    params: z.object({ externalId: z.string().min(1).max(300) }),
    query: z.object({
      limit: z.coerce.number().int().min(1).max(50).default(10),
      basket: z
        .string()
        .max(2000)
        .optional()
        .openapi({ description: "SKUs of what lies in the basket, joined by commas" }),
    }),
  },
  responses: {
    200: {
      description: "The offers",
      content: { "application/json": { schema: z.object({ offers: z.array(ShopOffer) }) } },
    },
    400: problem("Something in the request is wrong"),
    401: problem("The token is wrong or missing"),
    404: problem("There is no such customer; `api_off` where the setting API_TOKEN is not set"),
  },
});
