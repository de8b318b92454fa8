import { serve } from "@hono/node-server";
import { Bot, webhookCallback } from "grammy";
import { Hono } from "hono";
import { newId, systemClock } from "../../../src/base/index.ts";
import { readConfig } from "../../../src/config.ts";
import { openShopDatabase } from "../../../src/hosts/embedded/index.ts";

/** The least that a bot can do: each update is one row, and is answered with its own words. A process for `bench -- telegram`. */
const config = readConfig(process.env);
const { db } = await openShopDatabase(config);
await db`create table echoes (id uuid primary key, said text not null, at timestamptz not null)`;
const apiRoot = config.TELEGRAM_API_ROOT ?? "";
const bot = new Bot(config.TELEGRAM_BOT_TOKEN ?? "", { client: { apiRoot } });
bot.on("message:text", async (ctx) => {
  const at = systemClock();
  await db`insert into echoes (id, said, at) values (${newId(at)}, ${ctx.message.text}, ${at})`;
  await ctx.reply(ctx.message.text);
});
await bot.api.setWebhook(`${config.PUBLIC_URL}/telegram/webhook`);
const app = new Hono();
app.get("/healthz", (c) => c.json({ ok: true }));
app.post("/telegram/webhook", webhookCallback(bot, "hono"));
serve({ fetch: app.fetch, port: config.PORT, hostname: "127.0.0.1" });
