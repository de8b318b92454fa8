import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { answers, body, common, given } from "./described.ts";
import { ByKey, FieldsOrder, ShopField, ShopFields } from "./fields-wire.ts";
import type { DeskEnv, DeskOptions } from "./options.ts";
import { problems } from "./problem.ts";

const root = "/api/desk/fields";
const responses = {
  200: answers("The fields as they stand", ShopFields),
  ...problems(400, 401, 403, 404),
};

const listRoute = createRoute({
  ...common,
  method: "get",
  path: root,
  summary: "The shop's own fields of customers",
  responses,
});
const saveRoute = createRoute({
  ...common,
  method: "put",
  path: `${root}/{key}`,
  summary: "Add a field, or change it",
  request: { params: ByKey, body: body(ShopField.omit({ key: true })) },
  responses,
});
const orderRoute = createRoute({
  ...common,
  method: "post",
  path: `${root}/order`,
  summary: "Put the fields in order",
  request: given(FieldsOrder),
  responses,
});
const removeRoute = createRoute({
  ...common,
  method: "delete",
  path: `${root}/{key}`,
  summary: "Remove a field with every value of it",
  request: { params: ByKey },
  responses,
});

/** What a shop keeps of its customers beside what every shop has. */
export function addFields(app: OpenAPIHono<DeskEnv>, { people: { fields } }: DeskOptions): void {
  app.openapi(listRoute, async (c) => c.json(await fields.list(), 200));
  app.openapi(saveRoute, async (c) =>
    c.json(await fields.save({ ...c.req.valid("json"), key: c.req.valid("param").key }, c.var.me), 200),
  );
  app.openapi(orderRoute, async (c) => c.json(await fields.order(c.req.valid("json").keys, c.var.me), 200));
  app.openapi(removeRoute, async (c) => c.json(await fields.remove(c.req.valid("param").key, c.var.me), 200));
}
