import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { mailUnseen, markSeen, newestOfThread, sendNotices } from "../../../src/conversation/index.ts";
import {
  type CustomerRow,
  changeConsents,
  changeTopics,
  noteUnreachable,
  proveIdentity,
} from "../../../src/customers/index.ts";
import { atomically } from "../../../src/database/index.ts";
import { moveOrder, type OrderRow, type OrderStatus, upsertOrders } from "../../../src/orders/index.ts";
import { ChatMessage, claim, Letter } from "../../../src/outbox/index.ts";
import { builtInWording } from "../../wording/replies.ts";
import { ask, type Known, openStage, start, type Visitor } from "../stage.ts";

const stage = await openStage({ max: 6 });
const { db } = stage;
const wording = builtInWording();
const log = { info() {}, warn() {}, error: (event: string) => void stage.logged.push(event) };
const parts = { db, log, wording, clock: () => stage.now };
const tick = () => sendNotices(parts);
const minutes = (count: number) => new Date(stage.now.getTime() + count * 60_000);

const agreed = (consents: CustomerRow["consents"] = { telegram: true, email: true }): Partial<CustomerRow> => ({
  consents,
});

/** Somebody of the shop who wrote through a door once. */
async function writer(
  channel: "web" | "telegram",
  fields: Partial<CustomerRow> = agreed(),
): Promise<{ known: Known; visitor: Visitor; number: string }> {
  const known = await stage.customer(fields);
  const visitor = await stage.visitor(known, { channel });
  await visitor.say("How much is delivery?");
  await tick();
  return { known, visitor, number: await stage.order(known) };
}

const rowOf = (number: string, known: Known, fields: Partial<OrderRow> = {}): OrderRow => ({
  number,
  customer_external_id: known.externalId,
  status: "shipped",
  payment_status: "paid",
  placed_at: new Date("2026-11-20T10:00:00Z"),
  total: 24.9,
  currency: "EUR",
  ...fields,
});

const move = (number: string, to: OrderStatus, at = stage.now) => moveOrder(db, number, to, at);

/** What the bot said in somebody's thread without having been asked. */
async function newsIn(visitor: Visitor): Promise<string[]> {
  const messages = await newestOfThread(db, visitor.channel, visitor.senderId, 100);
  const unasked = await db<{ id: string }[]>`select id from messages where author = 'bot' and turn_id is null`;
  const ids = new Set(unasked.map(({ id }) => id));
  return messages.flatMap(({ id, content }) => (ids.has(id) && "text" in content ? content.text : []));
}

/** What waits to leave for a destination. */
async function posted(destination: string) {
  const rows = await db<{ id: string; channel: string; content: unknown; conversation_id: string | null }[]>`
    select id, channel, content, conversation_id from outbox where destination = ${destination} order by seq`;
  return rows.filter((row) => !ChatMessage.safeParse(row.content).data?.reply);
}

async function outcomes(number: string): Promise<(string | null)[]> {
  const rows = await db<{ outcome: string | null }[]>`
    select outcome from order_status_changes c join orders o on o.id = c.order_id where o.number = ${number} order by c.id`;
  return rows.map((row) => row.outcome);
}

test("a move becomes one message in the customer's Telegram, in the thread and in the outbox under one id", async () => {
  const { visitor, number } = await writer("telegram");
  await move(number, "shipped");
  expect(await tick()).toBe(1);
  const [one, ...others] = await posted(visitor.senderId);
  expect(others).toEqual([]);
  expect(one).toMatchObject({ channel: "telegram", content: { kind: "message", reply: false } });
  const { message } = ChatMessage.parse(one?.content);
  expect(message.text).toBe(`Good news: your order ${number} is on its way.`);
  expect(message.buttons).toEqual([{ label: "More about the order", payload: `c:order:${number}` }]);
  const [kept] =
    await db`select id, author, channel, turn_id, conversation_id from messages where id = ${one?.id ?? ""}`;
  expect(kept).toMatchObject({
    author: "bot",
    channel: "telegram",
    turn_id: null,
    conversation_id: one?.conversation_id,
  });
  expect(await outcomes(number)).toEqual(["telegram"]);
  expect(await tick()).toBe(0);
});

test("its button shows the order, also later", async () => {
  const { visitor, number } = await writer("telegram");
  await move(number, "delivered");
  await tick();
  await visitor.say("How much is delivery?");
  const { texts } = await visitor.send({ kind: "button", payload: `c:order:${number}`, label: "More about the order" });
  expect(texts.join()).toContain(`Order ${number} was delivered`);
});

