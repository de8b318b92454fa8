import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import type { DeskEnv, DeskOptions } from "./options.ts";
import { ByNumber, Orders, OrdersQuery, WholeOrder } from "./orders-wire.ts";
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

/** The shop's orders. */
export function addOrders(app: OpenAPIHono<DeskEnv>, { people: { orders } }: DeskOptions): void {
  app.openapi(listRoute, async (c) => c.json(await orders.list(c.req.valid("query"), c.var.me), 200));
  app.openapi(readRoute, async (c) => c.json(await orders.read(c.req.valid("param").number, c.var.me), 200));
}
