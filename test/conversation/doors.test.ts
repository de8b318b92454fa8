import { expect, test } from "vitest";
import { leaveThread, makeJoinLink, readConversation, takeByPerson } from "../../src/conversation/index.ts";
import { proveIdentity, readCard } from "../../src/customers/index.ts";
import { claim, type Inbound, type InboundContent } from "../../src/outbox/index.ts";
import { idOf } from "./desk/staff.ts";
import { MONDAY } from "./shop.ts";
import { ask, command, openStage, set, start, type Visitor, yes } from "./stage.ts";

const stage = await openStage();
const { db } = stage;
const outbox = ({ senderId }: Visitor) =>
  db`select channel, destination, content -> 'message' ->> 'text' as text from outbox where destination = ${senderId} order by seq`;

/** What anybody may press in Telegram after a link. */
const startWith = (payload: string | null): InboundContent => ({ kind: "start", payload });

async function linkOf(web: Visitor): Promise<string> {
  const token = await makeJoinLink(db, { channel: "web", senderId: web.senderId }, stage.now);
  if (!token) throw new Error("no link was made");
  return token;
}

const pair = async (asWeb?: Parameters<typeof stage.visitor>[0], asTelegram?: typeof asWeb) => ({
  web: await stage.visitor(asWeb),
  telegram: await stage.visitor(asTelegram, { channel: "telegram" }),
});

async function joined(asWeb?: Parameters<typeof stage.visitor>[0]) {
  const doors = await pair(asWeb);
  await doors.web.say("How much is delivery?");
  await doors.telegram.send(startWith(await linkOf(doors.web)));
  await doors.telegram.tap("Yes");
  return doors;
}

test("what the bot says in Telegram waits in the outbox, in the transaction of its turn; on the web it stands in the thread only", async () => {
  const { web, telegram } = await pair();
  await web.say("How much is delivery?");
  const { texts } = await telegram.say("How much is delivery?", "How do I return a grinder?");
  expect(await outbox(web)).toEqual([]);
  expect(await outbox(telegram)).toEqual(
    texts.map((text) => ({ channel: "telegram", destination: telegram.senderId, text })),
  );
});

test("a link asks first, and a yes brings the thread of the website along, with who was proven there", async () => {
  const customer = await stage.customer();
  const { web, telegram } = await pair(customer);
  await web.say("How much is delivery?");
  const asked = await telegram.send(startWith(await linkOf(web)));
  expect(asked.texts[0]).toContain("began a conversation on the website");
  expect(asked.buttons).toEqual(["Yes, that's right", "No, leave it"]);
  expect(await telegram.thread()).toHaveLength(2);
  expect((await telegram.tap("Yes")).texts).toEqual(["Done: the conversation from the website goes on here."]);
  expect((await telegram.thread()).map(({ text }) => text)).toEqual(expect.arrayContaining(["How much is delivery?"]));
  expect(await telegram.thread()).toEqual(await web.thread());
  expect((await telegram.say(start("show_profile"))).texts[0]).toContain(customer.email);
});

test("after that both doors are one conversation: each is answered where it asks, and both see everything", async () => {
  const { web, telegram } = await joined();
  const before = (await outbox(telegram)).length;
  expect((await web.say("How do I return a grinder?")).texts[0]).toContain("14 days");
  expect(await outbox(telegram)).toHaveLength(before);
  expect((await telegram.say("How much is delivery?")).texts).toHaveLength(1);
  expect(await outbox(telegram)).toHaveLength(before + 1);
  expect(await web.thread()).toEqual(await telegram.thread());
  const rows = await db`select count(*)::integer as doors, count(distinct conversation_id)::integer as conversations
    from messages where sender_id in (${web.senderId}, ${telegram.senderId})`;
  expect(rows[0]).toMatchObject({ conversations: 1 });
});

