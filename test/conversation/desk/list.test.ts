import { beforeEach, describe, expect, test } from "vitest";
import {
  answerCustomer,
  conversationMarks,
  conversationsOf,
  countQueues,
  listConversations,
  markConversation,
  type Queue,
  readConversation,
  returnConversation,
  takeConversation,
} from "../../../src/conversation/index.ts";
import { builtInWording } from "../../wording/replies.ts";
import { MONDAY } from "../shop.ts";
import { openStage, person, type Visitor } from "../stage.ts";
import { hire, idOf } from "./staff.ts";

const stage = await openStage();
const { db } = stage;
const wording = builtInWording();
const closing = { wording, timezone: "Europe/Vilnius", orderShapes: ["99999"] };

let anna: string;
let boris: string;

beforeEach(async () => {
  await db`truncate conversations, messages, turns, proposals, handoffs, joined_senders, outbox cascade`;
  stage.now = MONDAY;
  anna = await hire(db, "Anna");
  boris = await hire(db, "Boris");
});

const later = (minutes: number) => {
  stage.now = new Date(MONDAY.getTime() + minutes * 60_000);
};
const list = (queue: Queue, more: { me?: string; limit?: number; before?: Date | null } = {}) =>
  listConversations(db, { queue, me: anna, limit: 50, before: null, ...more });
const ids = async (...of: Parameters<typeof list>) => (await list(...of)).map((row) => row.id);
const take = (id: string, staff = anna) => takeConversation(db, { id, staff, force: false, at: stage.now });
const say = (id: string, text: string, staff = anna) =>
  answerCustomer(db, { id, staff, clientId: crypto.randomUUID(), text, at: stage.now });

async function calling(minutes: number, visitor?: Visitor): Promise<string> {
  later(minutes);
  const who = visitor ?? (await stage.visitor(await stage.customer()));
  await who.say(person);
  return idOf(db, who);
}

describe("what waits", () => {
  test("are the calls that nobody has taken, longest waiting first", async () => {
    const [second, first] = [await calling(5), await calling(2)];
    later(9);
    const talking = await stage.visitor();
    await talking.say("How much is delivery?");
    expect(await ids("waiting")).toEqual([first, second]);
    expect(await countQueues(db, anna)).toEqual({ waiting: 2, mine: 0 });
  });

  test("put whoever is angry or speaks of the law first, as urgent, until somebody thinks otherwise or it is settled", async () => {
    const plain = await calling(1);
    later(4);
    const customer = await stage.visitor();
    await customer.say({ ...person, reason: "legal" });
    const legal = await idOf(db, customer);
    const priority = async () => (await readConversation(db, legal))?.priority;
    expect(await ids("waiting")).toEqual([legal, plain]);
    expect(await priority()).toBe("urgent");
    await take(legal);
    await returnConversation(db, { id: legal, staff: anna, force: false, seen: null, at: stage.now, parts: closing });
    expect(await priority()).toBe("normal");
    await markConversation(db, { id: legal, staff: anna, priority: "low", at: stage.now });
    await customer.say({ ...person, reason: "legal" });
    expect(await priority()).toBe("low");
  });

  test("are also held conversations to which the customer wrote since", async () => {
    const visitor = await stage.visitor();
    const id = await calling(1, visitor);
    await take(id);
    await say(id, "Good morning");
    expect(await ids("waiting")).toEqual([]);
    later(3);
    await visitor.say("One question");
    later(4);
    await visitor.say("Or two");
    expect(await list("waiting")).toMatchObject([
      { id, unanswered: 2, unansweredSince: new Date(MONDAY.getTime() + 180_000) },
    ]);
    await say(id, "Yes?");
    expect(await ids("waiting")).toEqual([]);
  });

  test("is read page by page", async () => {
    const called = [await calling(1), await calling(2), await calling(3)];
    const page = await list("waiting", { limit: 2 });
    expect(page.map((row) => row.id)).toEqual(called.slice(0, 2));
    expect(await ids("waiting", { before: page.at(-1)?.openedAt ?? null })).toEqual(called.slice(2));
  });

  test("is nobody's who was given back to the bot", async () => {
    const id = await calling(1);
    await take(id);
    await returnConversation(db, { id, staff: anna, force: false, seen: null, at: stage.now, parts: closing });
    expect(await ids("waiting")).toEqual([]);
  });
});

