import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { makeApp } from "../../src/app.ts";
import { silentLog } from "../../src/base/index.ts";
import { readConfig } from "../../src/config.ts";
import { makeServices, type Services } from "../../src/services/index.ts";
import { makeStaffLink } from "../../src/staff/index.ts";
import { hire, idOf } from "../conversation/desk/staff.ts";
import {
  type FakeBotApi,
  type FakeGroup,
  type FakeMember,
  type FakeUser,
  startBotApi,
} from "../support/bot-api/index.ts";
import { testDatabase } from "../support/database.ts";
import { siteVisitor } from "./site-visitor.ts";

const db = await testDatabase();
const PATIENCE = { timeoutMs: 20_000, timeout: 20_000 };
const bytesOf = (text: string) => Uint8Array.from(text, (one) => one.charCodeAt(0));
const PICTURE = "\xff\xd8\xff\xe0 a cracked cup";
const HOSTILE = `<img src=x onerror="alert(1)">.jpg`;
let api: FakeBotApi;
let services: Services;
let app: ReturnType<typeof makeApp>;
let group: FakeGroup;
let staff: string;
let member: FakeMember;

beforeAll(async () => {
  api = await startBotApi({ username: "ShopBot" });
  const config = readConfig({ TELEGRAM_API_ROOT: api.url, TELEGRAM_BOT_TOKEN: api.token });
  services = await makeServices({ config, db, log: silentLog, mail: async () => {}, burstMs: 0 });
  app = makeApp(services, { addressOf: () => null });
  await services.telegram.prepare();
  await services.start();
  // From now on it is told when it is asked to: nothing waits for a timer.
  services.supportGroup.rest();
  group = api.group({ title: "Поддержка" });
  group.setBot("administrator", { can_manage_topics: true, can_delete_messages: true });
  staff = await hire(db, "Анна", "support");
  const anna = api.user({ id: 9_001, firstName: "Анна", languageCode: "ru" });
  anna.start(await makeStaffLink(db, staff, new Date()));
  await anna.reply(PATIENCE);
  member = group.as(anna);
  member.say((await services.deskSettings.supportGroup.code(staff)).command);
  await vi.waitFor(() => expect(group.shown().at(-1)?.text).toMatch(/теперь группа поддержки/), { timeout: 20_000 });
});
afterAll(async () => {
  await services.stop();
  expect(api.violations).toEqual([]);
  await api.stop();
});

/** Tests together say more than a minute takes: here nothing waits for Telegram's pace. */
async function told(): Promise<void> {
  await db`update support_groups set sent = '[]'`;
  services.supportGroup.tellSoon();
  await services.supportGroup.settled();
}

/** The topic that a call makes, once the packet stands in it and Anna has taken it: the bot says nothing more. */
async function topicOf(call: () => Promise<unknown> | unknown): Promise<number> {
  const before = group.topics.length;
  await call();
  const count = () => told().then(() => group.topics.length);
  await expect.poll(count, PATIENCE).toBe(before + 1);
  const topic = group.topics.at(-1)?.threadId ?? 0;
  await shown(topic, { text: expect.stringMatching(/Просит человека/) });
  member.say("/take", topic);
  await shown(topic, { text: expect.stringMatching(/Отвечает Анна/) });
  return topic;
}

const shown = (topic: number, message: object) =>
  expect
    .poll(() => told().then(() => group.shown(topic).filter(({ from }) => from === "bot")), PATIENCE)
    .toContainEqual(expect.objectContaining(message));

/** What a customer sees is noted as sent a moment later: only then can it be corrected. */
const allHasLeft = () =>
  expect
    .poll(async () => (await db`select from outbox where sent_at is null and failed_at is null`).length, PATIENCE)
    .toBe(0);

/** A customer in Telegram who called a person. */
async function inTelegram(id: number): Promise<{ customer: FakeUser; topic: number; conversation: string }> {
  const customer = api.user({ id, firstName: "Olena", languageCode: "ru" });
  const topic = await topicOf(async () => {
    customer.say("позовите человека");
    await customer.reply(PATIENCE);
  });
  return { customer, topic, conversation: await idOf(db, { channel: "telegram", senderId: String(id) }) };
}

