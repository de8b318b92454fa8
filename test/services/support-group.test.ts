import { afterAll, beforeAll, expect, test } from "vitest";
import { silentLog } from "../../src/base/index.ts";
import { readConfig } from "../../src/config.ts";
import { saveCanned } from "../../src/conversation/index.ts";
import { makeServices, type Services } from "../../src/services/index.ts";
import { makeStaffLink } from "../../src/staff/index.ts";
import { groupState } from "../../src/support-group/index.ts";
import { hire, idOf } from "../conversation/desk/staff.ts";
import { type FakeBotApi, type FakeGroup, type FakeUser, startBotApi } from "../support/bot-api/index.ts";
import { testDatabase } from "../support/database.ts";

const db = await testDatabase();
const ALL = { can_manage_topics: true, can_delete_messages: true };
const PATIENCE = { timeoutMs: 20_000, timeout: 20_000 };
let api: FakeBotApi;
let services: Services;
let replica: Services;
let group: FakeGroup;
let anna: FakeUser;

function open(): Promise<Services> {
  const config = readConfig({ TELEGRAM_API_ROOT: api.url, TELEGRAM_BOT_TOKEN: api.token });
  return makeServices({ config, db, log: silentLog, mail: async () => {}, burstMs: 0 });
}

beforeAll(async () => {
  api = await startBotApi({ username: "ShopBot" });
  [services, replica] = [await open(), await open()];
  await services.telegram.prepare();
  for (const one of [services, replica]) await one.start();
  group = api.group({ title: "Поддержка" });
  group.setBot("administrator", ALL);
  anna = await linked("Анна", "support");
});
afterAll(async () => {
  for (const one of [services, replica]) await one.stop();
  expect(api.violations).toEqual([]);
  await api.stop();
});

let people = 0;
const members = new Map<FakeUser, string>();

/** Somebody of the staff whose Telegram is theirs. */
async function linked(name: string, role: "support" | "viewer"): Promise<FakeUser> {
  const member = await hire(db, name, role);
  people += 1;
  const user = api.user({ id: 9_000 + people, firstName: name, languageCode: "ru" });
  user.start(await makeStaffLink(db, member, new Date()));
  await user.reply(PATIENCE);
  members.set(user, member);
  return user;
}

/** A customer who is called somebody for. */
async function calling(id: number): Promise<{ customer: FakeUser; topic: number }> {
  const customer = api.user({ id, firstName: "Olena", languageCode: "ru" });
  const before = group.topics.length;
  // Tests together say more than a minute takes. Whoever is telling just now would note the pace of before over it.
  for (const one of [services, replica]) await one.supportGroup.settled();
  await db`update support_groups set sent = '[]'`;
  customer.say("позовите человека");
  expect((await customer.reply(PATIENCE)).text).toMatch(/сотрудник/i);
  await expect.poll(() => group.topics.length, PATIENCE).toBe(before + 1);
  const topic = group.topics.at(-1)?.threadId ?? 0;
  await shown(topic, /Просит человека/);
  return { customer, topic };
}

const shown = (topic: number, text: RegExp) =>
  expect
    .poll(
      () =>
        group
          .shown(topic)
          .filter(({ from }) => from === "bot")
          .map((message) => message.text),
      {
        timeout: 20_000,
      },
    )
    .toContainEqual(expect.stringMatching(text));

/** What a customer sees is noted as sent a moment later: only then can it be corrected. */
const allHasLeft = () =>
  expect
    .poll(async () => (await db`select from outbox where sent_at is null and failed_at is null`).length, PATIENCE)
    .toBe(0);

test("a group is bound by a one-time code, once all that the bot needs is there", async () => {
  const { supportGroup } = services.deskSettings;
  const { command } = await supportGroup.code("1");
  expect(command).toMatch(/^\/bind@ShopBot [A-Z2-9]{8}$/);
  const code = command.split(" ")[1] ?? "";
  const owner = group.as(anna);
  const says = () => group.shown().at(-1)?.text;
  group.setForum(false);
  group.setBot("administrator", {});
  owner.say(`/bind ${code}`);
  await expect.poll(says, PATIENCE).toMatch(/не включены темы.*управлять темами.*удалять сообщения/s);
  group.setForum(true);
  group.setBot("administrator", ALL);
  owner.say("/bind WRONGONE");
  await expect.poll(says, PATIENCE).toMatch(/не подходит/);
  owner.say(`/bind@OtherBot ${code}`);
  const { updateId } = owner.say(`/bind@ShopBot ${code.toLowerCase()}`);
  await expect.poll(says, PATIENCE).toMatch(/«Поддержка» — теперь группа поддержки/);
  await api.redeliver(updateId);
  owner.say(`/bind ${code}`);
  await expect.poll(says, PATIENCE).toMatch(/не подходит/);
  expect(await supportGroup.state()).toEqual({ group: { title: "Поддержка", trouble: null, since: null } });
});

