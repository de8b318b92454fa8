import { describe, expect, test } from "vitest";
import { type OpenChat, openChat, problemOf, session, visitorOf } from "./client.ts";
import { memoryChat } from "./memory-chat.ts";

const ask = (chat: OpenChat, token?: string) =>
  chat.app.request("/api/chat/telegram", {
    method: "POST",
    headers: token ? { Authorization: `Bearer ${token}` } : {},
  });

describe("going on in Telegram", () => {
  test("is offered by a session where the shop has a bot, and only there", async () => {
    expect((await session(await openChat(memoryChat({ bot: "ShopBot" })))).telegram).toBe(true);
    expect((await session(await openChat())).telegram).toBe(false);
  });

  test("takes a link to the visitor's own thread, a new one each time", async () => {
    const chat = await openChat(memoryChat({ bot: "ShopBot" }));
    const { visitor } = await session(chat);
    const answers = [await ask(chat, visitor), await ask(chat, visitor)];
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await Promise.all(answers.map((answer) => answer.json()))).toEqual([
      { url: `https://t.me/ShopBot?start=${visitorOf(visitor)}_1` },
      { url: `https://t.me/ShopBot?start=${visitorOf(visitor)}_2` },
    ]);
  });

  test("is refused by its own code where the shop has no bot", async () => {
    const chat = await openChat();
    const { visitor } = await session(chat);
    expect(await problemOf(await ask(chat, visitor))).toMatchObject({ status: 404, code: "no_telegram" });
  });

  test("is put off where too many links were asked for", async () => {
    const chat = await openChat(memoryChat({ bot: "ShopBot", links: 1 }));
    const { visitor } = await session(chat);
    await ask(chat, visitor);
    const refused = await ask(chat, visitor);
    expect(refused.headers.get("retry-after")).toBe("3600");
    expect(await problemOf(refused)).toMatchObject({ status: 429, code: "too_many" });
  });

  test("is for who has a visitor token", async () => {
    const chat = await openChat(memoryChat({ bot: "ShopBot" }));
    expect(await problemOf(await ask(chat))).toMatchObject({ status: 401, code: "visitor_token" });
    expect((await ask(chat, "forged")).status).toBe(401);
  });
});
