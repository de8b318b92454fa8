import { Bot, InlineKeyboard, webhookCallback } from "grammy";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type FakeBotApi, startBotApi } from "./index.ts";

let api: FakeBotApi;
let bot: Bot;

beforeEach(async () => {
  api = await startBotApi();
  bot = new Bot(api.token, { client: { apiRoot: api.url } });
});

afterEach(async () => {
  await bot.stop();
  await api.stop();
});

/** A bot that repeats texts, offers a button and thanks for a tap. */
function echo() {
  bot.command("start", (ctx) => ctx.reply(`Started with ${ctx.match || "nothing"}`));
  bot.on("message:text", (ctx) =>
    ctx.reply(`You said ${ctx.message.text}`, { reply_markup: new InlineKeyboard().text("Again", "again") }),
  );
  bot.on("callback_query:data", async (ctx) => {
    await ctx.answerCallbackQuery();
    await ctx.editMessageText(`Tapped ${ctx.callbackQuery.data}`);
  });
}

describe("with long polling", () => {
  it("a person's words reach the bot, and its answer, buttons and edits reach the person", async () => {
    echo();
    bot.start();
    const anna = api.user({ firstName: "Anna" });
    anna.start("token1");
    expect((await anna.reply()).text).toBe("Started with token1");
    anna.say("hello");
    expect(await anna.reply()).toMatchObject({
      text: "You said hello",
      buttons: [[{ label: "Again", data: "again" }]],
    });
    const { messageId } = anna.tap("Again");
    await api.waitForCall("editMessageText");
    await api.idle();
    expect(api.chat(anna.id).find((message) => message.messageId === messageId)).toMatchObject({
      text: "Tapped again",
      buttons: [],
      edited: true,
    });
    expect(api.violations).toEqual([]);
  });
});

describe("with a webhook", () => {
  it("updates are posted with the secret, and an answer in the response is carried out", async () => {
    echo();
    const receive = webhookCallback(bot, "std/http", { secretToken: "s3cret" });
    await bot.init();
    await bot.api.setWebhook("https://shop.test/telegram", { secret_token: "s3cret" });
    api.deliverTo(receive);
    const anna = api.user();
    anna.say("hello");
    expect((await anna.reply()).text).toBe("You said hello");
    await api.idle();
    expect(api.webhook).toEqual({ url: "https://shop.test/telegram", secret: "s3cret", allowedUpdates: [] });
    expect(api.violations).toEqual([]);
  });
});
