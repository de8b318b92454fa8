import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { DeskEnv, DeskOptions } from "./options.ts";
import { problems } from "./problem.ts";
import { SupportFigures, SupportQuery } from "./support-wire.ts";
import { security, tags } from "./tags.ts";

const root = "/api/desk/support/figures";
const common = { method: "get" as const, tags, security, request: { query: SupportQuery } };

const figuresRoute = createRoute({
  ...common,
  path: root,
  summary: "How support does",
  responses: {
    200: { description: "The figures", content: { "application/json": { schema: SupportFigures } } },
    ...problems(400, 401, 403),
  },
});

const csvRoute = createRoute({
  ...common,
  path: `${root}.csv`,
  summary: "How support does, by day, channel and language, as a file",
  responses: {
    200: { description: "CSV in UTF-8, with a mark at its beginning", content: { "text/csv": { schema: z.string() } } },
    ...problems(400, 401, 403),
  },
});

const draftsRoute = createRoute({
  ...common,
  path: `${root}/drafts.csv`,
  summary: "What became of suggested drafts, by topic, as a file",
  responses: {
    200: { description: "CSV in UTF-8, with a mark at its beginning", content: { "text/csv": { schema: z.string() } } },
    ...problems(400, 401, 403),
  },
});

/** Figures of support: contacts, what the bot did alone, why people were called, how they were rated. */
export function addSupport(app: OpenAPIHono<DeskEnv>, { support }: DeskOptions): void {
  app.openapi(figuresRoute, async (c) => c.json(await support.figures(c.req.valid("query")), 200));
  app.openapi(csvRoute, async (c) => {
    const { from, to } = c.req.valid("query");
    c.header("content-disposition", `attachment; filename="support-${from}-${to}.csv"`);
    return c.body(await support.csv({ from, to }), 200, { "content-type": "text/csv; charset=utf-8" });
  });
  app.openapi(draftsRoute, async (c) => {
    const { from, to } = c.req.valid("query");
    c.header("content-disposition", `attachment; filename="drafts-${from}-${to}.csv"`);
    return c.body(await support.draftsCsv({ from, to }), 200, { "content-type": "text/csv; charset=utf-8" });
  });
}
