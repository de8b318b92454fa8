import { beforeEach, describe, expect, test } from "vitest";
import { silentLog, Unavailable } from "../../src/base/index.ts";
import { readConfig } from "../../src/config.ts";
import { makeModels, promptFiles } from "../../src/language/index.ts";
import { makeAssistPort } from "../../src/services/desk-assist.ts";
import { makeDeskPort } from "../../src/services/desk-port.ts";
import { makeThreads } from "../../src/services/threads.ts";
import type { ShopLexicon } from "../../src/understanding/index.ts";
import { hire, idOf } from "../conversation/desk/staff.ts";
import { MONDAY } from "../conversation/shop.ts";
import { ask, openStage, person, set, start, type Visitor, yes } from "../conversation/stage.ts";
import { type OpenAiOptions, startOpenAi } from "../support/openai/index.ts";
import { builtInWording } from "../wording/replies.ts";

const stage = await openStage();
const { db } = stage;
const anna = await hire(db, "Anna");
const threads = makeThreads();
const lexicon: ShopLexicon = { orderShapes: [], products: [], categories: [], cities: [] };
let answers = 0;

const port = makeDeskPort({
  db,
  clock: () => stage.now,
  log: silentLog,
  threads,
  shop: async () => ({ ...stage.shop, lexicon }),
  wording: builtInWording(),
  fetchFile: async (channel, reference) => new Response(`${channel} ${reference}`).body,
  onAnswer: () => {
    answers += 1;
  },
});

beforeEach(() => {
  stage.now = MONDAY;
  answers = 0;
  stage.conversation = stage.replica({ onChange: threads.changed });
});

async function calling(visitor: Visitor): Promise<string> {
  await visitor.say(person);
  return idOf(db, visitor);
}
const take = (id: string) => port.take(id, { staff: anna, force: false });
const say = (id: string, text: string) => port.answer(id, { staff: anna, clientId: crypto.randomUUID(), text });