test("the same export twice, and the shop's system saying the same, is one notice", async () => {
  const { known, visitor, number } = await writer("telegram");
  const row = rowOf(number, known, { tracking_number: "LT1", carrier: "DPD" });
  await upsertOrders(db, [row], stage.now);
  await upsertOrders(db, [row], stage.now);
  await move(number, "shipped");
  expect(await tick()).toBe(1);
  await upsertOrders(db, [row], stage.now);
  await move(number, "shipped");
  expect(await tick()).toBe(0);
  const [one] = await newsIn(visitor);
  expect(one).toContain("Carrier: DPD, tracking number LT1.");
});

test("an import and the shop's system that say the same at once note it once", async () => {
  const { known, number } = await writer("telegram");
  const row = rowOf(number, known, { tracking_number: "LT1" });
  await Promise.all([
    atomically(db, () => upsertOrders(db, [row], stage.now)),
    move(number, "shipped"),
    atomically(db, () => upsertOrders(db, [row], stage.now)),
    move(number, "shipped"),
  ]);
  expect(await tick()).toBe(1);
  expect(await outcomes(number)).toEqual(["telegram"]);
});

test("an import that has to wait for the shop's system sees what that said", async () => {
  const { known, number } = await writer("telegram");
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  const { promise: moved, resolve: told } = Promise.withResolvers<void>();
  const moving = atomically(db, async () => {
    await move(number, "shipped");
    told();
    await gate;
  });
  await moved;
  const importing = upsertOrders(db, [rowOf(number, known, { tracking_number: "LT1" })], stage.now);
  await sleep(100);
  open();
  await moving;
  expect((await importing).statusChanges).toEqual([]);
  expect(await tick()).toBe(1);
});

test("an order that is new here is no news", async () => {
  const { known } = await writer("telegram");
  await upsertOrders(db, [rowOf("fresh-1", known)], stage.now);
  expect(await tick()).toBe(0);
});

test("two moves between two ticks are both told, in their order, also by two replicas at once", async () => {
  for (let round = 0; round < 5; round += 1) {
    const { visitor, number } = await writer("telegram");
    await move(number, "shipped");
    await move(number, "delivered");
    const sent = await Promise.all([tick(), tick(), tick()]);
    expect(sent.reduce((sum, one) => sum + one, 0) + (await tick())).toBe(2);
    const texts = await newsIn(visitor);
    expect(texts).toEqual([
      `Good news: your order ${number} is on its way.`,
      `Your order ${number} has been delivered. Thank you for choosing us!`,
    ]);
    const outgoing = (await posted(visitor.senderId)).map(({ content }) => ChatMessage.parse(content).message.text);
    expect(outgoing).toEqual(texts);
  }
});

test("a tick that dies in between leaves nothing behind, and the next one tells it once", async () => {
  const { visitor, number } = await writer("telegram");
  await move(number, "shipped");
  const dying = { ...parts, wording: { say: dieAfter(1) } };
  await expect(sendNotices(dying)).rejects.toThrow("the cable");
  expect(await newsIn(visitor)).toEqual([]);
  expect(await tick()).toBe(1);
  expect(await newsIn(visitor)).toHaveLength(1);
});

/** Wording whose process loses its database in the middle. */
function dieAfter(calls: number): typeof wording.say {
  let left = calls;
  return (locale, saying) => {
    left -= 1;
    if (left < 0) throw Object.assign(new Error("the cable"), { code: "ECONNRESET" });
    return wording.say(locale, saying);
  };
}

test("a move that cannot be told is given up and holds up no other", async () => {
  const { number } = await writer("telegram");
  const other = await writer("telegram");
  await move(number, "shipped");
  await move(other.number, "paid");
  await db`update orders set status = 'new' where number = ${other.number}`;
  const broken: typeof wording.say = (locale, saying) => {
    if (JSON.stringify(saying).includes("notice-shipped")) throw new Error("no such words");
    return wording.say(locale, saying);
  };
  await sendNotices({ ...parts, wording: { say: broken } });
  expect(await outcomes(number)).toEqual(["failed"]);
  expect(stage.logged).toContain("notice_failed");
});

test("without consent to the door's messages nobody is told, and it is kept why", async () => {
  for (const [channel, consents] of [
    ["telegram", { telegram: false, email: false }],
    ["telegram", {}],
    ["web", { telegram: true }],
  ] as const) {
    const { visitor, number } = await writer(channel, agreed(consents));
    await move(number, "shipped");
    expect(await tick()).toBe(0);
    expect(await newsIn(visitor)).toEqual([]);
    expect(await outcomes(number)).toEqual(["no_consent"]);
  }
});

test("who blocked the bot is told in the web chat, where they wrote too", async () => {
  const { known, visitor, number } = await writer("telegram");
  const web = await stage.visitor(known, { channel: "web" });
  await web.say("How much is delivery?");
  stage.now = minutes(1);
  await visitor.say("How much is delivery?");
  await db`update identities set blocked_at = ${stage.now} where sender_id = ${visitor.senderId}`;
  await move(number, "shipped");
  expect(await tick()).toBe(1);
  expect(await outcomes(number)).toEqual(["web"]);
  expect(await newsIn(web)).toHaveLength(1);
  const [row] = await db`select unseen_since from conversations where sender_id = ${web.senderId}`;
  expect(row?.unseen_since).toEqual(stage.now);
  expect(await posted(web.senderId)).toEqual([]);
});

