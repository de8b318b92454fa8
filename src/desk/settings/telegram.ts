import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { answers, common, given } from "../described.ts";
import type { DeskEnv, DeskOptions } from "../options.ts";
import { root, wrong } from "./route.ts";
import { TelegramState, TelegramToken } from "./telegram-wire.ts";

const path = `${root}/telegram`;
const state = answers("The bot as it is now", TelegramState);

const stateRoute = createRoute({
  ...common,
  method: "get",
  path,
  summary: "The shop's bot, and whether it works",
  responses: { 200: state, ...wrong },
});
const connectRoute = createRoute({
  ...common,
  method: "put",
  path,
  summary: "Connect a bot by its token",
  description:
    "Telegram is asked first; what it knows is kept sealed, and the bot works from then on without a restart.",
  request: given(TelegramToken),
  responses: { 200: state, ...wrong },
});
const disconnectRoute = createRoute({
  ...common,
  method: "delete",
  path,
  summary: "Disconnect the bot and forget its token",
  responses: { 200: state, ...wrong },
});

/** The shop's bot. */
export function addTelegram(app: OpenAPIHono<DeskEnv>, { settings: { telegram } }: DeskOptions): void {
  app.openapi(stateRoute, async (c) => c.json(await telegram.state(), 200));
  app.openapi(connectRoute, async (c) => c.json(await telegram.connect(c.req.valid("json").token, c.var.me.id), 200));
  app.openapi(disconnectRoute, async (c) => c.json(await telegram.disconnect(c.var.me.id), 200));
}