/** A customer on the shop's site who called a person. */
async function onTheSite() {
  const { say, history, headers, sender } = await siteVisitor(app, "ru");
  const topic = await topicOf(() => say("позовите человека"));
  return {
    ...{ topic, say, history },
    conversation: await idOf(db, sender),
    send: (name: string, bytes: string, id: string = randomUUID()) =>
      app.request(`/api/chat/files?${new URLSearchParams({ id, name })}`, {
        method: "POST",
        headers: { ...headers, "Content-Type": "application/octet-stream" },
        body: bytesOf(bytes),
      }),
    /** The newest message with a file, and what its address gives. */
    async newestFile() {
      const message = (await history()).findLast(({ file }) => file);
      const answer = message?.file && (await app.request(message.file.url));
      return { message, answer, text: answer && Buffer.from(await answer.arrayBuffer()).toString("latin1") };
    },
  };
}

test("voices, videos, places and stickers of a customer in Telegram reach the topic and the desk", async () => {
  const { customer, topic, conversation } = await inTelegram(601);
  customer.sendVoice({ bytes: bytesOf("OggS a voice") });
  await shown(topic, { media: "voice" });
  customer.sendVideo({ caption: "вот видео" });
  await shown(topic, { media: "video", text: "Клиент: вот видео" });
  customer.sendVideoNote();
  await shown(topic, { media: "video_note" });
  customer.sendVenue("Кофейня", "Дерибасовская, 1");
  const map = "https://www.openstreetmap.org/?mlat=46.48256&mlon=30.72331#map=17/46.48256/30.72331";
  await shown(topic, { text: `Клиент: 📍 Кофейня, Дерибасовская, 1 ${map}` });
  customer.sendSticker("😡");
  await shown(topic, { text: "Клиент: 😡" });
  const opened = await services.desk.open(conversation, staff);
  const said = opened?.messages.filter(({ from }) => from === "customer").slice(1);
  expect(said?.map(({ text, file }) => [text, file?.what])).toEqual([
    ["", "voice"],
    ["вот видео", "video"],
    ["", "video_note"],
    [`📍 Кофейня, Дерибасовская, 1 ${map}`, undefined],
    ["😡", undefined],
  ]);
  const voice = await services.desk.file(said?.[0]?.id ?? "");
  expect(await new Response(voice?.body).text()).toBe("OggS a voice");
}, 120_000);

test("a file of somebody on the site reaches the topic and the desk with its bytes, once, whatever its name is", async () => {
  const site = await onTheSite();
  const id = randomUUID();
  expect((await site.send(HOSTILE, PICTURE, id)).status).toBe(202);
  expect((await site.send(HOSTILE, PICTURE, id)).status).toBe(202);
  await shown(site.topic, { media: "photo", text: "Клиент: 📎" });
  await site.send("чек.pdf", "%PDF-1.7 a bill");
  await shown(site.topic, { media: "document" });
  expect(group.shown(site.topic).filter(({ media }) => media === "photo")).toHaveLength(1);
  const refused = await site.send("page.html", "<script>alert(1)</script>");
  expect([refused.status, ((await refused.json()) as { error: { code: string } }).error.code]).toEqual([
    400,
    "file_type",
  ]);
  const opened = await services.desk.open(site.conversation, staff);
  const sent = opened?.messages.filter(({ file }) => file);
  expect(sent?.map(({ file }) => [file?.what, file?.name])).toEqual([
    ["photo", "_img src=x onerror=_alert(1)__.jpg"],
    ["document", "чек.pdf"],
  ]);
  const file = await services.desk.file(sent?.[0]?.id ?? "");
  expect(Buffer.from(await new Response(file?.body).arrayBuffer()).toString("latin1")).toBe(PICTURE);
}, 120_000);