test("what was in progress on the website goes on in Telegram", async () => {
  const customer = await stage.customer();
  const { web, telegram } = await pair(customer);
  await web.say(start("change_email"));
  await telegram.send(startWith(await linkOf(web)));
  const { texts } = await telegram.tap("Yes");
  expect(texts).toHaveLength(2);
  expect(texts[1]).toMatch(/e-mail/i);
  await telegram.say(set("email", "joined@example.com"));
  await telegram.say(yes);
  expect((await readCard(db, customer.id))?.email).toBe("joined@example.com");
});

test("who proves themselves at one door is known at the other", async () => {
  const { web, telegram } = await joined();
  const customer = await stage.customer();
  await telegram.say(start("show_profile"));
  await telegram.send({ kind: "contact", phone: customer.phone, own: true });
  expect((await web.say(start("show_profile"))).texts[0]).toContain(customer.email);
});

test("a no changes nothing", async () => {
  const { web, telegram } = await pair(await stage.customer());
  await web.say("How much is delivery?");
  await telegram.send(startWith(await linkOf(web)));
  await telegram.tap("No");
  expect(await web.thread()).toHaveLength(2);
  expect((await telegram.say(start("show_profile"))).report?.asks).toBe("identity");
});

test.each([
  ["made up", async () => "x".repeat(32)],
  [
    "used before",
    async (web: Visitor) => {
      const token = await linkOf(web);
      const other = await stage.visitor(null, { channel: "telegram" });
      await other.send(startWith(token));
      await other.tap("Yes");
      return token;
    },
  ],
  [
    "too old",
    async (web: Visitor) => {
      const token = await linkOf(web);
      stage.now = new Date(stage.now.getTime() + 16 * 60_000);
      return token;
    },
  ],
])("a link that is %s joins nothing", async (_, tokenOf) => {
  stage.now = MONDAY;
  const { web, telegram } = await pair(await stage.customer());
  await web.say("How much is delivery?");
  const reply = await telegram.send(startWith(await tokenOf(web)));
  expect(reply.report?.refused).toBe("link_expired");
  expect(reply.texts[0]).toContain("no longer works");
  expect(await telegram.thread()).toHaveLength(2);
  stage.now = MONDAY;
});

test("two who follow one link at once: one has the thread", async () => {
  const { web, telegram } = await pair();
  const other = await stage.visitor(null, { channel: "telegram" });
  await web.say("How much is delivery?");
  const token = await linkOf(web);
  for (const one of [telegram, other]) await one.send(startWith(token));
  const [first, second] = await Promise.all([telegram.tap("Yes"), other.tap("Yes")]);
  const said = [...first.texts, ...second.texts];
  expect(said.filter((text) => text.startsWith("Done"))).toHaveLength(1);
  expect(said.filter((text) => text.includes("no longer works"))).toHaveLength(1);
});

test("the thread of another customer is not brought along", async () => {
  const { web, telegram } = await pair(await stage.customer(), await stage.customer());
  await web.say("How much is delivery?");
  const reply = await telegram.send(startWith(await linkOf(web)));
  expect(reply.report?.refused).toBe("other_person_data");
  expect(await telegram.thread()).toHaveLength(2);
});

test("a thread in which somebody else was proven after the question is not brought along", async () => {
  const { web, telegram } = await pair(null, await stage.customer());
  await web.say("How much is delivery?");
  await telegram.send(startWith(await linkOf(web)));
  const other = await stage.customer();
  await proveIdentity(db, { channel: "web", senderId: web.senderId }, other.id, "test", stage.now);
  const { texts } = await telegram.tap("Yes");
  expect(texts[0]).toContain("no longer works");
  expect(await web.thread()).toHaveLength(2);
});

test("words cannot pass for a link", async () => {
  const { web, telegram } = await pair();
  await web.say("How much is delivery?");
  const reply = await telegram.say(set("link", await linkOf(web)));
  expect(reply.report?.rejected[0]?.why).toBe("not_from_words");
});

