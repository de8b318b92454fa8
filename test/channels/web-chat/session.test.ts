import { SignJWT } from "jose";
import { describe, expect, test } from "vitest";
import { deriveKey, signCustomer } from "../../../src/channels/web-chat/index.ts";
import { openChat, problemOf, START, send, session, visitorOf } from "./client.ts";
import { memoryChat } from "./memory-chat.ts";

const DAY = 86_400_000;

describe("a visitor", () => {
  test("gets a token, and with it the same thread again", async () => {
    const chat = await openChat();
    const first = await session(chat, { language: "uk-UA" });
    await send(chat, first.visitor, "Добрий день");
    const second = await session(chat, { visitor: first.visitor });
    expect(first).toMatchObject({ language: "uk", messages: [], customer: { known: false } });
    expect(second.messages.map((message) => message.text)).toEqual(["Добрий день"]);
    expect(second.language).toBe("uk");
    expect(visitorOf(second.visitor)).toBe(visitorOf(first.visitor));
  });

  test("is remembered for 180 days after the last session, not after the first", async () => {
    const chat = await openChat();
    const first = await session(chat);
    chat.time.now = new Date(START.getTime() + 170 * DAY);
    const renewed = await session(chat, { visitor: first.visitor });
    chat.time.now = new Date(START.getTime() + 340 * DAY);
    expect((await chat.post("/api/chat/session", { visitor: renewed.visitor })).status).toBe(200);
    expect(await problemOf(await chat.post("/api/chat/session", { visitor: first.visitor }))).toMatchObject({
      status: 401,
      code: "visitor_token",
    });
  });

  test("with a token signed by another key is turned away", async () => {
    const chat = await openChat();
    const elsewhere = await openChat(memoryChat(), { visitorKey: await deriveKey("another secret", "visitor") });
    const { visitor } = await session(elsewhere);
    expect((await problemOf(await chat.post("/api/chat/session", { visitor }))).code).toBe("visitor_token");
  });

  test("with a token of no algorithm is turned away", async () => {
    const chat = await openChat();
    const { visitor } = await session(chat);
    const header = Buffer.from(JSON.stringify({ alg: "none" })).toString("base64url");
    const forged = `${header}.${visitor.split(".")[1]}.`;
    expect((await chat.post("/api/chat/session", { visitor: forged })).status).toBe(401);
  });

  test("sees the newest 50 messages", async () => {
    const chat = await openChat();
    const { visitor } = await session(chat);
    for (let n = 1; n <= 60; n++) chat.port.say(visitorOf(visitor), { text: `${n}` });
    const { messages } = await session(chat, { visitor });
    expect(messages.map((message) => message.text)).toEqual(Array.from({ length: 50 }, (_, n) => `${n + 11}`));
  });
});

describe("the shop's token", () => {
  const known = () => openChat(memoryChat({ knownCustomers: ["anna", "olena"] }));

  test("identifies the visitor", async () => {
    const chat = await known();
    const customer = await signCustomer(chat.customerKey, "anna", START);
    const opened = await session(chat, { customer });
    expect(opened.customer).toEqual({ known: true });
    expect(chat.port.identified.get(visitorOf(opened.visitor))).toBe("anna");
  });

  test("keeps the thread that was begun before logging in", async () => {
    const chat = await known();
    const before = await session(chat);
    await send(chat, before.visitor, "hello");
    const customer = await signCustomer(chat.customerKey, "anna", START);
    const after = await session(chat, { visitor: before.visitor, customer });
    expect(visitorOf(after.visitor)).toBe(visitorOf(before.visitor));
    expect(after.messages).toHaveLength(1);
  });

  test("of a customer we do not know says so, and is no error", async () => {
    const chat = await known();
    const customer = await signCustomer(chat.customerKey, "nobody-we-know", START);
    expect((await session(chat, { customer })).customer).toEqual({ known: false });
  });

  test("of another customer starts an empty thread, so that nobody reads on in someone else's", async () => {
    const chat = await known();
    const anna = await session(chat, { customer: await signCustomer(chat.customerKey, "anna", START) });
    await send(chat, anna.visitor, "about my order");
    const customer = await signCustomer(chat.customerKey, "olena", START);
    const olena = await session(chat, { visitor: anna.visitor, customer });
    expect(olena.messages).toEqual([]);
    expect(visitorOf(olena.visitor)).not.toBe(visitorOf(anna.visitor));
    expect(chat.port.forgotten).toEqual([visitorOf(anna.visitor)]);
  });

  test("of another customer than the visitor has proven to be in the chat itself starts an empty thread too", async () => {
    const chat = await known();
    const guest = await session(chat);
    await send(chat, guest.visitor, "about my order");
    chat.port.identified.set(visitorOf(guest.visitor), "anna");
    const customer = await signCustomer(chat.customerKey, "olena", START);
    const olena = await session(chat, { visitor: guest.visitor, customer });
    expect(olena.messages).toEqual([]);
    expect(chat.port.identified.get(visitorOf(olena.visitor))).toBe("olena");
    expect(chat.port.forgotten).toEqual([visitorOf(guest.visitor)]);
  });

  test("that is null, since the customer logged out, starts an empty thread", async () => {
    const chat = await known();
    const anna = await session(chat, { customer: await signCustomer(chat.customerKey, "anna", START) });
    await send(chat, anna.visitor, "about my order");
    const out = await session(chat, { visitor: anna.visitor, customer: null });
    expect(out).toMatchObject({ messages: [], customer: { known: false } });
    expect(chat.port.forgotten).toEqual([visitorOf(anna.visitor)]);
  });

  test("that is null keeps the thread of who never was logged in", async () => {
    const chat = await known();
    const someone = await session(chat);
    await send(chat, someone.visitor, "hello");
    expect((await session(chat, { visitor: someone.visitor, customer: null })).messages).toHaveLength(1);
  });

  const cases: [string, (key: Uint8Array) => Promise<string>, RegExp][] = [
    ["expired", (key) => signCustomer(key, "anna", new Date(START.getTime() - DAY)), /expired/],
    ["living for more than 24 hours", (key) => signCustomer(key, "anna", START, 2 * 86_400), /24 hours/],
    ["signed by another key", async () => signCustomer(await deriveKey("x", "customer"), "anna", START), /HS256/],
    ["that is a visitor's", async () => (await session(await known())).visitor, /audience/],
    ["without an expiry", (key) => unsound({ sub: "anna" }).sign(key), /exp/],
    ["without a subject", (key) => unsound({ exp: START.getTime() / 1000 + 60 }).sign(key), /sub/],
    ["for another audience", (key) => unsound({ sub: "anna" }, "elsewhere").setExpirationTime(START).sign(key), /./],
    ["that is no token at all", async () => "anna", /JWT/],
  ];
  test.each(cases)("%s is refused with a sentence, and identifies nobody", async (_, sign, sentence) => {
    const chat = await known();
    const answer = await problemOf(await chat.post("/api/chat/session", { customer: await sign(chat.customerKey) }));
    expect(answer).toMatchObject({ status: 401, code: "customer_token", message: expect.stringMatching(sentence) });
    expect(chat.port.identified.size).toBe(0);
  });
});

const unsound = (claims: object, audience = "beseda-chat") =>
  new SignJWT({ ...claims }).setProtectedHeader({ alg: "HS256" }).setAudience(audience);