test("a notice that nobody reads in the web chat goes by e-mail after a minute, once; one that was read does not", async () => {
  const mail = () => mailUnseen(db, { at: stage.now, wording });
  const absent = await writer("web");
  const present = await writer("web");
  await move(absent.number, "shipped");
  await move(present.number, "shipped");
  expect(await tick()).toBe(2);
  const { channel, senderId } = present.visitor;
  await markSeen(db, channel, senderId, await newestOfThread(db, channel, senderId, 10));
  stage.now = minutes(2);
  await mail();
  await mail();
  const [one, ...others] = await posted(absent.known.email);
  expect(others).toEqual([]);
  const letter = Letter.parse(one?.content);
  expect(letter.subject).toBe("News of your order");
  expect(letter.text).toContain(`Good news: your order ${absent.number} is on its way.`);
  expect(await posted(present.known.email)).toEqual([]);
});

test("of two doors the one in which they wrote last is taken, whenever the bot last spoke in the other", async () => {
  const { known, visitor, number } = await writer("web");
  stage.now = minutes(1);
  const telegram = await stage.visitor(known, { channel: "telegram" });
  await telegram.say("How much is delivery?");
  stage.now = minutes(1);
  await move(number, "shipped");
  await tick();
  expect(await newsIn(telegram)).toHaveLength(1);
  stage.now = minutes(1);
  await visitor.say("How much is delivery?");
  await move(number, "delivered");
  await tick();
  expect(await newsIn(telegram)).toHaveLength(1);
  expect(await outcomes(number)).toEqual(["telegram", "web"]);
});

test("a door that was joined into another thread is told there", async () => {
  const { known, visitor, number } = await writer("web", agreed({ telegram: true }));
  const [thread] = await db`select id from conversations where sender_id = ${visitor.senderId}`;
  await proveIdentity(db, { channel: "telegram", senderId: "joined-1" }, known.id, "link", stage.now);
  await db`
    insert into joined_senders (channel, sender_id, conversation_id, joined_at)
    values ('telegram', 'joined-1', ${thread?.id}, ${stage.now})`;
  await move(number, "shipped");
  expect(await tick()).toBe(1);
  expect(await posted("joined-1")).toMatchObject([{ channel: "telegram", conversation_id: thread?.id }]);
  expect(await newsIn(visitor)).toHaveLength(1);
});

test("who never wrote gets a letter, in the language of their card, if they agreed to letters", async () => {
  const known = await stage.customer({ language: "uk", consents: { email: true } });
  const number = await stage.order(known, { items: { "YIR-250": 2 }, delivery_city: "Каунас" });
  await upsertOrders(db, [rowOf(number, known, { tracking_number: "LT7" })], stage.now);
  expect(await tick()).toBe(1);
  const [one] = await posted(known.email);
  const letter = Letter.parse(one?.content);
  expect(letter.subject).toBe(`Замовлення ${number}: у дорозі`);
  expect(letter.text).toContain(`ваше замовлення ${number} вже в дорозі`);
  expect(letter.text).toContain("Місто доставки: Каунас");
  expect(letter.text.match(/LT7/g), "the number to track is told once").toHaveLength(1);
  const silent = await stage.customer({ consents: { email: false } });
  const theirs = await stage.order(silent);
  await move(theirs, "shipped");
  expect(await tick()).toBe(0);
  expect(await outcomes(theirs)).toEqual(["no_consent"]);
});

test("news that waits does not leave to who withdrew their consent meanwhile", async () => {
  const chats = await writer("telegram");
  const mailed = await stage.customer(agreed());
  await db`update outbox set sent_at = ${stage.now} where sent_at is null`;
  await move(chats.number, "shipped");
  await move(await stage.order(mailed), "shipped");
  expect(await tick()).toBe(2);
  const claimed = async (at: Date) => {
    const taken = await claim(db, { at, limit: 10, leaseSeconds: { telegram: 1, email: 1 } });
    return taken.map(({ channel, withdrawn }) => `${channel} ${withdrawn}`).sort();
  };
  expect(await claimed(minutes(1))).toEqual(["email false", "telegram false"]);
  const by = { at: stage.now, source: "test" };
  await changeConsents(db, chats.known.id, { telegram: false }, by);
  await changeConsents(db, mailed.id, { email: false }, by);
  expect(await claimed(minutes(2))).toEqual(["email true", "telegram true"]);
});