test("a call makes a topic with its packet; what is written there goes to the customer, and back, until the bot has it again", async () => {
  await saveCanned(
    db,
    { id: crypto.randomUUID(), shortcut: "wait", texts: { ru: "Одну минуту, {name}, проверяю." } },
    { staff: "1", at: new Date() },
  );
  await saveCanned(
    db,
    { id: crypto.randomUUID(), shortcut: "bye", texts: { ru: "Хорошего дня!" } },
    { staff: "1", at: new Date() },
  );
  const { customer, topic } = await calling(501);
  const [packet] = group.shown(topic);
  expect(packet?.text).toMatch(/Клиент: .* · Telegram · русский/);
  expect(packet?.text).toContain("Клиент: позовите человека");
  const buttons = packet?.buttons.flat().map(({ label }) => label);
  expect(buttons).toEqual(["Взять", "Вернуть боту", "Закрыть", "/bye", "/wait"]);

  const member = group.as(anna);
  const answer = member.say("Здравствуйте, чем помочь?", topic);
  expect((await customer.reply(PATIENCE)).text).toBe("Здравствуйте, чем помочь?");
  await shown(topic, /Отвечает Анна/);
  await api.redeliver(answer.updateId);
  await allHasLeft();
  const corrected = member.edit(answer.messageId, "Здравствуйте! Чем помочь?");
  await expect.poll(() => api.chat(customer.id).at(-1)?.text, PATIENCE).toBe("Здравствуйте! Чем помочь?");
  await api.redeliver(corrected.updateId);

  customer.say("мой телефон +370 600 00001, почта olena@example.com");
  await shown(topic, /Клиент: мой телефон •••01, почта o•••@•••$/);
  const photo = customer.sendPhoto({ caption: "вот фото" });
  await shown(topic, /вот фото/);
  expect(group.shown(topic).at(-1)).toMatchObject({ media: "photo", text: "Клиент: вот фото" });
  expect(photo.messageId).toBeGreaterThan(0);
  const typed = customer.say("заказ 1045");
  await shown(topic, /заказ 1045/);
  customer.edit(typed.messageId, "заказ 1054");
  await shown(topic, /Клиент исправил: заказ 1054/);
  const original = group.shown(topic).find(({ text }) => text === "Клиент: заказ 1045");
  expect(group.shown(topic).at(-1)).toMatchObject({ replyTo: original?.messageId });

  member.sendPhoto(topic, "наш образец");
  expect(await customer.reply(PATIENCE)).toMatchObject({ media: "photo", text: "наш образец" });
  member.sendPhoto(topic);
  expect(await customer.reply(PATIENCE)).toMatchObject({ media: "photo", text: "" });
  const opened = await services.desk.open(
    await idOf(db, { channel: "telegram", senderId: "501" }),
    members.get(anna) ?? "",
  );
  const sample = opened?.messages.find(({ text }) => text === "наш образец");
  expect(sample?.file).toMatchObject({ what: "photo" });
  const file = await services.desk.file(sample?.id ?? "");
  expect(await new Response(file?.body).text()).toContain("photo in");
  member.tap("/bye");
  expect((await customer.reply(PATIENCE)).text).toBe("Хорошего дня!");
  await shown(topic, /Анна: Хорошего дня!/);
  member.tap("/wait");
  await api.waitForCall("answerCallbackQuery", ({ parameters }) => /поля/.test(String(parameters.text)));
  member.say("/note перезвонить завтра", topic);
  await shown(topic, /Заметка сохранена/);
  expect(await db`select text from conversation_notes`).toMatchObject([{ text: "перезвонить завтра" }]);

  const back = member.say("/bot", topic);
  await shown(topic, /снова ведёт бот/);
  await expect.poll(() => group.topics.find(({ threadId }) => threadId === topic)?.closed, PATIENCE).toBe(true);
  expect((await customer.reply(PATIENCE)).text).toMatch(/оцен/i);
  await api.redeliver(back.updateId);
  await api.redeliver(answer.updateId);
  await api.idle();
  await services.settled();
  expect(customer.unread()).toEqual([]);
  const texts = group.shown(topic).map(({ text }) => text);
  expect(texts.filter((text) => /чем помочь/i.test(text))).toHaveLength(1);
}, 120_000);

