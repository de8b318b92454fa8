import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import {
  ByExternalId,
  ByNote,
  ByVersion,
  CustomerRecord,
  Customers,
  CustomersQuery,
  CustomerVersions,
  FieldChange,
  NewNote,
} from "./customers-wire.ts";
import { answers, body, common } from "./described.ts";
import type { DeskEnv, DeskOptions } from "./options.ts";
import { problems } from "./problem.ts";

const root = "/api/desk/customers";
const wrong = problems(400, 401, 403, 404, 409);
const done = { 204: { description: "It is done" }, ...wrong };

const listRoute = createRoute({
  ...common,
  method: "get",
  path: root,
  summary: "Customers, found by what is known of them",
  request: { query: CustomersQuery },
  responses: { 200: answers("A page of them", Customers), ...wrong },
});
const readRoute = createRoute({
  ...common,
  method: "get",
  path: `${root}/{externalId}`,
  summary: "Everything that the shop knows of a customer",
  description: "The audit says who looked, once an hour.",
  request: { params: ByExternalId },
  responses: { 200: answers("The record", CustomerRecord), ...wrong },
});
const changeRoute = createRoute({
  ...common,
  method: "patch",
  path: `${root}/{externalId}`,
  summary: "Change a field of a customer's card",
  request: { params: ByExternalId, body: body(FieldChange) },
  responses: { 200: answers("The record as it stands now", CustomerRecord), ...wrong },
});
const versionsRoute = createRoute({
  ...common,
  method: "get",
  path: `${root}/{externalId}/versions`,
  summary: "What was changed of a customer's card, newest first",
  request: { params: ByExternalId },
  responses: { 200: answers("The changes", CustomerVersions), ...wrong },
});
const restoreRoute = createRoute({
  ...common,
  method: "post",
  path: `${root}/{externalId}/versions/{version}/restore`,
  summary: "Put back what stood on a card before a change",
  description: "This is a change itself, and can be taken back the same way.",
  request: { params: ByVersion },
  responses: { 200: answers("The record as it stands now", CustomerRecord), ...wrong },
});
const noteRoute = createRoute({
  ...common,
  method: "post",
  path: `${root}/{externalId}/notes`,
  summary: "Write something down of a customer, for the staff",
  request: { params: ByExternalId, body: body(NewNote) },
  responses: done,
});
const unnoteRoute = createRoute({
  ...common,
  method: "delete",
  path: `${root}/{externalId}/notes/{note}`,
  summary: "Take a note of one's own away",
  request: { params: ByNote },
  responses: done,
});

/** The shop's customers: found, looked at, changed. */
export function addCustomers(app: OpenAPIHono<DeskEnv>, { people: { customers } }: DeskOptions): void {
  app.openapi(listRoute, async (c) => c.json(await customers.list(c.req.valid("query"), c.var.me), 200));
  app.openapi(readRoute, async (c) => c.json(await customers.read(c.req.valid("param").externalId, c.var.me), 200));
  app.openapi(changeRoute, async (c) =>
    c.json(await customers.change(c.req.valid("param").externalId, c.req.valid("json"), c.var.me), 200),
  );
  app.openapi(versionsRoute, async (c) =>
    c.json(await customers.versions(c.req.valid("param").externalId, c.var.me), 200),
  );
  app.openapi(restoreRoute, async (c) => {
    const { externalId, version } = c.req.valid("param");
    return c.json(await customers.restore(externalId, version, c.var.me), 200);
  });
  app.openapi(noteRoute, async (c) => {
    await customers.addNote(c.req.valid("param").externalId, c.req.valid("json"), c.var.me);
    return c.body(null, 204);
  });
  app.openapi(unnoteRoute, async (c) => {
    const { externalId, note } = c.req.valid("param");
    await customers.removeNote(externalId, note, c.var.me);
    return c.body(null, 204);
  });
}
