import { beforeEach, describe, expect, test } from "vitest";
import type { Locale } from "../../../src/base/index.ts";
import {
  answerCustomer,
  deskThread,
  mailUnseen,
  markSeen,
  newestOfThread,
  readConversation,
  takeConversation,
} from "../../../src/conversation/index.ts";
import { keepNotice } from "../../../src/conversation/notices/queries.ts";
import { builtInWording } from "../../wording/replies.ts";
import { MONDAY } from "../shop.ts";
import { openStage, person, set, type Visitor } from "../stage.ts";
import { hire, idOf } from "./staff.ts";

const stage = await openStage();
const { db } = stage;
const anna = await hire(db, "Anna");
const wording = builtInWording();

beforeEach(async () => {
  await db`truncate conversations, messages, turns, proposals, handoffs, joined_senders, outbox cascade`;
  stage.now = MONDAY;
});

const later = (seconds: number) => {
  stage.now = new Date(MONDAY.getTime() + seconds * 1000);
};
const mail = () => mailUnseen(db, { at: stage.now, wording });
const letters = async () =>
  (
    await db<{ content: { to: string; subject: string; text: string } }[]>`
    select content from outbox where channel = 'email' order by seq`
  ).map(({ content }) => content);

async function held(visitor: Visitor): Promise<string> {
  const id = await idOf(db, visitor);
  await takeConversation(db, { id, staff: anna, force: false, at: stage.now });
  return id;
}

/** A guest who called a person and left an e-mail. */
async function guest(language?: Locale): Promise<{ visitor: Visitor; id: string }> {
  const visitor = await stage.visitor(null, { language });
  await visitor.say(person);
  await visitor.say(set("email", "guest@example.com"));
  await db`truncate outbox`;
  return { visitor, id: await held(visitor) };
}

const say = (id: string, text: string) =>
  answerCustomer(db, { id, staff: anna, clientId: crypto.randomUUID(), text, at: stage.now });
const readAll = async (visitor: Visitor) =>
  markSeen(db, "web", visitor.senderId, await newestOfThread(db, "web", visitor.senderId, 50));
const deliveries = async (id: string) =>
  (await deskThread(db, id, { limit: 50 })).filter(({ author }) => author === "person").map(({ delivery }) => delivery);