test("who is not linked, or may not, is told once how, and nothing of theirs is sent; who is late is told who answers", async () => {
  const { customer, topic } = await calling(502);
  const stranger = group.as(api.user({ id: 77, firstName: "Гость", languageCode: "ru" }));
  stranger.say("привет", topic);
  await shown(topic, /Гость, клиенту это не отправлено.*не связан/);
  stranger.say("алло?", topic);
  const viewer = group.as(await linked("Вера", "viewer"));
  viewer.say("можно я?", topic);
  await shown(topic, /роль не позволяет/);
  group.as(anna, { anonymous: true }).say("от имени группы", topic);
  await shown(topic, /от имени группы/);
  group.as(anna).say("/take", topic);
  await shown(topic, /Отвечает Анна/);
  const id = await idOf(db, { channel: "telegram", senderId: "502" });
  const said = { staff: members.get(anna) ?? "", clientId: crypto.randomUUID(), text: "Отвечаю из кабинета." };
  await replica.desk.answer(id, said);
  expect((await customer.reply(PATIENCE)).text).toBe("Отвечаю из кабинета.");
  await shown(topic, /^Анна: Отвечаю из кабинета\.$/);
  await allHasLeft();
  const [told] = await db<{ seq: number }[]>`select seq from messages where content ->> 'text' = ${said.text}`;
  await replica.desk.correct(told?.seq ?? 0, { staff: said.staff, text: "Отвечаю из кабинета!" });
  await shown(topic, /^Анна \(исправлено\): Отвечаю из кабинета!$/);
  const boris = group.as(await linked("Борис", "support"));
  boris.say("я отвечу", topic);
  await shown(topic, /Не отправлено: разговор ведёт Анна/);
  await services.settled();
  expect(customer.unread()).toEqual([]);
  expect(group.shown(topic).filter(({ text }) => text.includes("не связан"))).toHaveLength(1);
}, 120_000);

test("a topic that was closed is opened, one that was deleted is made anew, and Telegram's pace only delays", async () => {
  const { customer, topic } = await calling(503);
  group.as(anna).say("/take", topic);
  await shown(topic, /Отвечает Анна/);
  group.as(anna).close(topic);
  await api.idle();
  // Long enough for the second to be there before the first is tried again: then they go together.
  api.fail("sendMessage", { status: 429, retryAfter: 5 });
  customer.say("вы здесь?");
  await api.waitForCall("sendMessage", ({ status }) => status === 429);
  customer.say("алло");
  await shown(topic, /^Клиент: вы здесь\?\nКлиент: алло$/);
  expect(group.topics.find(({ threadId }) => threadId === topic)?.closed).toBe(false);
  group.deleteTopic(topic);
  customer.say("ещё вопрос");
  await expect.poll(() => group.topics.at(-1)?.threadId, PATIENCE).toBeGreaterThan(topic);
  const anew = group.topics.at(-1)?.threadId ?? 0;
  await shown(anew, /Просит человека[\s\S]*Клиент: ещё вопрос/);
  await shown(anew, /Отвечает Анна/);
}, 120_000);

test("a customer's topic goes with their words", async () => {
  const { topic } = await calling(505);
  const id = await idOf(db, { channel: "telegram", senderId: "505" });
  await db`delete from messages where conversation_id = ${id}`;
  // Each replica looks for such topics with its first words; while another one is telling it leaves that to a later time.
  const isThere = async () => {
    await (await open()).supportGroup.tell();
    return group.topics.some(({ threadId }) => threadId === topic);
  };
  await expect.poll(isThere, PATIENCE).toBe(false);
}, 120_000);

test("a bot that is thrown out says so, and goes on where it stopped once it is back", async () => {
  const { customer, topic } = await calling(504);
  group.setBot("kicked");
  await api.idle();
  customer.say("<b>где</b> мой заказ?");
  const trouble = async () => (await groupState(db))?.trouble;
  await expect.poll(trouble, PATIENCE).toBe("not_in_group");
  const part = group.setBot("administrator", { can_manage_topics: true });
  await expect.poll(trouble, PATIENCE).toBe("no_delete_right");
  group.setBot("administrator", ALL);
  await shown(topic, /Клиент: <b>где<\/b> мой заказ\?/);
  await expect.poll(trouble, PATIENCE).toBeNull();
  // Telegram tells again what was not confirmed, as where one replica asks while the other still takes it.
  await api.redeliver(part.updateId);
  await api.idle(PATIENCE.timeoutMs);
  expect(await trouble()).toBeNull();
}, 120_000);