test("a file that is sent in a topic reaches who writes on the site; one too large for that is said to be", async () => {
  const site = await onTheSite();
  member.sendDocument({ name: "инструкция.pdf", bytes: bytesOf("%PDF-1.7 how to") }, site.topic);
  await expect.poll(async () => (await site.newestFile()).message?.file?.name, PATIENCE).toBe("инструкция.pdf");
  const { answer, text } = await site.newestFile();
  expect([answer?.status, answer?.headers.get("content-disposition"), text]).toEqual([
    200,
    expect.stringMatching(/^attachment/),
    "%PDF-1.7 how to",
  ]);
  member.sendPhoto(site.topic, "наш образец");
  await expect
    .poll(async () => (await site.newestFile()).message, PATIENCE)
    .toMatchObject({
      ...{ from: "person", text: "наш образец", file: { what: "photo" } },
    });
  member.sendDocument({ name: "film.pdf", bytes: bytesOf("%PDF"), size: 21 * 1024 * 1024 }, site.topic);
  await shown(site.topic, { text: expect.stringMatching(/до 20 МБ/) });
  expect((await site.newestFile()).message).toMatchObject({ text: "наш образец" });
}, 120_000);

test("a file that is put at the desk reaches a customer in Telegram and one on the site, and its topic", async () => {
  const [phone, site] = [await inTelegram(602), await onTheSite()];
  const put = async (conversation: string, text?: string) => {
    const id = randomUUID();
    await services.desk.keepFile({ id, name: HOSTILE, bytes: bytesOf(PICTURE), staff });
    const said = { staff, clientId: randomUUID(), file: id, ...(text && { text }) };
    const { seq } = await services.desk.answer(conversation, said);
    expect(await services.desk.answer(conversation, said)).toEqual({ seq });
    return seq;
  };
  await put(phone.conversation, "вот образец");
  expect(await phone.customer.reply(PATIENCE)).toMatchObject({ media: "photo", text: "вот образец" });
  await shown(phone.topic, { media: "photo", text: expect.stringMatching(/Анна: вот образец$/) });
  await put(phone.conversation, `${"слово ".repeat(400)}конец`);
  expect(await phone.customer.reply(PATIENCE)).toMatchObject({ media: "photo", text: "" });
  expect((await phone.customer.reply(PATIENCE)).text).toMatch(/конец$/);
  const seq = await put(site.conversation);
  const { message, answer, text } = await site.newestFile();
  expect(message).toMatchObject({ from: "person", text: "", file: { what: "photo" } });
  expect([answer?.headers.get("content-type"), text]).toEqual(["image/jpeg", PICTURE]);
  await services.desk.retract(seq, staff);
  expect((await app.request(message?.file?.url ?? "")).status).toBe(404);
  const foreign = { staff: await hire(db, "Борис"), clientId: randomUUID(), file: randomUUID() };
  await expect(services.desk.answer(site.conversation, foreign)).rejects.toMatchObject({ code: "not_found" });
}, 120_000);

test("the words under a file are put right both ways", async () => {
  const { customer, topic, conversation } = await inTelegram(603);
  const sent = member.sendPhoto(topic, "наш образец");
  expect(await customer.reply(PATIENCE)).toMatchObject({ media: "photo", text: "наш образец" });
  await allHasLeft();
  member.edit(sent.messageId, "наш новый образец");
  await expect.poll(() => api.chat(customer.id).at(-1)?.text, PATIENCE).toBe("наш новый образец");
  // The chat is changed first, and what was changed there is noted behind that.
  const last = async () => (await services.desk.open(conversation, staff))?.messages.at(-1);
  const corrected = { text: "наш новый образец", edited: true, file: { what: "photo" } };
  await expect.poll(last, PATIENCE).toMatchObject(corrected);
}, 120_000);

test("a private note of the desk stands in the topic once, as a note, and never goes to the customer", async () => {
  const { customer, topic, conversation } = await inTelegram(604);
  const note = { staff, clientId: randomUUID(), text: "просил перезвонить: +370 600 00001" };
  await services.deskInbox.note(conversation, note);
  await services.deskInbox.note(conversation, note);
  await shown(topic, { text: "📝 Заметка, Анна: просил перезвонить: •••01" });
  member.say("/note из темы", topic);
  await shown(topic, { text: expect.stringMatching(/Заметка сохранена/) });
  customer.say("вы здесь?");
  await shown(topic, { text: "Клиент: вы здесь?" });
  await services.settled();
  const notes = group.shown(topic).filter(({ from, text }) => from === "bot" && text.startsWith("📝"));
  expect(notes).toHaveLength(1);
  expect(customer.unread()).toEqual([]);
  expect(await db`select text from conversation_notes where conversation_id = ${conversation} order by at`).toEqual([
    { text: note.text },
    { text: "из темы" },
  ]);
}, 120_000);
