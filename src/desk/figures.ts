import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { attachment } from "./attachment.ts";
import { body } from "./described.ts";
import { FiguresLookRequest, FiguresRequest } from "./figures-wire.ts";
import { MarketerAnswer, type MarketerPort } from "./marketer-wire.ts";
import type { DeskEnv } from "./options.ts";
import { problems } from "./problem.ts";
import { security, tags } from "./tags.ts";

const root = "/api/desk/marketer/figures";

const figuresRoute = createRoute({
  method: "post",
  path: root,
  summary: "Ask for figures by a question that was made by hand",
  tags,
  security,
  request: { body: body(FiguresRequest) },
  responses: {
    200: { description: "What it comes to", content: { "application/json": { schema: MarketerAnswer } } },
    ...problems(400, 401, 403, 404),
  },
});

const fileRoute = createRoute({
  method: "post",
  path: `${root}/csv`,
  summary: "Figures as a file",
  description: "Where they are by customer the audit keeps who took them.",
  tags,
  security,
  request: { body: body(FiguresLookRequest) },
  responses: {
    200: { description: "The file", content: { "text/csv": { schema: z.string() } } },
    ...problems(400, 401, 403),
  },
});

const sqlRoute = createRoute({
  method: "post",
  path: `${root}/sql`,
  summary: "The statement that a question about figures becomes, for reading",
  tags,
  security,
  request: { body: body(FiguresLookRequest) },
  responses: {
    200: { description: "It", content: { "application/json": { schema: z.object({ sql: z.string() }) } } },
    ...problems(400, 401, 403),
  },
});

/** Figures in the marketer's chat. */
export function addFigures(app: OpenAPIHono<DeskEnv>, { marketer }: { marketer: MarketerPort }): void {
  app.openapi(figuresRoute, async (c) => c.json(await marketer.figures(c.var.me, c.req.valid("json")), 200));
  app.openapi(sqlRoute, async (c) => c.json({ sql: await marketer.figuresSql(c.var.me, c.req.valid("json")) }, 200));
  app.openapi(fileRoute, async (c) => {
    const file = await marketer.figuresFile(c.var.me, c.req.valid("json"));
    const headers = { "Content-Type": "text/csv; charset=utf-8", "Content-Disposition": attachment("figures.csv") };
    return new Response(file, { headers });
  });
}
