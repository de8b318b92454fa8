import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { CannedAnswer, CannedId, CannedRequest } from "./inbox-wire.ts";
import type { DeskEnv, DeskOptions } from "./options.ts";
import { problems } from "./problem.ts";
import { security, tags } from "./tags.ts";

const listRoute = createRoute({
  method: "get",
  path: "/api/desk/canned",
  summary: "List ready answers",
  tags,
  security,
  responses: {
    200: { description: "The most used first", content: { "application/json": { schema: CannedAnswer } } },
    ...problems(401, 403),
  },
});

const saveRoute = createRoute({
  method: "put",
  path: "/api/desk/canned/{id}",
  summary: "Keep a ready answer",
  description: "The id is a UUID made by the client. Texts may hold {name}, {order} and {shop}.",
  tags,
  security,
  request: { params: CannedId, body: { required: true, content: { "application/json": { schema: CannedRequest } } } },
  responses: { 204: { description: "Kept" }, ...problems(400, 401, 403, 409) },
});

const deleteRoute = createRoute({
  method: "delete",
  path: "/api/desk/canned/{id}",
  summary: "Take a ready answer out",
  tags,
  security,
  request: { params: CannedId },
  responses: { 204: { description: "Gone" }, ...problems(400, 401, 403, 404) },
});

const usedRoute = createRoute({
  method: "post",
  path: "/api/desk/canned/{id}/used",
  summary: "Count that a ready answer was put into an answer",
  tags,
  security,
  request: { params: CannedId },
  responses: { 204: { description: "Counted" }, ...problems(400, 401, 403) },
});

/** Answers that are ready to be sent. */
export function addCanned(app: OpenAPIHono<DeskEnv>, { inbox }: DeskOptions): void {
  app.openapi(listRoute, async (c) => c.json(await inbox.canned(), 200));
  app.openapi(saveRoute, async (c) => {
    await inbox.saveCanned({ ...c.req.valid("param"), ...c.req.valid("json") }, c.var.me.id);
    return c.body(null, 204);
  });
  app.openapi(deleteRoute, async (c) => {
    await inbox.deleteCanned(c.req.valid("param").id, c.var.me.id);
    return c.body(null, 204);
  });
  app.openapi(usedRoute, async (c) => {
    await inbox.usedCanned(c.req.valid("param").id);
    return c.body(null, 204);
  });
}
