import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import type { DeskEnv, DeskOptions } from "./options.ts";
import { problemBody, problems } from "./problem.ts";
import { security, tags } from "./tags.ts";
import { ById, ListAnswer, ListQuery, Opened } from "./wire.ts";

const listRoute = createRoute({
  method: "get",
  path: "/api/desk/conversations",
  summary: "List conversations",
  description:
    "Those that wait for a person or that you hold, the most pressing and longest waiting first; or all, or the closed ones, newest first.",
  tags,
  security,
  request: { query: ListQuery },
  responses: {
    200: { description: "A page", content: { "application/json": { schema: ListAnswer } } },
    ...problems(400, 401, 403),
  },
});

const openRoute = createRoute({
  method: "get",
  path: "/api/desk/conversations/{id}",
  summary: "Open a conversation",
  description: "With the newest 100 messages, what the bot knew when it called a person, and the customer's card.",
  tags,
  security,
  request: { params: ById },
  responses: {
    200: { description: "The conversation", content: { "application/json": { schema: Opened } } },
    ...problems(400, 401, 403, 404),
  },
});

/** Lists and opens conversations. */
export function addConversations(app: OpenAPIHono<DeskEnv>, { port }: DeskOptions): void {
  app.openapi(listRoute, async (c) => {
    const { before = null, ...page } = c.req.valid("query");
    return c.json(await port.list({ ...page, before, me: c.var.me.id }), 200);
  });
  app.openapi(openRoute, async (c) => {
    const opened = await port.open(c.req.valid("param").id, c.var.me.id);
    return opened ? c.json(opened, 200) : c.json(problemBody("not_found", "There is no such conversation."), 404);
  });
}
