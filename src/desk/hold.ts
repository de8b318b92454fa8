import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { Refused } from "../base/index.ts";
import type { DeskEnv, DeskOptions } from "./options.ts";
import { problems } from "./problem.ts";
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

/** Takes conversations and gives them back; an owner may do so with somebody else's. */
export function addHold(app: OpenAPIHono<DeskEnv>, { port }: DeskOptions): void {
  app.openapi(takeRoute, async (c) => {
    const { me } = c.var;
    const force = c.req.valid("json").force === true;
    if (force && me.role !== "owner")
      throw new Refused("not_allowed", "Only an owner takes a conversation from somebody else.");
    return c.json({ conversation: await port.take(c.req.valid("param").id, { staff: me.id, force }) }, 200);
  });
  app.openapi(returnRoute, async (c) => {
    const { me } = c.var;
    const by = { staff: me.id, force: me.role === "owner", seen: c.req.valid("json").seen ?? null };
    return c.json({ conversation: await port.giveBack(c.req.valid("param").id, by) }, 200);
  });
}