test("a message that comes to the website at the moment of joining is neither lost nor left alone", async () => {
  const { web, telegram } = await pair();
  await web.say("How much is delivery?");
  await telegram.send(startWith(await linkOf(web)));
  await Promise.all([telegram.tap("Yes"), web.post({ kind: "text", text: "How do I return a grinder?" })]);
  await stage.conversation.settled();
  stage.now = new Date(stage.now.getTime() + 60_000);
  await stage.conversation.sweep();
  expect(await web.thread()).toEqual(await telegram.thread());
  expect((await web.thread()).map(({ text }) => text).join()).toContain("14 days");
  stage.now = MONDAY;
});

test("messages that wait together are answered in the order in which they were sent, whatever order they came in", async () => {
  const telegram = await stage.visitor(null, { channel: "telegram" });
  const post = (order: number, question: string) => received(telegram, { order, externalId: `m${order}` }, question);
  await post(12, "How do I return a grinder?");
  await post(11, "How much is delivery?");
  await telegram.post({ kind: "command", name: "help" });
  await stage.conversation.settled();
  const report = stage.reports.filter(({ senderId }) => senderId === telegram.senderId);
  expect(report.map(({ text }) => text)).toEqual([null, "How much is delivery?\nHow do I return a grinder?"]);
});

const received = (visitor: Visitor, more: Partial<Inbound>, text: string, hold = true) =>
  stage.conversation.receive(
    {
      channel: visitor.channel,
      sender: { id: visitor.senderId, language: "en" },
      content: { kind: "text", text },
      externalId: "1",
      at: stage.now,
      ...more,
    },
    { hold },
  );

test("an edit of what nobody has answered yet is what is answered", async () => {
  const telegram = await stage.visitor(null, { channel: "telegram" });
  const first = await received(telegram, { externalId: "1" }, "How much is delivry?");
  expect(await received(telegram, { externalId: "1", edited: true }, "How do I return a grinder?")).toEqual(first);
  const { texts } = await telegram.send({ kind: "text", text: command([ask("How much is delivery?")]) });
  expect(texts).toEqual([expect.stringContaining("sent back"), expect.stringContaining("€4.50")]);
  expect((await telegram.thread())[0]?.text).toBe("How do I return a grinder?");
});

test("an edit of what was answered is answered anew, once however often it comes", async () => {
  const telegram = await stage.visitor(null, { channel: "telegram" });
  await received(telegram, { externalId: "1" }, "How much is delivery?", false);
  await stage.conversation.settled();
  const edit = () => received(telegram, { externalId: "1", edited: true }, "How do I return a grinder?", false);
  const [one, other] = [await edit(), await edit()];
  await stage.conversation.settled();
  expect(other).toEqual(one);
  expect((await telegram.thread()).map(({ author }) => author)).toEqual(["customer", "bot", "customer", "bot"]);
});

test("an edit that comes before its message takes the message's place", async () => {
  const telegram = await stage.visitor(null, { channel: "telegram" });
  await received(telegram, { externalId: "1", edited: true }, "How do I return a grinder?", false);
  await received(telegram, { externalId: "1" }, "How much is delivery?", false);
  await stage.conversation.settled();
  expect((await telegram.thread()).map(({ text }) => text)).toEqual([
    "How do I return a grinder?",
    expect.stringContaining("14 days"),
  ]);
});

test("an edit of what a person has before them is a message of its own, told to who looks on", async () => {
  const telegram = await stage.visitor(null, { channel: "telegram" });
  await telegram.say("How much is delivery?");
  await takeByPerson(db, "telegram", telegram.senderId, stage.now);
  const first = await received(telegram, { externalId: "e1" }, "Cancel my order", false);
  const edit = await received(telegram, { externalId: "e1", edited: true }, "Do not cancel my order", false);
  expect(edit.seq).toBeGreaterThan(first.seq);
  expect((await telegram.thread()).slice(-2).map(({ text }) => text)).toEqual([
    "Cancel my order",
    "Do not cancel my order",
  ]);
});

