import { Bot, InlineKeyboard, InputFile, Keyboard } from "grammy";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type FakeBotApi, startBotApi } from "./index.ts";

let api: FakeBotApi;
let bot: Bot;

beforeEach(async () => {
  api = await startBotApi();
  bot = new Bot(api.token, { client: { apiRoot: api.url } });
});

afterEach(() => api.stop());

describe("a person", () => {
  it("sees messages in order with formatting, keyboards and answers, and nobody else's", async () => {
    const anna = api.user({ firstName: "Anna" });
    const { messageId } = anna.say("hi");
    api.user({ firstName: "Oleh" }).say("me too");
    await bot.api.sendMessage(anna.id, "<b>Order</b> at https://shop.test", {
      parse_mode: "HTML",
      reply_markup: new Keyboard().requestContact("My number").text("Later").oneTime(),
      reply_parameters: { message_id: messageId },
    });
    expect(api.chat(anna.id)).toMatchObject([
      { messageId: 1, from: "user", text: "hi" },
      {
        messageId: 3,
        from: "bot",
        text: "Order at https://shop.test",
        replyTo: 1,
        keyboard: [[{ label: "My number", requestContact: true }, { label: "Later" }]],
        entities: [
          { type: "bold", offset: 0, length: 5 },
          { type: "url", offset: 9, length: 17 },
        ],
      },
    ]);
    expect(api.keyboard(anna.id)).toEqual([[{ label: "My number" }, { label: "Later" }]]);
    anna.tap("My number");
    expect(api.keyboard(anna.id)).toBeNull();
    expect(api.violations).toEqual([]);
  });

  it("taps the newest button of a label, and is told where none shows it", async () => {
    const anna = api.user();
    anna.start();
    const ask = () => bot.api.sendMessage(anna.id, "?", { reply_markup: new InlineKeyboard().text("Yes", "y") });
    await ask();
    const { message_id } = await ask();
    expect(anna.tap("Yes").messageId).toBe(message_id);
    expect(anna.tap({ data: "y" }).messageId).toBe(message_id);
    expect(() => anna.tap("No")).toThrow('No message shows the button "No"; shown are ["Yes","Yes"]');
  });

  it("has a tap answered, once or again", async () => {
    const anna = api.user();
    anna.start();
    await bot.api.sendMessage(anna.id, "?", { reply_markup: new InlineKeyboard().text("Yes", "y") });
    anna.tap("Yes");
    const [, update] = await bot.api.getUpdates();
    const id = update?.callback_query?.id ?? "";
    await bot.api.answerCallbackQuery(id, { text: "Done" });
    await bot.api.answerCallbackQuery(id);
    expect(api.violations).toEqual([]);
  });

  it("who blocked the bot gets nothing, which is no violation, until unblocking it", async () => {
    const anna = api.user();
    anna.start();
    anna.block();
    await expect(bot.api.sendMessage(anna.id, "hi")).rejects.toMatchObject({
      error_code: 403,
      description: "Forbidden: bot was blocked by the user",
    });
    anna.unblock();
    await bot.api.sendMessage(anna.id, "hi");
    expect(api.chat(anna.id).map((message) => message.text)).toEqual(["/start", "hi"]);
    expect(api.violations).toEqual([]);
  });

  it("sends files that the bot can fetch, and gets files that the bot uploads or sends again", async () => {
    const anna = api.user();
    anna.sendPhoto({ bytes: new Uint8Array([1, 2, 3]), caption: "broken" });
    const [update] = await bot.api.getUpdates();
    const file_id = update?.message?.photo?.at(-1)?.file_id ?? "";
    const file = await bot.api.getFile(file_id);
    const fetched = await fetch(`${api.url}/file/bot${api.token}/${file.file_path}`);
    expect(new Uint8Array(await fetched.arrayBuffer())).toEqual(new Uint8Array([1, 2, 3]));
    await bot.api.sendPhoto(anna.id, file_id, { caption: "back" });
    const sent = await bot.api.sendDocument(anna.id, new InputFile(new Uint8Array([4, 5]), "bill.pdf"), {
      caption: "bill",
    });
    expect(sent.document).toMatchObject({ file_name: "bill.pdf", file_size: 2 });
    expect(await anna.replies(2)).toMatchObject([
      { text: "back", media: "photo" },
      { text: "bill", media: "document" },
    ]);
    expect(api.violations).toEqual([]);
  });
});

describe("what the bot says of itself", () => {
  it("is kept by language", async () => {
    await bot.api.setMyCommands([{ command: "orders", description: "My orders" }]);
    await bot.api.setMyCommands([{ command: "orders", description: "Мої замовлення" }], { language_code: "uk" });
    expect(api.menu("uk")).toEqual([{ command: "orders", description: "Мої замовлення" }]);
    expect(await bot.api.getMyCommands()).toEqual(api.menu());
    await bot.api.setMyDescription("Крамниця", { language_code: "uk" });
    expect(await bot.api.getMyDescription({ language_code: "uk" })).toEqual({ description: "Крамниця" });
    await bot.api.setChatMenuButton({ menu_button: { type: "commands" } });
    expect(await bot.api.getChatMenuButton()).toEqual({ type: "commands" });
    expect(api.violations).toEqual([]);
  });
});

describe("a pace", () => {
  it("is kept by refusing what is too fast, in one chat and over all, and that is no violation", async () => {
    const paced = await startBotApi({ pace: { perSecond: 3, perChat: 1 } });
    const ids = [1, 2, 3, 4].map((id) => {
      paced.user({ id }).start();
      return id;
    });
    const { api: calls } = new Bot(paced.token, { client: { apiRoot: paced.url } });
    // All of them within one second, however long they take.
    vi.useFakeTimers({ toFake: ["Date"] });
    const sent = await Promise.allSettled([1, ...ids].map((id) => calls.sendMessage(id, "hi")));
    vi.useRealTimers();
    expect(sent.filter(({ status }) => status === "rejected")).toHaveLength(2);
    expect(paced.calls.map((call) => call.status).sort()).toEqual([200, 200, 200, 429, 429]);
    expect(paced.violations).toEqual([]);
    await paced.stop();
  });
});

describe("scripted failures", () => {
  const say = (id: number) => bot.api.sendMessage(id, "hi");

  it("come in their number, are no violations, and carry the seconds to wait", async () => {
    const { id } = api.user();
    api.user({ id }).start();
    api.fail("sendMessage", { status: 429, retryAfter: 3 });
    await expect(say(id)).rejects.toMatchObject({
      error_code: 429,
      description: "Too Many Requests: retry after 3",
      parameters: { retry_after: 3 },
    });
    api.fail("*", { times: 2, status: 502 });
    await expect(say(id)).rejects.toMatchObject({ error_code: 502 });
    await expect(bot.api.getMe()).rejects.toMatchObject({ error_code: 502 });
    await say(id);
    expect(api.calls.map((call) => call.status)).toEqual([429, 502, 502, 200]);
    expect(api.violations).toEqual([]);
  });

  it("cut the connection before the call takes effect, or after", async () => {
    const anna = api.user();
    anna.start();
    api.fail("sendMessage", { cut: "before" });
    await expect(say(anna.id)).rejects.toThrow("Network request");
    expect(anna.unread()).toEqual([]);
    api.fail("sendMessage", { cut: "after" });
    await expect(say(anna.id)).rejects.toThrow("Network request");
    expect(anna.unread()).toMatchObject([{ text: "hi" }]);
  });
});
