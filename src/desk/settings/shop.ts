import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { answers, common, given } from "../described.ts";
import type { DeskEnv, DeskOptions } from "../options.ts";
import { root, wrong } from "./route.ts";
import { ShopChange, ShopFunctions, ShopRestore, ShopSettings } from "./shop-wire.ts";

const path = `${root}/shop`;
const now = answers("What holds from now on", ShopSettings);

const readRoute = createRoute({
  ...common,
  method: "get",
  path,
  summary: "What the shop allows: hours, windows, switches",
  responses: { 200: answers("What holds", ShopSettings), ...wrong },
});
const changeRoute = createRoute({
  ...common,
  method: "put",
  path,
  summary: "Change what the shop allows",
  description: "Over the policy's file, on every replica within seconds; earlier versions can be put back.",
  request: given(ShopChange),
  responses: { 200: now, ...wrong },
});
const restoreRoute = createRoute({
  ...common,
  method: "post",
  path: `${path}/restore`,
  summary: "Put an earlier version back",
  request: given(ShopRestore),
  responses: { 200: now, ...wrong },
});
const fileRoute = createRoute({
  ...common,
  method: "get",
  path: `${path}/policy.yaml`,
  summary: "What the shop allows, as a policy's file",
  responses: { 200: { description: "YAML", content: { "application/yaml": { schema: z.string() } } }, ...wrong },
});
const functionsRoute = createRoute({
  ...common,
  method: "get",
  path: "/api/desk/functions",
  summary: "What the shop has switched on",
  responses: { 200: answers("Keys of the policy that are there", ShopFunctions), ...wrong },
});

/** What the shop allows. */
export function addShop(app: OpenAPIHono<DeskEnv>, { settings: { shop } }: DeskOptions): void {
  app.openapi(readRoute, async (c) => c.json(await shop.read(), 200));
  app.openapi(changeRoute, async (c) => c.json(await shop.change(c.req.valid("json"), c.var.me.id), 200));
  app.openapi(restoreRoute, async (c) => c.json(await shop.restore(c.req.valid("json").version, c.var.me.id), 200));
  app.openapi(fileRoute, async (c) =>
    c.body(await shop.file(), 200, {
      "content-type": "application/yaml; charset=utf-8",
      "content-disposition": 'attachment; filename="policy.yaml"',
    }),
  );
  app.openapi(functionsRoute, async (c) => c.json({ on: await shop.functions() }, 200));
}