describe("words that nobody read on the page", () => {
  test("go to the thread's door in Telegram where no e-mail is known, one by one and once", async () => {
    const visitor = await stage.visitor();
    await visitor.say("How much is delivery?");
    const id = await held(visitor);
    await db`insert into joined_senders values ('telegram', '4242', ${id}, ${MONDAY})`;
    await say(id, "We found your parcel.");
    await say(id, "It leaves today.");
    for (const seconds of [60, 120]) {
      later(seconds);
      expect(await mail()).toBe(0);
    }
    const sent = await db`select channel, destination, content #>> '{message,text}' as text from outbox order by seq`;
    expect(sent).toEqual([
      { channel: "telegram", destination: "4242", text: "We found your parcel." },
      { channel: "telegram", destination: "4242", text: "It leaves today." },
    ]);
    expect(await deliveries(id)).toEqual(["waiting", "waiting"]);
  });

  test("go by e-mail after a minute, all in one letter", async () => {
    const { id } = await guest();
    await say(id, "We found your parcel.");
    await say(id, "It leaves today.");
    later(59);
    expect(await mail()).toBe(0);
    later(60);
    expect(await mail()).toBe(1);
    const [letter, ...others] = await letters();
    expect(others).toEqual([]);
    expect(letter).toMatchObject({ to: "guest@example.com", subject: "The answer to your question in our chat" });
    expect(letter?.text).toContain("We found your parcel.\n\nIt leaves today.");
    expect(await deliveries(id)).toEqual(["mailed", "mailed"]);
  });

  test.each([
    ["uk", "Ось наша відповідь:\n\nВаша посилка вже їде."],
    ["ru", "Вот наш ответ:\n\nВаша посилка вже їде."],
  ] as const)("go in the conversation's language: %s", async (language, text) => {
    const { id } = await guest(language);
    await say(id, "Ваша посилка вже їде.");
    later(60);
    await mail();
    expect((await letters())[0]?.text).toContain(text);
  });

  test("go once, however many replicas look", async () => {
    const { id } = await guest();
    await say(id, "We found your parcel.");
    later(60);
    const sent = await Promise.all([mail(), mail(), mail()]);
    expect(sent.reduce((sum, count) => sum + count, 0)).toBe(1);
    later(600);
    expect(await mail()).toBe(0);
    expect(await letters()).toHaveLength(1);
  });

  test("go without those that were mailed before", async () => {
    const { id } = await guest();
    await say(id, "We found your parcel.");
    later(60);
    await mail();
    await say(id, "It leaves today.");
    later(120);
    await mail();
    expect((await letters())[1]?.text).not.toContain("We found your parcel.");
  });

  test("go to a known customer's proven e-mail where none was left", async () => {
    const customer = await stage.customer();
    const visitor = await stage.visitor(customer);
    await visitor.say(person);
    await say(await held(visitor), "We found your parcel.");
    later(60);
    await mail();
    expect(await letters()).toMatchObject([{ to: customer.email }]);
  });

  test("do not go to an e-mail that the customer typed in and never proved", async () => {
    const customer = await stage.customer();
    await db`delete from proven_contacts where customer_id = ${customer.id}`;
    const visitor = await stage.visitor(customer);
    await visitor.say(person);
    const id = await held(visitor);
    await say(id, "We found your parcel.");
    later(60);
    expect(await mail()).toBe(0);
    expect(await deliveries(id)).toEqual([null]);
  });

  test("wait on the page where there is nowhere to send them, and are not looked at again", async () => {
    const visitor = await stage.visitor();
    await visitor.say(person);
    await visitor.say(set("phone", "8 612 34567"));
    const id = await held(visitor);
    await say(id, "We found your parcel.");
    later(60);
    expect(await mail()).toBe(0);
    expect(await db`select unseen_since from conversations where id = ${id}`).toEqual([{ unseen_since: null }]);
  });

  test("one conversation that cannot be written to holds up no other", async () => {
    const broken = await guest();
    await db`update handoffs set contact = 'not an @ address' where conversation_id = ${broken.id}`;
    await say(broken.id, "We found your parcel.");
    later(1);
    const { id } = await guest();
    await say(id, "And yours.");
    later(90);
    expect(await mail()).toBe(1);
  });

  test("that went out by Telegram are not mailed too", async () => {
    const { visitor, id } = await guest();
    await db`insert into joined_senders values ('telegram', '77', ${id}, ${MONDAY})`;
    await stage.conversation.receive({
      channel: "telegram",
      externalId: "1",
      sender: { id: "77", language: "en" },
      content: { kind: "text", text: "I am here now" },
      at: MONDAY,
    });
    await say(id, "Told in Telegram.");
    await visitor.post({ kind: "text", text: "Back at my desk" });
    await say(id, "Told on the page.");
    later(60);
    await mail();
    expect((await letters())[0]?.text).not.toContain("Told in Telegram.");
  });

  test("are known to have failed where their letter did", async () => {
    const { id } = await guest();
    await say(id, "We found your parcel.");
    later(60);
    await mail();
    await db`update outbox set failed_at = ${MONDAY}, error = 'no_such_address: nobody'`;
    expect(await deliveries(id)).toEqual(["failed"]);
  });
});

