import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { ByExternalId } from "./customers-wire.ts";
import { CustomerMails, NewMail } from "./mails-wire.ts";
import type { DeskEnv, DeskOptions } from "./options.ts";
import { problems } from "./problem.ts";
import { security, tags } from "./tags.ts";

const path = "/api/desk/customers/{externalId}/mails";
const content = { "application/json": { schema: CustomerMails } };

const readRoute = createRoute({
  method: "get",
  path,
  summary: "The mails that the staff wrote to a customer, and what became of them",
  tags,
  security,
  request: { params: ByExternalId },
  responses: { 200: { description: "The mails, newest first", content }, ...problems(401, 403, 404) },
});
const sendRoute = createRoute({
  method: "post",
  path,
  summary: "Write a mail to a customer",
  description: "It leaves once, however often it is asked for with the same id (a UUID made by the client).",
  tags,
  security,
  request: { params: ByExternalId, body: { required: true, content: { "application/json": { schema: NewMail } } } },
  responses: { 200: { description: "The mails as they stand now", content }, ...problems(400, 401, 403, 404, 409) },
});

/** Mails from a customer's card. */
export function addMails(app: OpenAPIHono<DeskEnv>, { people: { mails } }: DeskOptions): void {
  app.openapi(readRoute, async (c) => c.json(await mails.read(c.req.valid("param").externalId, c.var.me), 200));
  app.openapi(sendRoute, async (c) =>
    c.json(await mails.send(c.req.valid("param").externalId, c.req.valid("json"), c.var.me), 200),
  );
}
