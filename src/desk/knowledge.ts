import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { Locale, Review, Titles } from "./knowledge-wire.ts";
import type { DeskEnv, DeskOptions } from "./options.ts";
import { problems } from "./problem.ts";
import { security, tags } from "./tags.ts";

const TitlesQuery = z.object({ q: z.string().trim().max(200).default(""), locale: Locale });

const ByGuid = z.object({ id: z.guid().toLowerCase() });
const root = "/api/desk/knowledge";
const done = { 204: { description: "Done" } };

const reviewRoute = createRoute({
  method: "get",
  path: root,
  summary: "What the knowledge base may learn",
  description: "Questions that helped and may become examples of their articles, the newest first.",
  tags,
  security,
  responses: {
    200: { description: "What waits for review", content: { "application/json": { schema: Review } } },
    ...problems(401, 403),
  },
});

const titlesRoute = createRoute({
  method: "get",
  path: `${root}/articles`,
  summary: "Find an article by its title",
  tags,
  security,
  request: { query: TitlesQuery },
  responses: {
    200: { description: "Articles, best first", content: { "application/json": { schema: Titles } } },
    ...problems(400, 401, 403),
  },
});

const candidateRoute = (verb: "accept" | "reject", summary: string) =>
  createRoute({
    method: "post",
    path: `${root}/candidates/{id}/${verb}`,
    summary,
    tags,
    security,
    request: { params: ByGuid },
    responses: { ...done, ...problems(400, 401, 403, 404, 409) },
  });

const acceptRoute = candidateRoute("accept", "Make a question an example of its article");
const rejectRoute = candidateRoute("reject", "Drop a question that was to become an example");

/** The review of what the knowledge base may learn. */
export function addKnowledge(app: OpenAPIHono<DeskEnv>, { knowledge }: DeskOptions): void {
  app.openapi(reviewRoute, async (c) => c.json(await knowledge.review(), 200));
  app.openapi(titlesRoute, async (c) => c.json({ articles: await knowledge.titles(c.req.valid("query")) }, 200));
  app.openapi(acceptRoute, async (c) => {
    await knowledge.accept(c.req.valid("param").id, c.var.me.id);
    return c.body(null, 204);
  });
  app.openapi(rejectRoute, async (c) => {
    await knowledge.reject(c.req.valid("param").id, c.var.me.id);
    return c.body(null, 204);
  });
}