test("who leaves a joined thread begins anew, with nothing of what was asked there", async () => {
  const customer = await stage.customer();
  const { web, telegram } = await pair(customer);
  await web.say(start("change_email"));
  await telegram.send(startWith(await linkOf(web)));
  await telegram.tap("Yes");
  await leaveThread(db, web);
  const [row] = await db`select state from conversations where channel = 'web' and sender_id = ${web.senderId}`;
  expect(row?.state).toMatchObject({ frames: [], asked: null, proposal: null });
  expect(await web.thread()).toEqual([]);
});

test("a thread that goes on twice is found by each of its doors", async () => {
  const { web, telegram } = await joined();
  const last = await stage.visitor(null, { channel: "telegram" });
  await last.send(startWith(await linkOf(web)));
  await last.tap("Yes");
  expect((await readConversation(db, await idOf(db, web)))?.id).toBe(await idOf(db, last));
  expect((await readConversation(db, await idOf(db, telegram)))?.id).toBe(await idOf(db, last));
});

test("a reply that waits when its thread is joined into one that a person holds does not leave", async () => {
  const { telegram } = await pair();
  const other = await stage.visitor(null, { channel: "telegram" });
  for (const one of [telegram, other]) await one.say("How much is delivery?");
  await db`update conversations set joined_into = ${await idOf(db, other)} where id = ${await idOf(db, telegram)}`;
  await takeByPerson(db, "telegram", other.senderId, stage.now);
  const claimed = await claim(db, { at: stage.now, limit: 50, leaseSeconds: { telegram: 20 } });
  expect(claimed.find(({ destination }) => destination === telegram.senderId)).toMatchObject({ heldByPerson: true });
});

const file = (caption: string | null, what: "photo" | "voice" = "photo"): InboundContent => ({
  kind: "file",
  what,
  reference: "file-1",
  caption,
  name: null,
});

test("an album is met once, words under a picture are answered, and a voice message is told that nobody listened", async () => {
  const telegram = await stage.visitor(null, { channel: "telegram" });
  for (const _ of [1, 2, 3]) await telegram.post(file(null), { hold: true });
  const album = await telegram.send(file(null));
  expect(album.texts).toHaveLength(1);
  expect(album.texts[0]).toContain("I've kept the file");
  for (const _ of [1, 2]) await telegram.post(file(null), { hold: true });
  expect((await telegram.send(file("How do I return a grinder?"))).texts[0]).toContain("14 days");
  expect((await telegram.send(file(null, "voice"))).texts[0]).toContain("voice message");
});

test.each([
  ["orders", "identity"],
  ["language", "choice"],
])("the menu's /%s begins what it says", async (name, asks) => {
  const telegram = await stage.visitor(null, { channel: "telegram" });
  expect((await telegram.send({ kind: "command", name })).report?.asks).toBe(asks);
});

test("START alone is a greeting, and the menu calls a person", async () => {
  const telegram = await stage.visitor(null, { channel: "telegram" });
  expect((await telegram.send(startWith(null))).texts[0]).toMatch(/^Hello/);
  expect((await telegram.send({ kind: "command", name: "person" })).report?.handoff).toBe("asked");
});

test("a picture with words that comes after a person was called is for that person", async () => {
  const telegram = await stage.visitor(null, { channel: "telegram" });
  await telegram.send({ kind: "command", name: "person" });
  for (const caption of ["How do I return a grinder?", null])
    expect((await telegram.send(file(caption))).texts).toEqual(["All right, they will see this message too."]);
});

test("START in the middle begins anew: what was asked before does not come back", async () => {
  const telegram = await stage.visitor(await stage.customer(), { channel: "telegram" });
  await telegram.say(start("change_email"));
  expect((await telegram.send(startWith(null))).texts).toEqual([expect.stringMatching(/^Hello/)]);
  expect((await telegram.say("How much is delivery?")).texts).toHaveLength(1);
});
