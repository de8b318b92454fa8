import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { attachment } from "../attachment.ts";
import type { DeskEnv } from "../options.ts";
import { problems } from "../problem.ts";
import { security, tags } from "../tags.ts";
import type { TeamPort } from "./port.ts";
import { AuditAnswer, AuditId, AuditQuery, PutBackLook, PutBackRequest } from "./wire.ts";

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

const lookRoute = createRoute({
  ...{ tags, security, method: "get", path: "/api/desk/audit/{id}/put-back" },
  summary: "What putting back what was before an entry would do",
  request: { params: AuditId },
  responses: {
    200: { description: "What stands now and what would", content: { "application/json": { schema: PutBackLook } } },
    ...problems(400, 401, 403, 404, 409),
  },
});

const putBackRoute = createRoute({
  ...{ tags, security, method: "post", path: "/api/desk/audit/{id}/put-back" },
  summary: "Put back what was before an entry",
  description: "It takes the right that the change itself takes, and is an entry of the audit in turn.",
  request: {
    params: AuditId,
    body: { required: true, content: { "application/json": { schema: PutBackRequest } } },
  },
  responses: { 204: { description: "It stands as it was" }, ...problems(400, 401, 403, 404, 409) },
});

/** What was done at the desk, by customers and by the program. */
export function addAudit(app: OpenAPIHono<DeskEnv>, { audit }: TeamPort): void {
  app.openapi(pageRoute, async (c) => c.json(await audit.page(c.req.valid("query")), 200));
  app.openapi(lookRoute, async (c) => c.json(await audit.lookBack(c.req.valid("param").id, c.var.me), 200));
  app.openapi(putBackRoute, async (c) => {
    await audit.putBack(c.req.valid("param").id, c.req.valid("json").anyway, c.var.me);
    return c.body(null, 204);
  });
  app.openapi(fileRoute, async (c) => {
    const text = await audit.file(c.req.valid("query"), c.var.me.id);
    return new Response(text, {
      headers: { "Content-Type": "text/csv; charset=utf-8", "Content-Disposition": attachment("audit.csv") },
    });
  });
}
