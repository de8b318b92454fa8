import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { Refused } from "../base/index.ts";
import { may } from "../staff/index.ts";
import { ClosingAnswer, SnoozeRequest, TransferRequest } from "./inbox-wire.ts";
import type { DeskEnv, DeskOptions } from "./options.ts";
import { problemBody, problems } from "./problem.ts";
import { security, tags } from "./tags.ts";
import { ById, Moved, ReturnRequest, TakeRequest } from "./wire.ts";

const moved = { description: "The conversation as it is now", content: { "application/json": { schema: Moved } } };

const takeRoute = createRoute({
  method: "post",
  path: "/api/desk/conversations/{id}/take",
  summary: "Take a conversation",
  description: "The bot is silent in it from now on. Taking again what you hold changes nothing.",
  tags,
  security,
  request: { params: ById, body: { content: { "application/json": { schema: TakeRequest } } } },
  responses: { 200: moved, ...problems(400, 401, 403, 404, 409) },
});

const returnRoute = createRoute({
  method: "post",
  path: "/api/desk/conversations/{id}/return",
  summary: "Give a conversation back to the bot",
  tags,
  security,
  request: { params: ById, body: { content: { "application/json": { schema: ReturnRequest } } } },
  responses: { 200: moved, ...problems(400, 401, 403, 404, 409) },
});

const closeRoute = createRoute({
  method: "post",
  path: "/api/desk/conversations/{id}/close",
  summary: "Close a conversation",
  description:
    "It is settled and goes back to the bot; it is open again when the customer asks for something. Closing again changes nothing.",
  tags,
  security,
  request: { params: ById, body: { content: { "application/json": { schema: ReturnRequest } } } },
  responses: { 200: moved, ...problems(400, 401, 403, 404, 409) },
});

const closingRoute = createRoute({
  method: "get",
  path: "/api/desk/conversations/{id}/closing",
  summary: "What the bot would know of a conversation if it were given back now",
  description:
    "What the customer wanted, what was done and promised, and what is open: for the person to read and put right before the bot answers with it.",
  tags,
  security,
  request: { params: ById },
  responses: {
    200: { description: "The summary", content: { "application/json": { schema: ClosingAnswer } } },
    ...problems(401, 403, 404),
  },
});

const transferRoute = createRoute({
  method: "post",
  path: "/api/desk/conversations/{id}/transfer",
  summary: "Give a conversation to a colleague",
  tags,
  security,
  request: { params: ById, body: { required: true, content: { "application/json": { schema: TransferRequest } } } },
  responses: { 200: moved, ...problems(400, 401, 403, 404, 409) },
});

const snoozeRoute = createRoute({
  method: "post",
  path: "/api/desk/conversations/{id}/snooze",
  summary: "Put a conversation off",
  description: "It is back at that moment, or as soon as the customer writes; null takes it up again.",
  tags,
  security,
  request: { params: ById, body: { required: true, content: { "application/json": { schema: SnoozeRequest } } } },
  responses: { 200: moved, ...problems(400, 401, 403, 404, 409) },
});

/** Takes conversations and gives them back or away; an owner may do so with somebody else's. */
export function addHold(app: OpenAPIHono<DeskEnv>, { port, inbox }: DeskOptions): void {
  app.openapi(takeRoute, async (c) => {
    const { me } = c.var;
    const force = c.req.valid("json").force === true;
    if (force && !may(me.role, "conversations.assign"))
      throw new Refused("not_allowed", "Only an owner takes a conversation from somebody else.");
    return c.json({ conversation: await port.take(c.req.valid("param").id, { staff: me.id, force }) }, 200);
  });
  app.openapi(returnRoute, async (c) => {
    const { me } = c.var;
    const { seen = null, summary } = c.req.valid("json");
    const by = { staff: me.id, force: may(me.role, "conversations.assign"), seen, summary };
    return c.json({ conversation: await port.giveBack(c.req.valid("param").id, by) }, 200);
  });
  app.openapi(closeRoute, async (c) => {
    const { me } = c.var;
    const { seen = null, summary } = c.req.valid("json");
    const by = { staff: me.id, force: may(me.role, "conversations.assign"), seen, summary };
    return c.json({ conversation: await inbox.close(c.req.valid("param").id, by) }, 200);
  });
  app.openapi(closingRoute, async (c) => {
    const closing = await inbox.closing(c.req.valid("param").id);
    return closing ? c.json(closing, 200) : c.json(problemBody("not_found", "There is no such conversation."), 404);
  });
  app.openapi(transferRoute, async (c) => {
    const { me } = c.var;
    const { to, note = null } = c.req.valid("json");
    const by = { staff: me.id, force: may(me.role, "conversations.assign"), to, note };
    return c.json({ conversation: await inbox.transfer(c.req.valid("param").id, by) }, 200);
  });
  app.openapi(snoozeRoute, async (c) => {
    const by = { staff: c.var.me.id, until: c.req.valid("json").until };
    return c.json({ conversation: await inbox.snooze(c.req.valid("param").id, by) }, 200);
  });
}
