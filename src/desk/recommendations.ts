import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { asLocale } from "../base/index.ts";
import { personFor } from "../staff/index.ts";
import { answers } from "./described.ts";
import type { DeskEnv, DeskOptions } from "./options.ts";
import { problems } from "./problem.ts";
import { Asked, CustomerOffers, ProductBuyers, SegmentOffers } from "./recommendations-wire.ts";
import { security, tags } from "./tags.ts";

const common = { method: "get" as const, tags, security };
const wrong = problems(400, 401, 403, 404);

const customerRoute = createRoute({
  ...common,
  path: "/api/desk/customers/{externalId}/recommendations",
  summary: "What to offer to a customer",
  request: {
    params: z.object({ externalId: z.string().min(1).max(300) }),
    query: Asked.extend({
      language: z.string().max(35).optional().openapi({ description: "Of the sentence for the customer: uk, uk-UA" }),
    }),
  },
  responses: { 200: answers("The offers", CustomerOffers), ...wrong },
});
const segmentRoute = createRoute({
  ...common,
  path: "/api/desk/segments/{id}/recommendations",
  summary: "What to offer to a saved segment",
  request: { params: z.object({ id: z.guid() }), query: Asked },
  responses: { 200: answers("The offers", SegmentOffers), ...wrong },
});
const productRoute = createRoute({
  ...common,
  path: "/api/desk/products/{sku}/who",
  summary: "Who to offer a product to",
  request: { params: z.object({ sku: z.string().min(1).max(200) }), query: Asked },
  responses: { 200: answers("People, the likeliest first", ProductBuyers), ...wrong },
});

/** What to offer to whom. */
export function addRecommendations(app: OpenAPIHono<DeskEnv>, { recommendations }: DeskOptions): void {
  app.openapi(customerRoute, async (c) => {
    const { language, ...asked } = c.req.valid("query");
    const { externalId } = c.req.valid("param");
    return c.json(
      await recommendations.forCustomer(externalId, { ...asked, language: asLocale(language) ?? asked.locale }),
      200,
    );
  });
  app.openapi(segmentRoute, async (c) =>
    c.json(await recommendations.forSegment(c.req.valid("param").id, c.req.valid("query")), 200),
  );
  app.openapi(productRoute, async (c) => {
    const { people } = await recommendations.whoFor(c.req.valid("param").sku, c.req.valid("query"));
    return c.json({ people: people.map((one) => personFor(c.var.me.role, one)) }, 200);
  });
}
