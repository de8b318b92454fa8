import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { BlockedAnswer, MarkRequest, NoteRequest, SearchAnswer, SearchQuery, TagsAnswer } from "./inbox-wire.ts";
import type { DeskEnv, DeskOptions } from "./options.ts";
import { problems } from "./problem.ts";
import { security, tags } from "./tags.ts";
import { ById, Moved } from "./wire.ts";

const moved = { description: "The conversation as it is now", content: { "application/json": { schema: Moved } } };

const noteRoute = createRoute({
  method: "post",
  path: "/api/desk/conversations/{id}/notes",
  summary: "Write a private note into a thread",
  description: "For the staff only: no customer and no model ever reads it. The same id again is the same note again.",
  tags,
  security,
  request: { params: ById, body: { required: true, content: { "application/json": { schema: NoteRequest } } } },
  responses: { 204: { description: "Kept" }, ...problems(400, 401, 403, 404) },
});

const markRoute = createRoute({
  method: "post",
  path: "/api/desk/conversations/{id}/marks",
  summary: "Tag a conversation, or say how pressing it is",
  tags,
  security,
  request: { params: ById, body: { required: true, content: { "application/json": { schema: MarkRequest } } } },
  responses: { 200: moved, ...problems(400, 401, 403, 404) },
});

const tagsRoute = createRoute({
  method: "get",
  path: "/api/desk/tags",
  summary: "List the tags in use",
  tags,
  security,
  responses: {
    200: { description: "The most used first", content: { "application/json": { schema: TagsAnswer } } },
    ...problems(401, 403),
  },
});

const blockRoute = createRoute({
  method: "post",
  path: "/api/desk/conversations/{id}/block",
  summary: "Take nothing more from the sender of a conversation",
  description: "It is closed without a word to them.",
  tags,
  security,
  request: { params: ById },
  responses: { 200: moved, ...problems(400, 401, 403, 404) },
});

const unblockRoute = createRoute({
  method: "post",
  path: "/api/desk/conversations/{id}/unblock",
  summary: "Take messages of the sender again",
  tags,
  security,
  request: { params: ById },
  responses: { 200: moved, ...problems(400, 401, 403, 404) },
});

const blockedRoute = createRoute({
  method: "get",
  path: "/api/desk/blocked",
  summary: "List whose messages are not taken",
  tags,
  security,
  responses: {
    200: { description: "The newest first", content: { "application/json": { schema: BlockedAnswer } } },
    ...problems(401, 403),
  },
});

const searchRoute = createRoute({
  method: "get",
  path: "/api/desk/search",
  summary: "Search all conversations",
  description:
    "By a customer's name, phone, e-mail or order, and by words of messages and notes; at most 40 messages, the newest first.",
  tags,
  security,
  request: { query: SearchQuery },
  responses: {
    200: { description: "What fits", content: { "application/json": { schema: SearchAnswer } } },
    ...problems(400, 401, 403),
  },
});

/** Notes, tags, priority, search, and senders of rubbish. */
export function addMarks(app: OpenAPIHono<DeskEnv>, { inbox }: DeskOptions): void {
  app.openapi(noteRoute, async (c) => {
    const { id: clientId, text } = c.req.valid("json");
    await inbox.note(c.req.valid("param").id, { staff: c.var.me.id, clientId, text });
    return c.body(null, 204);
  });
  app.openapi(markRoute, async (c) => {
    const marks = { ...c.req.valid("json"), staff: c.var.me.id };
    return c.json({ conversation: await inbox.mark(c.req.valid("param").id, marks) }, 200);
  });
  app.openapi(searchRoute, async (c) => {
    const { q, before = null } = c.req.valid("query");
    return c.json(await inbox.search({ q, before, staff: c.var.me.id }), 200);
  });
  app.openapi(tagsRoute, async (c) => c.json({ tags: await inbox.tags() }, 200));
  app.openapi(blockRoute, async (c) =>
    c.json({ conversation: await inbox.block(c.req.valid("param").id, c.var.me.id) }, 200),
  );
  app.openapi(unblockRoute, async (c) =>
    c.json({ conversation: await inbox.unblock(c.req.valid("param").id, c.var.me.id) }, 200),
  );
  app.openapi(blockedRoute, async (c) => c.json({ blocked: await inbox.blocked() }, 200));
}