describe("words that the page was given", () => {
  test("are not mailed", async () => {
    const { visitor, id } = await guest();
    await say(id, "We found your parcel.");
    await readAll(visitor);
    later(60);
    expect(await mail()).toBe(0);
    expect(await deliveries(id)).toEqual(["sent"]);
  });

  test("leave those that came after them to be mailed", async () => {
    const { visitor, id } = await guest();
    await say(id, "We found your parcel.");
    const first = await newestOfThread(db, "web", visitor.senderId, 50);
    await say(id, "It leaves today.");
    await markSeen(db, "web", visitor.senderId, first);
    later(60);
    expect(await mail()).toBe(1);
    expect((await letters())[0]?.text).toContain("Here is our answer:\n\nIt leaves today.");
  });

  test("cost no write while only the bot speaks, and none once they are known", async () => {
    const { visitor, id } = await guest();
    const version = () => db`select xmin from conversations where id = ${id}`;
    const first = await version();
    await readAll(visitor);
    expect(await version()).toEqual(first);
    await say(id, "We found your parcel.");
    await readAll(visitor);
    const before = await version();
    expect(before).not.toEqual(first);
    await readAll(visitor);
    expect(await version()).toEqual(before);
  });

  test("are known at whichever door of the thread they were read", async () => {
    const { id } = await guest();
    await db`insert into joined_senders values ('web', 'another-browser', ${id}, ${MONDAY})`;
    const { seq } = await say(id, "We found your parcel.");
    await markSeen(db, "web", "another-browser", [{ seq, author: "person" }]);
    later(60);
    expect(await mail()).toBe(0);
  });
});

describe("news of an order that stands in the chat", () => {
  const news = "Your order 10001 is on its way.";

  /** A known customer's thread, with news in it. */
  async function told(contact: string | null = null) {
    const customer = await stage.customer({ consents: { email: true } });
    const visitor = await stage.visitor(customer);
    await visitor.say(person);
    const id = await idOf(db, visitor);
    await db`update handoffs set contact = ${contact} where conversation_id = ${id}`;
    const content = { text: news, buttons: [], sources: [], products: [], asksContact: false };
    await keepNotice(db, {
      ...{ id: crypto.randomUUID(), conversationId: id, channel: "web", content, at: stage.now },
      topic: { kind: "order", number: "10001" },
    });
    return { customer, visitor, id };
  }

  test("is mailed where nobody reads it: as news, to the customer's own address", async () => {
    const { customer } = await told("somebody@example.com");
    later(60);
    expect(await mail()).toBe(1);
    const [letter] = await letters();
    expect(letter).toMatchObject({ to: customer.email, subject: "News of your order" });
    expect(letter?.text).toContain(news);
    expect(letter?.text).not.toContain("You wrote to us");
  });

  test("does not go to an address that nobody proved; a person's words do", async () => {
    const { customer, id } = await told("somebody@example.com");
    await db`delete from proven_contacts where customer_id = ${customer.id}`;
    await takeConversation(db, { id, staff: anna, force: false, at: stage.now });
    await say(id, "It comes on Friday.");
    later(60);
    await mail();
    const [letter, ...others] = await letters();
    expect(others).toEqual([]);
    expect(letter).toMatchObject({ to: "somebody@example.com" });
    expect(letter?.text).toContain("It comes on Friday.");
    expect(letter?.text).not.toContain(news);
  });

  test("is not mailed where the page was given it", async () => {
    const { visitor } = await told();
    await readAll(visitor);
    later(60);
    expect(await mail()).toBe(0);
  });

  test("answers nobody: who waits for a person's word waits on", async () => {
    const { visitor, id } = await told();
    await takeConversation(db, { id, staff: anna, force: false, at: stage.now });
    await say(id, "Good morning");
    await visitor.say("One question");
    await keepNotice(db, {
      ...{ id: crypto.randomUUID(), conversationId: id, channel: "web", at: stage.now },
      content: { text: news, buttons: [], sources: [], products: [], asksContact: false },
      topic: { kind: "order", number: "10001" },
    });
    expect(await readConversation(db, id)).toMatchObject({ unanswered: 1 });
  });
});
