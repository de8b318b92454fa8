import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { attachment } from "../attachment.ts";
import type { DeskEnv } from "../options.ts";
import { problems } from "../problem.ts";
import { security, tags } from "../tags.ts";
import type { TeamPort } from "./port.ts";
import { AuditAnswer, AuditQuery } from "./wire.ts";

const common = { tags, security, request: { query: AuditQuery } };

const pageRoute = createRoute({
  ...{ ...common, method: "get", path: "/api/desk/audit", summary: "Who did what, when, from what to what" },
  responses: {
    200: { description: "A page, newest first", content: { "application/json": { schema: AuditAnswer } } },
    ...problems(400, 401, 403),
  },
});

const fileRoute = createRoute({
  ...{ ...common, method: "get", path: "/api/desk/audit/export.csv", summary: "The same as a file" },
  responses: { 200: { description: "CSV", content: { "text/csv": {} } }, ...problems(400, 401, 403) },
});

/** What was done at the desk, by customers and by the program. */
export function addAudit(app: OpenAPIHono<DeskEnv>, { audit }: TeamPort): void {
  app.openapi(pageRoute, async (c) => c.json(await audit.page(c.req.valid("query")), 200));
  app.openapi(fileRoute, async (c) => {
    const text = await audit.file(c.req.valid("query"), c.var.me.id);
    return new Response(text, {
      headers: { "Content-Type": "text/csv; charset=utf-8", "Content-Disposition": attachment("audit.csv") },
    });
  });
}
