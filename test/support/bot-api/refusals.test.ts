import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FakeBotApi, type FakeUser, startBotApi } from "./index.ts";
import { SPECIFICATION } from "./schema.ts";

let api: FakeBotApi;
let anna: FakeUser;

beforeAll(async () => {
  api = await startBotApi();
  anna = api.user();
  anna.start();
});

afterAll(() => api.stop());

async function call(method: string, parameters: Record<string, unknown>) {
  const response = await fetch(`${api.url}/bot${api.token}/${method}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(parameters),
  });
  return { status: response.status, ...((await response.json()) as { result?: unknown; description?: string }) };
}

const send = (parameters: Record<string, unknown>) =>
  call("sendMessage", { chat_id: anna.id, text: "hi", ...parameters });
const button = (fields: Record<string, unknown>) => ({
  reply_markup: { inline_keyboard: [[{ text: "b", ...fields }]] },
});

describe("a message that Telegram would refuse is refused in its words, and counted as a violation", () => {
  const wrong: [title: string, parameters: Record<string, unknown>, description: string][] = [
    ["no text", { text: undefined }, "message text is empty"],
    ["blanks only", { text: " \n " }, "message text is empty"],
    ["4097 characters", { text: "я".repeat(4097) }, "message is too long"],
    ["no chat", { chat_id: undefined }, "chat_id is empty"],
    ["somebody who never wrote", { chat_id: 42 }, "chat not found"],
    ["65 bytes of callback_data", button({ callback_data: "x".repeat(65) }), "BUTTON_DATA_INVALID"],
    ["33 Cyrillic letters of callback_data", button({ callback_data: "я".repeat(33) }), "BUTTON_DATA_INVALID"],
    [
      "a button that does nothing",
      button({}),
      "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ],
    [
      "empty callback_data",
      button({ callback_data: "" }),
      "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ],
    [
      "a button with ftp",
      button({ url: "ftp://shop.test" }),
      "inline keyboard button URL 'ftp://shop.test' is invalid: Unsupported URL protocol",
    ],
    [
      "a button to a bare host",
      button({ url: "http://localhost/x" }),
      "inline keyboard button URL 'http://localhost/x' is invalid: Wrong HTTP URL",
    ],
    ["an entity past the end", { entities: [{ type: "bold", offset: 1, length: 2 }] }, "ENTITY_BOUNDS_INVALID"],
    [
      "an entity inside of a pair",
      { text: "😀", entities: [{ type: "bold", offset: 1, length: 1 }] },
      "entity begins in a middle of a UTF-16 symbol at byte offset 1",
    ],
    [
      "HTML that does not close",
      { text: "<b>hi", parse_mode: "HTML" },
      `can't parse entities: Can't find end tag corresponding to start tag "b"`,
    ],
    [
      "HTML that Telegram does not know",
      { text: "<p>hi</p>", parse_mode: "HTML" },
      `can't parse entities: Unsupported start tag "p" at byte offset 0`,
    ],
    [
      "a point in MarkdownV2",
      { text: "hi.", parse_mode: "MarkdownV2" },
      "can't parse entities: Character '.' is reserved and must be escaped with the preceding '\\'",
    ],
    ["an answer to nothing", { reply_parameters: { message_id: 999 } }, "message to be replied not found"],
    ["a keyboard without keys", { reply_markup: { keyboard: [] } }, "REPLY_MARKUP_INVALID"],
  ];
  it.each(wrong)("%s", async (_, parameters, description) => {
    const before = api.violations.length;
    expect(await send(parameters)).toMatchObject({
      status: 400,
      ok: false,
      error_code: 400,
      description: `Bad Request: ${description}`,
    });
    expect(api.violations.length).toBe(before + 1);
    expect(api.violations.at(-1)).toContain(description);
  });
});

describe("a message at the limits is taken", () => {
  it.each([
    ["4096 characters", { text: "я".repeat(4096) }],
    ["4096 characters after the markup is read", { text: `<b>${"я".repeat(4096)}</b>`, parse_mode: "HTML" }],
    ["64 bytes of callback_data", button({ callback_data: "я".repeat(32) })],
    ["a chat number as digits", { chat_id: "500000001" }],
    [
      "an answer to nothing where that is allowed",
      { reply_parameters: { message_id: 999, allow_sending_without_reply: true } },
    ],
  ])("%s", async (_, parameters) => {
    expect(await send(parameters)).toMatchObject({ status: 200, ok: true });
  });
});