describe("an opened conversation", () => {
  test("shows who the customer is, how they proved it, and their last orders", async () => {
    const customer = await stage.customer({ first_name: "Olena", last_name: "Koval", city: "Kyiv" });
    for (let day = 10; day < 17; day += 1)
      await stage.order(customer, { number: `DESK-${day}`, placed_at: new Date(`2026-11-${day}T10:00:00Z`) });
    const id = await calling(await stage.visitor(customer));
    const opened = await port.open(id, "");
    expect(opened?.conversation).toMatchObject({
      title: "Olena Koval",
      customer: { externalId: customer.externalId, name: "Olena Koval" },
    });
    expect(opened?.card).toEqual({
      externalId: customer.externalId,
      name: "Olena Koval",
      email: customer.email,
      phone: customer.phone,
      city: "Kyiv",
      language: "en",
      loyaltyLevel: null,
      proof: "test",
      consents: {},
    });
    expect(opened?.orders.map(({ number }) => number)).toEqual(["DESK-16", "DESK-15", "DESK-14", "DESK-13", "DESK-12"]);
    expect(opened?.orders[0]).toMatchObject({ status: "paid", total: 24.9, currency: "EUR" });
  });

  test.each(["web", "telegram"] as const)(
    "shows what was done there, and the customer hears in %s that it is taken back",
    async (channel) => {
      const customer = await stage.customer();
      const visitor = await stage.visitor(customer, { channel });
      await visitor.say(start("change_phone"), set("phone", "+37069999999"));
      await visitor.say(yes);
      const id = await idOf(db, visitor);
      const [act] = (await port.open(id, ""))?.done ?? [];
      expect(act).toMatchObject({
        ...{ action: "update_profile", values: { phone: "+37069999999" } },
        ...{ by: "customer", undone: null, objection: null, at: MONDAY.toISOString() },
      });
      answers = 0;
      const left = await port.undo(id, { act: act?.id ?? 0, staff: anna });
      expect(left).toMatchObject([{ id: act?.id, undone: { by: "Anna" }, objection: "undone" }]);
      expect((await port.open(id, ""))?.card?.phone).toBe(customer.phone);
      expect((await visitor.thread()).at(-1)).toMatchObject({
        author: "bot",
        text: expect.stringContaining("put back"),
      });
      const posted =
        await db`select 1 from outbox where destination = ${visitor.senderId} and content -> 'reply' = 'false'`;
      expect([posted.length, answers]).toEqual([channel === "telegram" ? 1 : 0, 1]);
      await expect(port.undo(id, { act: act?.id ?? 0, staff: anna })).rejects.toMatchObject({ code: "undone" });
      await expect(port.undo(id, { act: 999_999, staff: anna })).rejects.toMatchObject({ code: "not_found" });
    },
  );

  test("shows a complaint with the number that the customer was told", async () => {
    const visitor = await stage.visitor(await stage.customer());
    const { texts } = await visitor.say(start("complaint"), set("comment", "The lid is broken"));
    const [act] = (await port.open(await idOf(db, visitor), ""))?.done ?? [];
    expect(act).toMatchObject({ action: "ticket", values: { ticket: expect.stringMatching(/^T-\d+$/) } });
    expect(texts.join(" ")).toContain(String(act?.values.ticket));
  });

  test("shows no link to a copy of the customer's data, nor does the call; they see it themselves", async () => {
    const visitor = await stage.visitor();
    const id = await calling(visitor);
    const link = `https://shop.example/export/${"Ab-_".repeat(8)}`;
    await visitor.say(`What is ${link} for?`);
    await visitor.say(person);
    const opened = JSON.stringify([
      await port.open(id, ""),
      await port.messages(id, {}),
      await port.list({ queue: "all", me: anna, limit: 50, before: null }),
    ]);
    const [call] = await db`select packet from handoffs where conversation_id = ${id} order by opened_at desc`;
    for (const shown of [opened, JSON.stringify(call)]) expect(shown).not.toContain("Ab-_Ab-_");
    expect(opened).toContain("/export/…");
    expect((await visitor.thread()).some(({ text }) => text.includes(link))).toBe(true);
  });

  test("of a stranger has no card, and a name to be told by", async () => {
    const visitor = await stage.visitor();
    const id = await calling(visitor);
    const opened = await port.open(id, "");
    expect(opened).toMatchObject({ card: null, orders: [], conversation: { customer: null } });
    expect(opened?.conversation.title).toBe(`Guest ${id.slice(0, 4).toUpperCase()}`);
  });

  test("is nobody's once who held it is among the staff no more, so that anybody may take it", async () => {
    const guest = await hire(db, "Guest");
    const id = await calling(await stage.visitor());
    await port.take(id, { staff: guest, force: false });
    await db`delete from staff_users where id = ${guest}`;
    expect((await port.open(id, ""))?.conversation).toMatchObject({ owner: "person", heldBy: null });
    expect(await take(id)).toMatchObject({ heldBy: { id: anna } });
  });

  test("shows why a person was called, and where to answer", async () => {
    const visitor = await stage.visitor();
    await visitor.say(ask("How much is delivery?"));
    const id = await calling(visitor);
    await visitor.say(set("email", "guest@example.com"));
    stage.now = new Date(MONDAY.getTime() + 60_000);
    await take(id);
    expect((await port.open(id, ""))?.handoff).toEqual({
      reason: "asked",
      asked: expect.any(String),
      tried: [],
      contact: "guest@example.com",
      openedAt: MONDAY.toISOString(),
      takenAt: stage.now.toISOString(),
    });
  });

  test("shows each kind of message in words", async () => {
    const visitor = await stage.visitor(null, { channel: "telegram" });
    const file = { what: "photo" as const, reference: "AgAC", caption: "Here", name: null };
    await visitor.say("How much is delivery?");
    const id = await idOf(db, visitor);
    await take(id);
    await visitor.post({ kind: "sticker", emoji: "👍" });
    await visitor.post({ kind: "button", payload: "c:1", label: "Yes, please" });
    await visitor.post({ kind: "contact", phone: "+37061234567", own: true });
    await visitor.post({ kind: "command", name: "help" });
    await visitor.post({ kind: "file", ...file });
    await visitor.post({ kind: "file", ...file, caption: null, reference: null, name: "a.pdf", what: "document" });
    const messages = (await port.messages(id, {})) ?? [];
    expect(messages.slice(-6).map(({ text }) => text)).toEqual([
      "👍",
      "Yes, please",
      "☎ +37061234567",
      "/help",
      "Here",
      "📎",
    ]);
    expect(messages.at(-2)?.file).toEqual({ what: "photo", name: null, url: `/api/desk/files/${messages.at(-2)?.id}` });
    expect(messages.at(-1)?.file).toBeNull();
    const bot = messages.find(({ from }) => from === "bot");
    expect(bot?.sources[0]).toMatchObject({ title: expect.any(String), url: expect.stringContaining("/help/") });
    expect((await port.open(id, ""))?.conversation.lastMessage?.text).toBe("📎");
    const fetched = await port.file(messages.at(-2)?.id ?? "");
    expect(await new Response(fetched?.body).text()).toBe("telegram AgAC");
    expect(await port.file(messages.at(-1)?.id ?? "")).toBeNull();
    expect(await port.file(messages[0]?.id ?? "")).toBeNull();
  });

  test("says why a message did not reach the customer", async () => {
    const visitor = await stage.visitor(null, { channel: "telegram" });
    const id = await calling(visitor);
    await take(id);
    const { seq } = await say(id, "€2.50");
    const last = async () => (await port.messages(id, { after: seq - 1 }))?.[0];
    expect(await last()).toMatchObject({ delivery: "waiting", why: null, author: "Anna", from: "person" });
    await db`update outbox set failed_at = ${MONDAY}, error = 'blocked: The customer has blocked the bot.'`;
    expect(await last()).toMatchObject({ delivery: "failed", why: "blocked" });
    await db`update outbox set error = 'telegram is not available: 500'`;
    expect(await last()).toMatchObject({ delivery: "failed", why: "unavailable" });
    await db`update outbox set failed_at = null, error = null, sent_at = ${MONDAY}`;
    expect(await last()).toMatchObject({ delivery: "sent", why: null });
  });
});

