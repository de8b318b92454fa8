import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { answers, common, given } from "../described.ts";
import type { DeskEnv, DeskOptions } from "../options.ts";
import {
  Deliveries,
  Integrations,
  KeyDraft,
  MadeKey,
  MadeWebhook,
  WebhookChange,
  WebhookDraft,
} from "./integrations-wire.ts";
import { done, root, wrong } from "./route.ts";

const hooks = `${root}/webhooks`;
const keys = `${root}/keys`;
const ById = z.object({ id: z.guid().toLowerCase() });

const readRoute = createRoute({
  ...common,
  method: "get",
  path: `${root}/integrations`,
  summary: "Webhooks and keys of other systems",
  responses: { 200: answers("All of them", Integrations), ...wrong },
});
const makeHookRoute = createRoute({
  ...common,
  method: "post",
  path: hooks,
  summary: "Tell another system of events",
  description: "Signed as standardwebhooks.com says; tried again for a day with growing waits. 410 ends it.",
  request: given(WebhookDraft),
  responses: { 201: answers("Its secret, this once", MadeWebhook), ...wrong },
});
const changeHookRoute = createRoute({
  ...common,
  method: "patch",
  path: `${hooks}/{id}`,
  summary: "Change a webhook, or switch it on or off",
  request: { params: ById, ...given(WebhookChange) },
  responses: { ...done, ...wrong },
});
const dropHookRoute = createRoute({
  ...common,
  method: "delete",
  path: `${hooks}/{id}`,
  summary: "Take a webhook out",
  request: { params: ById },
  responses: { ...done, ...wrong },
});
const testRoute = createRoute({
  ...common,
  method: "post",
  path: `${hooks}/{id}/test`,
  summary: "Bring a webhook a test",
  description: "An event of the kind `test`; what became of it stands among the deliveries.",
  request: { params: ById },
  responses: { 202: { description: "It is on its way" }, ...wrong },
});
const deliveriesRoute = createRoute({
  ...common,
  method: "get",
  path: `${hooks}/{id}/deliveries`,
  summary: "What was brought to a webhook of late",
  request: { params: ById },
  responses: { 200: answers("The newest first", Deliveries), ...wrong },
});
const makeKeyRoute = createRoute({
  ...common,
  method: "post",
  path: keys,
  summary: "Make a key for the shop's API",
  request: given(KeyDraft),
  responses: { 201: answers("The key, this once", MadeKey), ...wrong },
});
const revokeRoute = createRoute({
  ...common,
  method: "delete",
  path: `${keys}/{id}`,
  summary: "Revoke a key",
  request: { params: ById },
  responses: { ...done, ...wrong },
});

/** Other systems: whom is told, and who comes in. */
export function addIntegrations(app: OpenAPIHono<DeskEnv>, { settings: { integrations } }: DeskOptions): void {
  app.openapi(readRoute, async (c) => c.json(await integrations.read(), 200));
  app.openapi(makeHookRoute, async (c) =>
    c.json(await integrations.makeWebhook(c.req.valid("json"), c.var.me.id), 201),
  );
  app.openapi(changeHookRoute, async (c) => {
    await integrations.changeWebhook(c.req.valid("param").id, c.req.valid("json"), c.var.me.id);
    return c.body(null, 204);
  });
  app.openapi(dropHookRoute, async (c) => {
    await integrations.dropWebhook(c.req.valid("param").id, c.var.me.id);
    return c.body(null, 204);
  });
  app.openapi(testRoute, async (c) => {
    await integrations.test(c.req.valid("param").id);
    return c.body(null, 202);
  });
  app.openapi(deliveriesRoute, async (c) => c.json(await integrations.deliveries(c.req.valid("param").id), 200));
  app.openapi(makeKeyRoute, async (c) => c.json(await integrations.makeKey(c.req.valid("json"), c.var.me.id), 201));
  app.openapi(revokeRoute, async (c) => {
    await integrations.revokeKey(c.req.valid("param").id, c.var.me.id);
    return c.body(null, 204);
  });
}
