import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Unavailable } from "../../../src/base/index.ts";
import { type OpenChat, openChat, problemOf, START, send, session, visitorOf } from "./client.ts";
import { memoryChat } from "./memory-chat.ts";

let chat: OpenChat;
let token: string;
let visitor: string;
const open: Events[] = [];

async function begin(started: Promise<OpenChat>): Promise<void> {
  chat = await started;
  token = (await session(chat)).visitor;
  visitor = visitorOf(token);
}

beforeEach(() => begin(openChat(memoryChat({ clock: () => START }))));
afterEach(() => Promise.all(open.splice(0).map((events) => events.leave())));

/** A stream of events, read block by block. */
class Events {
  #reader: ReadableStreamDefaultReader<string>;
  #text = "";
  constructor(body: ReadableStream<Uint8Array>) {
    this.#reader = body.pipeThrough(new TextDecoderStream()).getReader();
    open.push(this);
  }
  /** The next block: its fields, or `comment`. */
  async next(): Promise<Record<string, string>> {
    while (!this.#text.includes("\n\n")) {
      const { value, done } = await this.#reader.read();
      if (done) return { ended: "" };
      this.#text += value;
    }
    const [block = "", ...rest] = this.#text.split("\n\n");
    this.#text = rest.join("\n\n");
    return Object.fromEntries(
      block.split("\n").map((line) => [line.split(": ")[0] || "comment", line.replace(/^\w*: ?/, "")]),
    );
  }
  /** The next `count` messages' texts; comments do not count. */
  async texts(count: number): Promise<string[]> {
    const texts: string[] = [];
    while (texts.length < count) {
      const event = await this.next();
      if (event.event === "message") texts.push((JSON.parse(event.data ?? "") as { text: string }).text);
    }
    return texts;
  }
  leave = () => this.#reader.cancel();
}

async function follow(path = "/api/chat/events", headers: Record<string, string> = {}): Promise<Events> {
  const answer = await chat.get(path, token, headers);
  if (!answer.body || answer.status !== 200) throw new Error(`no stream: ${answer.status}`);
  return new Events(answer.body);
}