test("who blocked the bot and writes again is told again, also where nothing said that they let it in", async () => {
  const { visitor, number } = await writer("telegram", agreed({ telegram: true }));
  const sender = { channel: "telegram", senderId: visitor.senderId };
  await noteUnreachable(db, sender, minutes(1));
  await move(number, "shipped");
  expect(await tick()).toBe(0);
  stage.now = minutes(2);
  await visitor.say("How much is delivery?");
  await move(number, "delivered");
  expect(await tick()).toBe(1);
});

test("news in the web chat is not mailed to who withdrew their consent before anybody read it", async () => {
  const { known, number } = await writer("web");
  await move(number, "shipped");
  expect(await tick()).toBe(1);
  await changeConsents(db, known.id, { email: false }, { at: stage.now, source: "test" });
  await mailUnseen(db, { at: minutes(2), wording });
  expect(await posted(known.email)).toEqual([]);
});

test("a guest's order has nobody to tell, nor has a customer without a door", async () => {
  const guest = await stage.order(null);
  const known = await stage.customer({ email: null, phone: null, ...agreed() });
  const theirs = await stage.order(known);
  await move(guest, "shipped");
  await move(theirs, "shipped");
  expect(await tick()).toBe(0);
  expect([await outcomes(guest), await outcomes(theirs)]).toEqual([["no_door"], ["no_door"]]);
});

test("history is told to nobody: what happened more than a week ago, whenever it came to be known", async () => {
  const { known, number } = await writer("telegram");
  const shipped = new Date(stage.now.getTime() - 8 * 86_400_000);
  await upsertOrders(db, [rowOf(number, known, { shipped_at: shipped })], stage.now);
  expect(await tick()).toBe(0);
  expect(await outcomes(number)).toEqual(["too_old"]);
});

test("a correction back to the beginning is nothing to tell", async () => {
  const { known, number } = await writer("telegram");
  await upsertOrders(db, [rowOf(number, known, { status: "new" })], stage.now);
  expect(await tick()).toBe(0);
  expect(await outcomes(number)).toEqual(["nothing_to_tell"]);
});

test("a cancelled order says that the money came back only where it did", async () => {
  const { known, visitor, number } = await writer("telegram");
  await upsertOrders(db, [rowOf(number, known, { status: "cancelled", payment_status: "refunded" })], stage.now);
  await tick();
  expect((await newsIn(visitor))[0]).toBe(`Your order ${number} has been cancelled and the money for it returned.`);
});

test("a person who holds the conversation, and what is asked in it, stay as they are", async () => {
  const { visitor, number } = await writer("telegram");
  await visitor.say(start("change_profile"));
  const read = async () => {
    const [row] = await db`
      select owner, state, pending, lease_token from conversations where sender_id = ${visitor.senderId}`;
    return row;
  };
  const asked = await read();
  await move(number, "shipped");
  expect(await tick()).toBe(1);
  expect(await read()).toEqual(asked);
  await db`update conversations set owner = 'person' where sender_id = ${visitor.senderId}`;
  await move(number, "delivered");
  expect(await tick()).toBe(1);
  expect(await read()).toEqual({ ...asked, owner: "person" });
});

test("a notice becomes what is spoken of, unless something else was a moment ago", async () => {
  const { visitor, number } = await writer("telegram");
  const topic = async () =>
    (await db`select state -> 'topic' as topic from conversations where sender_id = ${visitor.senderId}`)[0]?.topic;
  await visitor.say(ask("How do I return a grinder?"));
  expect(await topic()).toMatchObject({ kind: "article" });
  await move(number, "shipped");
  await tick();
  expect(await topic()).toMatchObject({ kind: "article" });
  stage.now = minutes(11);
  await move(number, "delivered");
  await tick();
  expect(await topic()).toEqual({ kind: "order", number });
});

test("who refused news of orders on a channel that they allow is told there no more, also of what waits to leave", async () => {
  const refuse = ({ id }: Known, channel: "email" | "telegram", topic = "orders") =>
    changeTopics(db, id, [{ channel, topic, granted: false }], { at: stage.now, source: "test" });
  const first = await writer("telegram", agreed({ telegram: true }));
  await db`update outbox set sent_at = ${stage.now} where sent_at is null`;
  await refuse(first.known, "telegram", "offers");
  await move(first.number, "shipped");
  expect(await tick()).toBe(1);
  await refuse(first.known, "telegram");
  const [taken] = await claim(db, { at: minutes(1), limit: 1, leaseSeconds: { telegram: 60 } });
  expect(taken).toMatchObject({ withdrawn: true });
  const second = await writer("telegram", agreed({ telegram: true, email: true }));
  await refuse(second.known, "telegram");
  await move(second.number, "shipped");
  expect(await tick()).toBe(1);
  expect(await outcomes(second.number)).toEqual(["email"]);
});
