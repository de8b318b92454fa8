import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { answers, common } from "../described.ts";
import type { DeskEnv, DeskOptions } from "../options.ts";
import { root, wrong } from "./route.ts";
import { OwnTelegramLink, SupportGroupCode, SupportGroupState } from "./support-group-wire.ts";

const path = `${root}/telegram/group`;
const state = answers("The group as it is now", SupportGroupState);

const stateRoute = createRoute({
  ...common,
  method: "get",
  path,
  summary: "The support's group in Telegram, and whether it works",
  responses: { 200: state, ...wrong },
});
const codeRoute = createRoute({
  ...common,
  method: "post",
  path: `${path}/code`,
  summary: "A one-time code that binds a group",
  description: "Sent in a supergroup with topics in which the bot is an administrator, it makes that the support's.",
  responses: { 200: answers("What to send there", SupportGroupCode), ...wrong },
});
const unbindRoute = createRoute({
  ...common,
  method: "delete",
  path,
  summary: "Let the group go",
  description: "What was written there stays; nothing is told there any more, and nothing sent from there.",
  responses: { 200: state, ...wrong },
});
const linkRoute = createRoute({
  ...common,
  method: "post",
  path: "/api/desk/me/telegram-link",
  summary: "A link by which your Telegram becomes known as yours",
  responses: { 200: answers("The link", OwnTelegramLink), ...wrong },
});

/** The support's group in Telegram, and one's own account there. */
export function addSupportGroup(app: OpenAPIHono<DeskEnv>, { settings: { supportGroup } }: DeskOptions): void {
  app.openapi(stateRoute, async (c) => c.json(await supportGroup.state(), 200));
  app.openapi(codeRoute, async (c) => c.json(await supportGroup.code(c.var.me.id), 200));
  app.openapi(unbindRoute, async (c) => c.json(await supportGroup.unbind(c.var.me.id), 200));
  app.openapi(linkRoute, async (c) => c.json({ url: await supportGroup.ownLink(c.var.me.id) }, 200));
}