test("from the list to the answer and back", async () => {
  const visitor = await stage.visitor();
  const id = await calling(visitor);
  const page = { queue: "waiting" as const, me: anna, limit: 50, before: null };
  const listed = await port.list(page);
  expect(listed.conversations.find((one) => one.id === id)).toMatchObject({
    owner: "bot",
    reason: "asked",
    waitingSince: MONDAY.toISOString(),
  });
  const before = listed.counts;
  expect(await take(id)).toMatchObject({ owner: "person", heldBy: { id: anna, name: "Anna" }, waitingSince: null });
  expect((await port.list(page)).counts).toEqual({ waiting: before.waiting - 1, mine: before.mine + 1 });
  await say(id, "Good morning");
  expect(answers).toBe(1);
  expect(await port.giveBack(id, { staff: anna, force: false, seen: null })).toMatchObject({
    owner: "bot",
    heldBy: null,
    reason: null,
  });
  expect((await port.list(page)).counts).toEqual({ waiting: before.waiting - 1, mine: before.mine });
});

describe("whoever watches", () => {
  test("hears of a customer's words in a held conversation, and the bot says nothing", async () => {
    const visitor = await stage.visitor();
    const id = await calling(visitor);
    await take(id);
    const heard: string[] = [];
    const stop = port.watch((changed) => heard.push(changed));
    const { report } = await visitor.say("Are you there?");
    await expect.poll(() => heard).toEqual([id]);
    expect(report).toBeNull();
    expect((await port.messages(id, {}))?.at(-1)).toMatchObject({ from: "customer", text: "Are you there?" });
    stop();
  });

  test("hears of a burst once, under the conversation that a door was joined into", async () => {
    const visitor = await stage.visitor();
    const id = await calling(visitor);
    await db`insert into joined_senders values ('telegram', 'a:b', ${id}, ${MONDAY})`;
    const heard: string[] = [];
    const stops = [port.watch((changed) => heard.push(changed)), port.watch(() => {})];
    threads.heardFromAfar("telegram:a:b");
    threads.heardFromAfar(`web:${visitor.senderId}`);
    await expect.poll(() => heard).toEqual([id]);
    for (const stop of stops) stop();
  });

  test("costs nothing once nobody does", async () => {
    port.watch(() => {})();
    stage.statements.length = 0;
    threads.changed("web", "somebody", "message");
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(stage.statements).toEqual([]);
  });
});

