import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import type { DeskEnv, DeskOptions } from "./options.ts";
import { ByNumber, OrderHistory, Orders, OrdersQuery, WholeOrder } from "./orders-wire.ts";
import { problems } from "./problem.ts";
import { security, tags } from "./tags.ts";

const common = { method: "get" as const, tags, security };
const wrong = problems(400, 401, 403, 404);

const listRoute = createRoute({
  ...common,
  path: "/api/desk/orders",
  summary: "Orders, the newest first",
  request: { query: OrdersQuery },
  responses: {
    200: { description: "A page of them", content: { "application/json": { schema: Orders } } },
    ...wrong,
  },
});
const readRoute = createRoute({
  ...common,
  path: "/api/desk/orders/{number}",
  summary: "Everything of an order",
  request: { params: ByNumber },
  responses: {
    200: { description: "The order", content: { "application/json": { schema: WholeOrder } } },
    ...wrong,
  },
});

const historyRoute = createRoute({
  ...common,
  path: "/api/desk/orders/{number}/history",
  summary: "What was changed of an order, by whom, when, from what to what, and what it was before each change",
  description: "The newest 50 changes. What may be taken back says nothing under `objection`.",
  request: { params: ByNumber },
  responses: {
    200: { description: "The changes", content: { "application/json": { schema: OrderHistory } } },
    ...wrong,
  },
});

/** The shop's orders. */
export function addOrders(app: OpenAPIHono<DeskEnv>, { people: { orders } }: DeskOptions): void {
  app.openapi(listRoute, async (c) => c.json(await orders.list(c.req.valid("query"), c.var.me), 200));
  app.openapi(readRoute, async (c) => c.json(await orders.read(c.req.valid("param").number, c.var.me), 200));
  app.openapi(historyRoute, async (c) => c.json(await orders.history(c.req.valid("param").number, c.var.me), 200));
}
