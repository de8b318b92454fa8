import { beforeEach, describe, expect, test } from "vitest";
import {
  answerCustomer,
  deskThread,
  leaveThread,
  MESSAGES_CHANNEL,
  readConversation,
  takeConversation,
} from "../../../src/conversation/index.ts";
import { listen } from "../../../src/database/index.ts";
import { MONDAY } from "../shop.ts";
import { openStage, type Visitor } from "../stage.ts";
import { hire, idOf } from "./staff.ts";

const stage = await openStage();
const { db } = stage;
const anna = await hire(db, "Anna");
const boris = await hire(db, "Boris");
const newKey = () => crypto.randomUUID();

beforeEach(() => {
  stage.now = MONDAY;
});

async function held(channel: "web" | "telegram"): Promise<{ visitor: Visitor; id: string }> {
  const visitor = await stage.visitor(null, { channel });
  await visitor.say("How much is delivery?");
  const id = await idOf(db, visitor);
  await takeConversation(db, { id, staff: anna, force: false, at: stage.now });
  return { visitor, id };
}

const say = (id: string, text: string, clientId = newKey(), staff = anna) =>
  answerCustomer(db, { id, staff, clientId, text, at: stage.now });
const waiting = async (id: string) => (await db`select unseen_since from conversations where id = ${id}`)[0];
const outgoing = (id: string) => db`
  select o.id, o.channel, o.destination, o.content, o.conversation_id from outbox o join messages m on m.id = o.id
  where m.conversation_id = ${id} and m.author = 'person'`;

describe("a person's answer", () => {
  test("stands in a web visitor's thread, and waits to be read there", async () => {
    const { visitor, id } = await held("web");
    const { seq } = await say(id, "€2.50, by Friday");
    expect((await visitor.thread()).at(-1)).toEqual({ author: "person", text: "€2.50, by Friday" });
    expect(await deskThread(db, id, { after: seq - 1, limit: 5 })).toMatchObject([
      { seq, author: "person", staffName: "Anna", delivery: "unseen", error: null },
    ]);
    expect(await waiting(id)).toEqual({ unseen_since: MONDAY });
    expect(await outgoing(id)).toEqual([]);
  });

  test("goes to a Telegram customer through the outbox, under its own id", async () => {
    const { visitor, id } = await held("telegram");
    const { seq } = await say(id, "€2.50");
    const [message] = await deskThread(db, id, { after: seq - 1, limit: 5 });
    expect(await outgoing(id)).toMatchObject([
      {
        id: message?.id,
        channel: "telegram",
        destination: visitor.senderId,
        conversation_id: id,
        content: { kind: "message", reply: false, message: { text: "€2.50", buttons: [] } },
      },
    ]);
    expect(message).toMatchObject({ delivery: "waiting" });
    expect(await waiting(id)).toEqual({ unseen_since: null });
  });

  test("goes where the customer wrote last, where a thread has several doors", async () => {
    const { visitor, id } = await held("web");
    await db`insert into joined_senders values ('telegram', '4242', ${id}, ${MONDAY})`;
    await stage.conversation.receive({
      channel: "telegram",
      externalId: newKey(),
      sender: { id: "4242", language: "en" },
      content: { kind: "text", text: "I am here now" },
      at: MONDAY,
    });
    await say(id, "And so am I");
    expect(await outgoing(id)).toMatchObject([{ channel: "telegram", destination: "4242" }]);
    await visitor.post({ kind: "text", text: "Back at my desk" });
    await say(id, "Welcome back");
    expect(await outgoing(id)).toHaveLength(1);
    expect(await waiting(id)).toEqual({ unseen_since: MONDAY });
  });

  test("does not go to a door that has left the thread", async () => {
    const { id } = await held("telegram");
    await db`insert into joined_senders values ('web', 'left', ${id}, ${MONDAY})`;
    const sender = { id: "left", language: "en" };
    const content = { kind: "text" as const, text: "From the page" };
    await stage.conversation.receive({ channel: "web", externalId: newKey(), sender, content, at: MONDAY });
    await leaveThread(db, { channel: "web", senderId: "left" });
    await say(id, "Are you there?");
    expect(await outgoing(id)).toMatchObject([{ channel: "telegram" }]);
    expect(await readConversation(db, id)).toMatchObject({ channel: "telegram" });
  });

  test("is written once, however often it is sent", async () => {
    const { id } = await held("telegram");
    const key = newKey();
    const [first, again] = await Promise.all([say(id, "€2.50", key), say(id, "€2.50", key)]);
    expect(again).toEqual(first);
    expect(await outgoing(id)).toHaveLength(1);
  });

  test("is taken from nobody but who holds the conversation", async () => {
    const { id } = await held("web");
    await expect(say(id, "I know better", newKey(), boris)).rejects.toMatchObject({ code: "not_yours" });
    const free = await stage.visitor();
    await free.say("How much is delivery?");
    await expect(say(await idOf(db, free), "€2.50")).rejects.toMatchObject({ code: "not_yours" });
    await expect(say(newKey(), "€2.50")).rejects.toMatchObject({ code: "not_found" });
  });

  test("wakes every door of the thread", async () => {
    const { visitor, id } = await held("web");
    await db`insert into joined_senders values ('telegram', '4343', ${id}, ${MONDAY})`;
    const heard: string[] = [];
    const stop = await listen(db, MESSAGES_CHANNEL, (payload) => heard.push(payload));
    await say(id, "Hello to both");
    await expect.poll(() => [...heard].sort()).toEqual(["telegram:4343", `web:${visitor.senderId}`]);
    await stop();
  });
});

test("a thread is read from its end, on from a number, and back from one", async () => {
  const { id } = await held("web");
  for (const text of ["one", "two", "three"]) await say(id, text);
  const all = (await deskThread(db, id, { limit: 50 })).map(({ seq }) => seq);
  const page = async (asked: object) => (await deskThread(db, id, { limit: 2, ...asked })).map(({ seq }) => seq);
  expect(await page({})).toEqual(all.slice(-2));
  expect(await page({ before: all.at(-2) })).toEqual(all.slice(-4, -2));
  expect(await page({ after: all[0] })).toEqual(all.slice(1, 3));
});
