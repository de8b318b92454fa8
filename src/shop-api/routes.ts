import { createRoute } from "@hono/zod-openapi";
import { ChangesQuery, WireChanges } from "./changes.ts";
import { OrderChange, OrderParams, Problem, WireOrder } from "./wire.ts";

const tags = ["Shop API"];
const security = [{ shop: [] }];
const problem = (description: string) => ({ description, content: { "application/json": { schema: Problem } } });
const order = (description: string) => ({ description, content: { "application/json": { schema: WireOrder } } });
const path = "/api/shop/orders/{number}";

const refusals = {
  400: problem("Something in the request is wrong; nothing was changed"),
  401: problem("The token is wrong or missing; nothing was changed"),
  404: problem("There is no such order; `api_off` where the setting API_TOKEN is not set"),
};

/** Reads an order. */
export const readOrderRoute = createRoute({
  method: "get",
  path,
  summary: "Read an order",
  tags,
  security,
  request: { params: OrderParams },
  responses: { 200: order("The order"), ...refusals },
});

/** Changes an order. */
export const changeOrderRoute = createRoute({
  method: "patch",
  path,
  summary: "Say that an order moved on, or how it travels",
  description:
    "The customer is told of a new status where they wrote last, if they agreed to be. The same request again changes nothing and tells nobody.",
  tags,
  security,
  request: { params: OrderParams, body: { required: true, content: { "application/json": { schema: OrderChange } } } },
  responses: {
    200: order("The order as it is now"),
    ...refusals,
    409: problem("An order cannot move so: what was delivered or cancelled stays so; nothing was changed"),
  },
});

/** Tells what was changed here. */
export const readChangesRoute = createRoute({
  method: "get",
  path: "/api/shop/changes",
  summary: "Read what customers and the staff changed here",
  description:
    "Orders with their goods, returns and exchanges, customers' cards and consents, oldest first. Ask again with `after` set to `next`: nothing is told twice and nothing is left out. An answer without changes means that there are none yet.",
  tags,
  security,
  request: { query: ChangesQuery },
  responses: {
    200: { description: "The changes", content: { "application/json": { schema: WireChanges } } },
    400: refusals[400],
    401: refusals[401],
  },
});