test("what is mine is what I hold: whoever waits for me first", async () => {
  const [quiet, asking] = [await stage.visitor(), await stage.visitor()];
  const [mine, urgent, hers] = [await calling(1, quiet), await calling(2, asking), await calling(3)];
  for (const id of [mine, urgent]) await take(id);
  await take(hers, boris);
  later(5);
  await asking.say("Are you there?");
  expect(await ids("mine")).toEqual([urgent, mine]);
  expect(await ids("mine", { me: boris })).toEqual([hers]);
  expect(await ids("mine", { before: stage.now })).toEqual([]);
  expect(await countQueues(db, anna)).toEqual({ waiting: 1, mine: 2 });
});

test("all are listed newest first, page by page, without threads that went into others", async () => {
  const every: string[] = [];
  for (const minutes of [1, 2, 3]) {
    later(minutes);
    const visitor = await stage.visitor();
    await visitor.say("How much is delivery?");
    every.unshift(await idOf(db, visitor));
  }
  expect(await ids("all")).toEqual(every);
  const [newest] = await list("all", { limit: 1 });
  expect(await ids("all", { before: newest?.lastAt ?? null })).toEqual(every.slice(1));
  await db`update conversations set joined_into = ${every[0] ?? null} where id = ${every[2] ?? null}`;
  expect(await ids("all")).toEqual(every.slice(0, 2));
});

describe("a row says", () => {
  test("who the customer has proven to be, at whichever door", async () => {
    const customer = await stage.customer({ first_name: "Olena", last_name: "Koval" });
    const visitor = await stage.visitor();
    await visitor.say("How much is delivery?");
    const id = await idOf(db, visitor);
    expect(await readConversation(db, id)).toMatchObject({ customerId: null, firstName: null, proof: null });
    const telegram = await stage.visitor(customer, { channel: "telegram" });
    await db`insert into joined_senders values ('telegram', ${telegram.senderId}, ${id}, ${MONDAY})`;
    expect(await readConversation(db, id)).toMatchObject({
      customerExternalId: customer.externalId,
      firstName: "Olena",
      lastName: "Koval",
      proof: "test",
    });
  });

  test("who holds it, why a person was called, and what was said last", async () => {
    const id = await calling(1);
    await take(id);
    await say(id, "Good morning");
    expect(await readConversation(db, id)).toMatchObject({
      owner: "person",
      heldBy: anna,
      heldByName: "Anna",
      reason: "asked",
      openedAt: new Date(MONDAY.getTime() + 60_000),
      lastAuthor: "person",
      lastContent: { text: "Good morning" },
      channel: "web",
      blocked: false,
    });
  });

  test("what the customer wrote last while they wait, not that they were passed on", async () => {
    const visitor = await stage.visitor();
    const id = await calling(1, visitor);
    expect(await readConversation(db, id)).toMatchObject({ lastAuthor: "customer" });
    later(2);
    await visitor.say("The kettle leaks!");
    expect(await list("waiting")).toMatchObject([
      { lastAuthor: "customer", lastContent: { text: "The kettle leaks!" }, lastAt: stage.now },
    ]);
    await take(id);
    expect(await readConversation(db, id)).toMatchObject({ lastContent: { text: "The kettle leaks!" } });
    await say(id, "Sorry to hear that");
    expect(await readConversation(db, id)).toMatchObject({ lastAuthor: "person" });
  });

  test("that a Telegram customer blocked the bot", async () => {
    const visitor = await stage.visitor(null, { channel: "telegram" });
    await visitor.say("How much is delivery?");
    await db`update conversations set blocked_at = ${MONDAY}`;
    expect(await list("all")).toMatchObject([{ channel: "telegram", blocked: true }]);
  });
});

test("doors lead to their conversations, a joined one to where it went", async () => {
  const id = await calling(1);
  const other = await stage.visitor(null, { channel: "telegram" });
  await db`insert into joined_senders values ('telegram', ${other.senderId}, ${id}, ${MONDAY})`;
  const [row] = await db<{ senderId: string }[]>`select sender_id as "senderId" from conversations where id = ${id}`;
  const doors = [other, { channel: "web", senderId: row?.senderId ?? "" }];
  expect(await conversationsOf(db, doors)).toEqual([id]);
});

test("a conversation's mark changes with each thing that the desk shows of it, and no other's does", async () => {
  const visitor = await stage.visitor();
  const [id, other] = [await calling(1, visitor), await calling(2)];
  const seen = new Set<string | undefined>();
  const still = (await conversationMarks(db, 10, new Date())).get(other);
  const look = async () => {
    const marks = await conversationMarks(db, 10, new Date());
    expect(marks.get(other)).toBe(still);
    seen.add(marks.get(id));
  };
  await look();
  await take(id);
  await look();
  await say(id, "Good morning");
  await look();
  await visitor.say("Good morning");
  await look();
  await returnConversation(db, { id, staff: anna, force: false, seen: null, at: stage.now, parts: closing });
  await look();
  expect(seen.size).toBe(5);
});