describe("a language model that helps", () => {
  const help = async (chat: OpenAiOptions["chat"]) => {
    const server = await startOpenAi({ chat });
    const config = readConfig(server.settings);
    const prompts = await promptFiles(new URL("../../prompts/", import.meta.url));
    const models = await makeModels({ config, prompts, db, log: silentLog });
    const shop = async () => ({ ...stage.shop, lexicon });
    return { server, assistant: makeAssistPort({ db, clock: () => stage.now, shop, models }) };
  };

  test("is told nothing that names the customer, writes for a person only, and says which numbers it made up", async () => {
    const customer = await stage.customer({ first_name: "Olena", last_name: "Koval" });
    await stage.order(customer, { number: "HELP-7712" });
    const visitor = await stage.visitor(customer);
    await visitor.say("I am Olena Koval, my number is +370 612 34567, where is HELP-7712? How much is delivery?");
    const id = await calling(visitor);
    const before = (await port.messages(id, {}))?.length;
    const { server, assistant } = await help(({ user }) => {
      const [name, order] = [/\[NAME_\d\]/, /\[ORDER_\d\]/].map((shape) => shape.exec(user)?.[0]);
      return `${name} asks where ${order} is. It costs 9,99.`;
    });
    expect(assistant.model).toBe("scripted");
    const summary = await assistant.help(id, { what: "summary", language: "uk" });
    expect(summary).toEqual({ text: expect.any(String), model: "scripted", unsupported: ["9,99"] });
    expect(summary?.text).toMatch(/^Olena( Koval)? asks where HELP-7712 is\./);
    const draft = await assistant.help(id, { what: "draft", note: "it comes tomorrow" });
    expect(draft?.text).toBe(summary?.text);
    await assistant.help(id, { what: "translation", text: "Olena Koval", language: "ru" });
    expect(server.chats.map(({ system }) => /in(to)? (Russian|Ukrainian|English)/.exec(system)?.[0])).toEqual([
      "in Ukrainian",
      "in English",
      "into Russian",
    ]);
    expect(server.chats[1]?.inputs).toMatchObject({ note: ["it comes tomorrow"], passage: expect.any(Array) });
    expect(server.chats.map(({ body }) => body).join()).not.toMatch(/Olena|Koval|34567|HELP-7712/);
    expect(server.complaints).toEqual([]);
    expect((await port.messages(id, {}))?.length).toBe(before);
    await server.stop();
  });

  test("that does not answer is away, and one that is not there helps nobody", async () => {
    const id = await calling(await stage.visitor());
    const { server, assistant } = await help(() => ({ status: 401 }));
    await expect(assistant.help(id, { what: "draft", note: "" })).rejects.toThrow(Unavailable);
    await server.stop();
    const shop = async () => ({ ...stage.shop, lexicon });
    const none = makeAssistPort({ db, clock: () => stage.now, shop, models: { model: null, embedder: null } });
    expect(none.model).toBeNull();
    expect(await none.help(id, { what: "draft", note: "" })).toBeNull();
  });
});
