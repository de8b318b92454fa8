import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import type { DeskEnv, DeskOptions } from "./options.ts";
import { problems } from "./problem.ts";
import { PushState, PushSubscriber } from "./push-wire.ts";
import { security, tags } from "./tags.ts";

const common = { path: "/api/desk/push", tags, security } as const;
const done = { 204: { description: "It is done" }, ...problems(400, 401, 403) };

const stateRoute = createRoute({
  ...common,
  method: "get",
  summary: "By what a browser asks to be told of conversations that wait",
  responses: {
    200: { description: "The service's key", content: { "application/json": { schema: PushState } } },
    ...problems(401, 403),
  },
});
const keepRoute = createRoute({
  ...common,
  method: "put",
  summary: "Let this browser be told of conversations that wait, with the desk closed too",
  description: "Until the session ends, or the push service says that the browser is gone.",
  request: { body: { required: true, content: { "application/json": { schema: PushSubscriber } } } },
  responses: done,
});
const dropRoute = createRoute({
  ...common,
  method: "delete",
  summary: "Tell this browser nothing more",
  responses: done,
});

/** Alerts to browsers. */
export function addPush(app: OpenAPIHono<DeskEnv>, { push }: DeskOptions): void {
  app.openapi(stateRoute, async (c) => c.json(await push.state(), 200));
  app.openapi(keepRoute, async (c) => {
    await push.keep(c.req.valid("json"), c.req.raw.headers);
    return c.body(null, 204);
  });
  app.openapi(dropRoute, async (c) => {
    await push.drop(c.req.raw.headers);
    return c.body(null, 204);
  });
}
