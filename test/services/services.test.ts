import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newId, silentLog, Unavailable } from "../../src/base/index.ts";
import { readConfig } from "../../src/config.ts";
import { upsertCustomers } from "../../src/customers/index.ts";
import type { Inbound, InboundContent, Letter } from "../../src/outbox/index.ts";
import { makeServices, type Services, type ServicesOptions } from "../../src/services/index.ts";
import { testDatabase } from "../support/database.ts";

const START = new Date("2026-11-23T08:00:00Z");
const db = await testDatabase();
let now = START;
let letters: Letter[] = [];

const services = (more: Partial<ServicesOptions> = {}): Promise<Services> =>
  makeServices({
    config: readConfig({}),
    db,
    log: silentLog,
    clock: () => now,
    burstMs: 0,
    mail: async (letter) => void letters.push(letter),
    ...more,
  });

let people = 0;
const visitor = () => `visitor-${++people}`;

async function send({ conversation, chat }: Services, id: string, content: InboundContent | string): Promise<string[]> {
  const [last] = await chat.newest(id, 1);
  const message: Inbound = {
    channel: "web",
    externalId: newId(now),
    sender: { id, language: "en" },
    content: typeof content === "string" ? { kind: "text", text: content } : content,
    at: now,
  };
  await chat.receive(message);
  await conversation.settled();
  return (await chat.after(id, last?.seq ?? 0, 50)).filter(({ from }) => from === "bot").map(({ text }) => text);
}

/** Waits for something that happens by itself. */
const until = (holds: () => boolean): Promise<void> => expect.poll(holds, { interval: 10 }).toBe(true);

beforeAll(async () => {
  await upsertCustomers(
    db,
    [{ external_id: "anna", first_name: "Anna", email: "anna@example.com", phone: "+37061000001", language: "en" }],
    START,
  );
});

beforeEach(() => {
  now = START;
  letters = [];
});

describe("letters", () => {
  test("a code leaves as soon as its turn is committed, in the customer's language, and without its words kept", async () => {
    const shop = await services({ newCode: () => "424242" });
    const id = visitor();
    await send(shop, id, "show my details");
    await send(shop, id, "anna@example.com");
    await until(() => letters.length > 0);
    expect(letters).toMatchObject([{ to: "anna@example.com", subject: "Your confirmation code: 424242" }]);
    expect(letters[0]?.text).toContain("It works for 10 minutes");
    await expect.poll(() => db`select content, sent_at from outbox`).toEqual([{ content: null, sent_at: START }]);
    expect((await send(shop, id, "424242")).join()).toContain("+37061000001");
  });

  test("one that could not leave is tried again by a tick", async () => {
    let down = true;
    const shop = await services({
      mail: async (letter) => {
        if (down) throw new Unavailable("mail");
        letters.push(letter);
      },
    });
    const id = visitor();
    now = new Date(START.getTime() + 2 * 3_600_000);
    await send(shop, id, "show my details");
    await send(shop, id, "anna@example.com");
    await expect
      .poll(() => db`select attempts, claimed_until from outbox where sent_at is null`)
      .toEqual([{ attempts: 1, claimed_until: null }]);
    down = false;
    now = new Date(now.getTime() + 120_000);
    await shop.tick();
    expect(letters).toHaveLength(1);
  });
});

describe("two processes on one database", () => {
  test("share the keys that sign tokens and the hash of codes", async () => {
    const [one, other] = [await services(), await services()];
    expect(other.keys).toEqual(one.keys);
    expect(one.keys.visitor).not.toEqual(one.keys.customer);
  });

  test("one hears what the other wrote", async () => {
    const [one, other] = [await services(), await services()];
    await one.start();
    const id = visitor();
    const heard: unknown[] = [];
    one.chat.watch(id, (what) => heard.push(what));
    await send(other, id, "how much is delivery?");
    await until(() => heard.length > 0);
    await one.stop();
    expect(heard).toContain("message");
  });

  test("in one process a message, its reply and the typing before it are heard of", async () => {
    const shop = await services();
    const id = visitor();
    const heard: unknown[] = [];
    const stop = shop.chat.watch(id, (what) => heard.push(what));
    await send(shop, id, "how much is delivery?");
    stop();
    expect(heard[0]).toBe("message");
    expect(heard).toContain("typing");
    expect(heard.at(-1)).toBe("message");
  });
});

describe("the web chat's port", () => {
  test("a message is answered under its own id, a tapped button shows its label", async () => {
    const shop = await services();
    const id = visitor();
    await send(shop, id, { kind: "button", payload: "c:flow:track_order", label: "Where is my order?" });
    const thread = await shop.chat.newest(id, 10);
    expect(thread.map(({ from, text }) => [from, text.slice(0, 18)])).toEqual([
      ["customer", "Where is my order?"],
      ["bot", "What is your order"],
    ]);
    expect(thread[0]?.seq).toBeLessThan(thread[1]?.seq ?? 0);
  });

  test("receiving the same id again answers the same number", async () => {
    const shop = await services();
    const message: Inbound = {
      channel: "web",
      externalId: "same",
      sender: { id: visitor(), language: null },
      content: { kind: "text", text: "hello!" },
      at: now,
    };
    expect(await shop.chat.receive(message)).toEqual(await shop.chat.receive(message));
    await shop.conversation.settled();
  });

  test("one visitor never reads another's thread", async () => {
    const shop = await services();
    await send(shop, visitor(), "hello!");
    expect(await shop.chat.newest(visitor(), 10)).toEqual([]);
  });

  test("who the shop vouches for is known, until they log out; whom it does not know is not", async () => {
    const shop = await services();
    const id = visitor();
    expect(await shop.chat.identify(id, "nobody")).toBe(false);
    expect(await shop.chat.identify(id, "anna")).toBe(true);
    expect((await send(shop, id, "show my details")).join()).toContain("+37061000001");
    await shop.chat.forget(id);
    expect((await send(shop, id, "show my details")).join()).not.toContain("+37061000001");
  });
});

test("what takes long to answer is waited for by stop", async () => {
  const shop = await services();
  await shop.start();
  const id = visitor();
  await shop.chat.receive({
    channel: "web",
    externalId: "late",
    sender: { id, language: "en" },
    content: { kind: "text", text: "how much is delivery?" },
    at: now,
  });
  await shop.stop();
  expect(await shop.chat.newest(id, 10)).toHaveLength(2);
});