describe("a stream", () => {
  test("begins with what was said before, then brings what is said", async () => {
    await send(chat, token, "a");
    const events = await follow();
    expect(await events.next()).toEqual({ comment: "hello" });
    expect(await events.next()).toMatchObject({ event: "message", id: "1" });
    chat.port.say(visitor, { text: "b" });
    expect(await events.texts(1)).toEqual(["b"]);
  });

  test("shows a reply while it is written, without a number, and never after the reply itself", async () => {
    const events = await follow();
    await events.next();
    chat.port.draft(visitor, "A courier costs €4.50.");
    expect(await events.next()).toEqual({
      event: "draft",
      data: JSON.stringify({ id: "draft", text: "A courier costs €4.50." }),
    });
    chat.port.draft(visitor, "A courier costs €4.50. From €60 it is free.");
    chat.port.say(visitor, { text: "A courier costs €4.50. From €60 it is free." });
    expect(await events.next()).toMatchObject({ event: "message" });
    chat.port.say(visitor, { text: "b" });
    expect(await events.next()).toMatchObject({ event: "message" });
  });

  test("carries the whole message", async () => {
    const events = await follow();
    const sources = [{ slug: "delivery", title: "Delivery", url: "https://shop.example/help/delivery" }];
    chat.port.say(visitor, {
      text: "€2.50\n1–2 days",
      buttons: [{ label: "Yes", payload: "y" }],
      sources,
      products: ["V60"],
    });
    await events.next();
    const { data } = await events.next();
    expect(JSON.parse(data ?? "")).toEqual({
      seq: 1,
      id: "out-1",
      from: "bot",
      at: "2027-03-01T10:00:00.000Z",
      text: "€2.50\n1–2 days",
      buttons: [{ label: "Yes", payload: "y" }],
      sources,
      products: ["V60"],
    });
  });

  test("tells that somebody is writing", async () => {
    const events = await follow();
    await events.next();
    chat.port.typing(visitor);
    expect(await events.next()).toMatchObject({ event: "typing" });
  });

  test("does not tell so after the answer, when that came while the stream was reading", async () => {
    const port = memoryChat();
    let reads = 0;
    const after: typeof port.after = async (...asked) => {
      reads += 1;
      if (reads === 3) {
        port.typing(visitor);
        port.say(visitor, { text: "answer" });
      }
      return port.after(...asked);
    };
    await begin(openChat({ ...port, after }));
    const events = await follow();
    await events.next();
    await send(chat, token, "question");
    expect(await events.texts(2)).toEqual(["question", "answer"]);
    await sleep(20);
    chat.port.say(visitor, { text: "more" });
    expect(await events.next()).toMatchObject({ event: "message" });
  });

  test("is never of another visitor", async () => {
    const other = (await session(chat)).visitor;
    const events = await follow();
    chat.port.say(visitorOf(other), { text: "not for you" });
    chat.port.say(visitor, { text: "for you" });
    expect(await events.texts(1)).toEqual(["for you"]);
  });

  test("says that it is alive while nothing happens", async () => {
    await begin(openChat(memoryChat(), { heartbeatMs: 10 }));
    const events = await follow();
    expect([await events.next(), await events.next()]).toEqual([{ comment: "hello" }, { comment: "" }]);
  });

  test("goes on by itself on a host that never calls back", async () => {
    await begin(openChat(memoryChat({ push: false }), { pollMs: 10 }));
    const events = await follow();
    chat.port.say(visitor, { text: "found by looking" });
    expect(await events.texts(1)).toEqual(["found by looking"]);
  });

  test("stops watching when its client leaves", async () => {
    const events = await follow();
    await events.next();
    expect(chat.port.watching()).toBe(1);
    await events.leave();
    await expect.poll(() => chat.port.watching()).toBe(0);
  });

  test("ends when the port fails, so that its client comes back", async () => {
    const port = memoryChat();
    let reads = 0;
    const after: typeof port.after = (...asked) =>
      reads++ === 0 ? port.after(...asked) : Promise.reject(new Error("no database"));
    await begin(openChat({ ...port, after }));
    const events = await follow();
    expect([await events.next(), await events.next()]).toEqual([{ comment: "hello" }, { ended: "" }]);
  });

  test("is not promised while the port fails", async () => {
    await begin(openChat({ ...memoryChat(), after: () => Promise.reject(new Unavailable("the database")) }));
    await expect(chat.get("/api/chat/events", token)).rejects.toThrow("not available");
    expect(chat.port.watching()).toBe(0);
  });
});

describe("after a break", () => {
  test("the stream goes on after the number that the client has", async () => {
    for (const text of ["a", "b", "c"]) await send(chat, token, text);
    const events = await follow("/api/chat/events?after=2");
    expect(await events.texts(1)).toEqual(["c"]);
  });

  test("Last-Event-ID goes before the number in the address", async () => {
    for (const text of ["a", "b", "c"]) await send(chat, token, text);
    const events = await follow("/api/chat/events?after=0", { "Last-Event-ID": "2" });
    expect(await events.texts(1)).toEqual(["c"]);
  });

  test("a long absence is made up for in order, each message once", async () => {
    const all = Array.from({ length: 130 }, (_, n) => `${n}`);
    for (const text of all) chat.port.say(visitor, { text });
    const events = await follow("/api/chat/events?after=0");
    expect(await events.texts(130)).toEqual(all);
  });

  test("messages that come in while the client breaks off and returns, again and again, are neither lost nor doubled", async () => {
    const all = Array.from({ length: 40 }, (_, n) => `${n}`);
    const saying = (async () => {
      for (const text of all) {
        chat.port.say(visitor, { text });
        await sleep(1);
      }
    })();
    const seen: string[] = [];
    while (seen.length < all.length) {
      const events = await follow(`/api/chat/events?after=${seen.length}`);
      seen.push(...(await events.texts(Math.min(3, all.length - seen.length))));
      await events.leave();
    }
    await saying;
    expect(seen).toEqual(all);
  });
});

test.each([
  ["/api/chat/events?after=x", {}, /after/],
  ["/api/chat/events", { "Last-Event-ID": "x" }, /last-event-id/],
])("%s with %j is refused", async (path, headers, sentence) => {
  const answer = await problemOf(await chat.get(path, token, headers as Record<string, string>));
  expect(answer).toMatchObject({ status: 400, code: "invalid", message: expect.stringMatching(sentence) });
});

test("a stream without a token is refused", async () => {
  expect((await chat.get("/api/chat/events")).status).toBe(401);
});
