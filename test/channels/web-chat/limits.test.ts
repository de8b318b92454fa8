import { describe, expect, test } from "vitest";
import { buckets } from "../../../src/base/index.ts";
import { openChat, problemOf, START, send, session } from "./client.ts";

const later = (seconds: number) => new Date(START.getTime() + seconds * 1000);

describe("a bucket", () => {
  test("gives its burst at once, then one each time the rate allows", () => {
    let now = START;
    const take = buckets({ perMinute: 20, burst: 3 }, () => now);
    expect([take("a"), take("a"), take("a"), take("a")]).toEqual([0, 0, 0, 3]);
    now = later(3);
    expect([take("a"), take("a")]).toEqual([0, 3]);
  });

  test("is of one key only", () => {
    const take = buckets({ perMinute: 1, burst: 1 }, () => START);
    expect([take("a"), take("b"), take("a")]).toEqual([0, 0, 60]);
  });

  test("never holds more than its burst, however long nobody came", () => {
    let now = START;
    const take = buckets({ perMinute: 60, burst: 2 }, () => now);
    take("a");
    now = later(86_400);
    expect([take("a"), take("a"), take("a")]).toEqual([0, 0, 1]);
  });

  test("that was not used for the longest makes room", () => {
    const take = buckets({ perMinute: 1, burst: 1 }, () => START, 2);
    expect([take("a"), take("b"), take("a"), take("c")]).toEqual([0, 0, 60, 0]);
    expect([take("a"), take("b")]).toEqual([60, 0]);
  });
});

describe("a flood is held off with Retry-After", () => {
  test("of one visitor's messages", async () => {
    const chat = await openChat();
    const { visitor } = await session(chat);
    for (let n = 0; n < 6; n++) expect((await send(chat, visitor, `${n}`)).status).toBe(202);
    const refused = await send(chat, visitor, "one more");
    expect(refused.headers.get("retry-after")).toBe("3");
    expect(await problemOf(refused)).toMatchObject({ status: 429, code: "too_many" });
    expect(chat.port.received).toHaveLength(6);
    expect((await send(chat, (await session(chat)).visitor, "hello")).status).toBe(202);
    chat.time.now = later(3);
    expect((await send(chat, visitor, "one more")).status).toBe(202);
  });

  test("of sessions from one address", async () => {
    const chat = await openChat();
    for (let n = 0; n < 30; n++) await session(chat);
    expect((await chat.post("/api/chat/session", {})).status).toBe(429);
  });

  test("of messages from one address, by however many visitors", async () => {
    const chat = await openChat(undefined, { limits: { addressMessages: { perMinute: 6, burst: 2 } } });
    const visitors = [await session(chat), await session(chat), await session(chat)];
    const statuses = [];
    for (const { visitor } of visitors) statuses.push((await send(chat, visitor, "buy!")).status);
    expect(statuses).toEqual([202, 202, 429]);
  });

  test("but nobody is counted together where the host cannot tell addresses apart", async () => {
    const chat = await openChat(undefined, { addressOf: () => null });
    for (let n = 0; n < 40; n++) await session(chat);
  });

  test("of one visitor's reads", async () => {
    const chat = await openChat();
    const { visitor } = await session(chat);
    for (let n = 0; n < 30; n++) await chat.get("/api/chat/messages", visitor);
    expect((await chat.get("/api/chat/events", visitor)).status).toBe(429);
    expect((await chat.post("/api/chat/telegram", {}, visitor)).status).toBe(429);
  });
});