describe("an edit", () => {
  it("with the same text and buttons is refused, and that is no violation", async () => {
    const { result } = await send(button({ callback_data: "x" }));
    const { message_id } = result as { message_id: number };
    const before = api.violations.length;
    const same = { chat_id: anna.id, message_id, text: "hi", ...button({ callback_data: "x" }) };
    expect((await call("editMessageText", same)).description).toBe(
      "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
    );
    expect(api.violations.length).toBe(before);
    expect(await call("editMessageReplyMarkup", { chat_id: anna.id, message_id })).toMatchObject({ status: 200 });
    expect(api.chat(anna.id).at(-1)).toMatchObject({ text: "hi", buttons: [], edited: true });
  });

  it("of a message that is not there, or is the person's, is refused", async () => {
    const edit = (message_id: number) => call("editMessageText", { chat_id: anna.id, message_id, text: "x" });
    expect((await edit(9999)).description).toBe("Bad Request: message to edit not found");
    expect((await edit(anna.say("mine").messageId)).description).toBe("Bad Request: message can't be edited");
  });

  it("of a deleted message is refused, as is a second deletion", async () => {
    const { message_id } = (await send({})).result as { message_id: number };
    const one = { chat_id: anna.id, message_id };
    expect((await call("deleteMessage", one)).result).toBe(true);
    expect(api.chat(anna.id).at(-1)).toMatchObject({ messageId: message_id, deleted: true });
    expect((await call("deleteMessage", one)).description).toBe("Bad Request: message to delete not found");
    expect((await call("editMessageText", { ...one, text: "x" })).description).toBe(
      "Bad Request: message to edit not found",
    );
  });
});

describe("other methods", () => {
  it.each([
    ["sendChatAction", { chat_id: 500000001, action: "dancing" }, "wrong parameter action in request"],
    [
      "answerCallbackQuery",
      { callback_query_id: "1" },
      "query is too old and response timeout expired or query ID is invalid",
    ],
    ["getFile", { file_id: "x" }, "invalid file_id"],
    ["sendPhoto", { chat_id: 500000001, photo: "x" }, "wrong file identifier/HTTP URL specified"],
    ["setMyCommands", { commands: [{ command: "Заказ", description: "x" }] }, "BOT_COMMAND_INVALID"],
    ["setMyCommands", { commands: [{ command: "order", description: "" }] }, "BOT_COMMAND_DESCRIPTION_INVALID"],
    ["setWebhook", { url: "http://shop.test/hook" }, "bad webhook: An HTTPS URL must be provided for webhook"],
    [
      "setWebhook",
      { url: "https://shop.test/hook", secret_token: "a+b" },
      "secret token contains unallowed characters",
    ],
  ])("%s %j is refused", async (method, parameters, description) => {
    expect(await call(method, parameters)).toMatchObject({ status: 400, description: `Bad Request: ${description}` });
  });

  it("another token is unauthorized, an unknown method is not found", async () => {
    const response = await fetch(`${api.url}/bot1:x/getMe`);
    expect([response.status, await response.json()]).toEqual([
      401,
      { ok: false, error_code: 401, description: "Unauthorized" },
    ]);
    expect(await call("sendMesage", {})).toMatchObject({ status: 404, description: "Not Found: method not found" });
  });

  it("parameters may come in the query, in a form, and the method in any case of letters", async () => {
    const inQuery = await fetch(`${api.url}/bot${api.token}/SENDMESSAGE?chat_id=${anna.id}&text=by%20query`);
    const form = new URLSearchParams({
      chat_id: String(anna.id),
      text: "by form",
      reply_markup: JSON.stringify({ remove_keyboard: true }),
    });
    const inForm = await fetch(`${api.url}/bot${api.token}/sendMessage`, { method: "POST", body: form });
    expect([inQuery.status, inForm.status]).toEqual([200, 200]);
    expect(
      api
        .chat(anna.id)
        .slice(-2)
        .map((message) => message.text),
    ).toEqual(["by query", "by form"]);
  });
});

describe.skipIf(!existsSync(SPECIFICATION))(
  "against the specification (skipped where ../shared/data/telegram-bot-api is missing)",
  () => {
    it.each([
      [
        "a parameter that the method does not have",
        { disable_web_page_preview: true },
        "disable_web_page_preview is unknown",
      ],
      ["a parameter of a wrong type", { disable_notification: "yes please" }, "disable_notification must be a Boolean"],
      [
        "a mistake inside of an object",
        { link_preview_options: { is_disabled: 1 } },
        "link_preview_options.is_disabled must be a Boolean",
      ],
      [
        "an unknown field of a button",
        button({ callback_data: "x", colour: "red" }),
        "reply_markup.inline_keyboard[0][0].colour is unknown in InlineKeyboardButton",
      ],
      ["a field that is missing", { entities: [{ type: "bold", offset: 0 }] }, "entities[0].length is missing"],
    ])("%s is refused", async (_, parameters, description) => {
      const refused = await send(parameters);
      expect(refused.status).toBe(400);
      expect(refused.description).toContain(description);
      expect(api.violations.at(-1)).toContain(description);
    });

    it("a method that the fake does not imitate is told from one that does not exist", async () => {
      expect(await call("sendDice", { chat_id: anna.id })).toMatchObject({ status: 501 });
    });
  },
);
