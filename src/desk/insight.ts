import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { answers, common } from "./described.ts";
import {
  CustomerInsight,
  InsightCohorts,
  InsightMap,
  InsightOverview,
  InsightQuery,
  InsightRules,
  InsightValue,
  InsightValueQuery,
} from "./insight-wire.ts";
import type { DeskEnv, DeskOptions } from "./options.ts";
import { problems } from "./problem.ts";

const root = "/api/desk/insight";
const wrong = problems(400, 401, 403, 404, 409);
const asks = (summary: string, path: string) => ({
  ...common,
  method: "get" as const,
  path: `${root}${path}`,
  summary,
});

const overviewRoute = createRoute({
  ...asks("What customers are worth, and the model behind it", ""),
  request: { query: InsightQuery },
  responses: { 200: answers("The figures", InsightOverview), ...wrong },
});
const mapRoute = createRoute({
  ...asks("Buyers by recency and frequency, and by RFM group", "/rfm"),
  request: { query: InsightQuery },
  responses: { 200: answers("The map", InsightMap), ...wrong },
});
const cohortsRoute = createRoute({
  ...asks("Retention by the month of the first purchase", "/cohorts"),
  request: { query: InsightQuery },
  responses: { 200: answers("The cohorts", InsightCohorts), ...wrong },
});
const valueRoute = createRoute({
  ...asks("How what buyers are worth is spread", "/value"),
  request: { query: InsightValueQuery },
  responses: { 200: answers("The distribution", InsightValue), ...wrong },
});
const settingsRoute = createRoute({
  ...asks("Where scores begin, and who is in which group", "/settings"),
  responses: { 200: answers("What holds", InsightRules), ...wrong },
});
const changeRoute = createRoute({
  ...common,
  method: "put",
  path: `${root}/settings`,
  summary: "Decide where scores begin, and who is in which group",
  description: "Everybody's figures are reckoned anew by it, and the audit says who decided.",
  request: { body: { required: true, content: { "application/json": { schema: InsightRules } } } },
  responses: { 200: answers("What holds from now on", InsightRules), ...wrong },
});
const rebuildRoute = createRoute({
  ...common,
  method: "post",
  path: `${root}/rebuild`,
  summary: "Reckon everybody's figures anew",
  description: "It goes on by itself; how far it is stands in `model` of the overview.",
  responses: { 202: { description: "It is under way" }, ...wrong },
});
const customerRoute = createRoute({
  ...common,
  method: "get",
  path: "/api/desk/customers/{externalId}/insight",
  summary: "What one customer is worth and will likely do",
  request: { params: z.object({ externalId: z.string().min(1).max(300) }), query: InsightQuery.pick({ locale: true }) },
  responses: { 200: answers("The figures", CustomerInsight), ...wrong },
});

/** What customers are worth, have done and will likely do. */
export function addInsight(app: OpenAPIHono<DeskEnv>, { insight }: DeskOptions): void {
  app.openapi(overviewRoute, async (c) => c.json(await insight.overview(c.req.valid("query")), 200));
  app.openapi(mapRoute, async (c) => c.json(await insight.map(c.req.valid("query")), 200));
  app.openapi(cohortsRoute, async (c) => c.json(await insight.cohorts(c.req.valid("query")), 200));
  app.openapi(valueRoute, async (c) => c.json(await insight.value(c.req.valid("query")), 200));
  app.openapi(settingsRoute, async (c) => c.json(await insight.settings(), 200));
  app.openapi(changeRoute, async (c) => c.json(await insight.changeSettings(c.req.valid("json"), c.var.me.id), 200));
  app.openapi(rebuildRoute, async (c) => {
    await insight.rebuild(c.var.me.id);
    return c.body(null, 202);
  });
  app.openapi(customerRoute, async (c) => {
    const { externalId } = c.req.valid("param");
    return c.json(await insight.ofCustomer(externalId, c.req.valid("query").locale), 200);
  });
}
