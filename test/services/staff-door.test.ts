import { afterAll, beforeAll, expect, test } from "vitest";
import { silentLog } from "../../src/base/index.ts";
import { readConfig } from "../../src/config.ts";
import { upsertCustomers } from "../../src/customers/index.ts";
import { upsertOrders } from "../../src/orders/index.ts";
import { makeServices, type Services } from "../../src/services/index.ts";
import { makeStaffLink, type Role } from "../../src/staff/index.ts";
import { hire } from "../conversation/desk/staff.ts";
import { type FakeUser, startBotApi } from "../support/bot-api/index.ts";
import { testDatabase } from "../support/database.ts";

const NOW = new Date("2026-11-23T08:00:00Z");
const db = await testDatabase();
const api = await startBotApi();
let shop: Services;
let stop: () => Promise<void>;

/** A process of the shop that fetches the bot's updates. */
async function open(): Promise<void> {
  const config = readConfig({ TELEGRAM_BOT_TOKEN: api.token, TELEGRAM_API_ROOT: api.url });
  shop = await makeServices({ config, db, log: silentLog, clock: () => NOW, burstMs: 0, mail: async () => {} });
  const leaving = new AbortController();
  const done = shop.telegram?.channel.poll(leaving.signal);
  stop = async () => {
    leaving.abort();
    await done;
    await shop.settled();
  };
}

beforeAll(async () => {
  const person = (id: string, first_name: string, city: string) => ({ external_id: id, first_name, city });
  const people = [person("c-1", "Марта", "Тарту"), person("c-2", "Ингрид", "Тарту"), person("c-3", "Пётр", "Рига")];
  await upsertCustomers(db, people, NOW);
  const order = (number: string, customer_external_id: string, day: string) => ({
    ...{ number, customer_external_id, placed_at: new Date(day), total: 20, currency: "EUR" },
    ...{ status: "delivered" as const, payment_status: "paid" as const },
  });
  await upsertOrders(db, [order("1", "c-1", "2026-01-10"), order("2", "c-2", "2026-11-20")], NOW);
  await open();
});
afterAll(async () => {
  await stop();
  await api.stop();
  expect(api.violations).toEqual([]);
});

/** Somebody of the staff whose chat is proven. */
async function member(role: Role = "marketer"): Promise<{ id: string; user: FakeUser }> {
  const id = await hire(db, "Вера", role);
  const user = api.user({ languageCode: "ru" });
  user.start(await makeStaffLink(db, id, NOW));
  await user.reply();
  return { id, user };
}

async function asked(user: FakeUser, words: string) {
  user.say(words);
  return user.reply();
}
const labels = ({ buttons }: Awaited<ReturnType<FakeUser["reply"]>>) => buttons.flat().map(({ label }) => label);

test("whoever may answer customers and ask who they are is told of both", async () => {
  const user = api.user({ languageCode: "ru" });
  user.start(await makeStaffLink(db, await hire(db, "Ольга", "owner"), NOW));
  expect((await user.reply()).text).toMatch(/Ольга: теперь вы можете отвечать клиентам.*ваш рабочий, Ольга/s);
});

test("a chat is proven by a link once; whoever takes the link after that, or makes one up, is a customer", async () => {
  const link = await makeStaffLink(db, await hire(db, "Вера", "marketer"), NOW);
  const user = api.user({ languageCode: "ru" });
  user.start(link);
  expect((await user.reply()).text).toContain("Этот чат теперь ваш рабочий, Вера");
  const stranger = api.user({ languageCode: "uk" });
  for (const payload of [link, "staff-made-up"]) {
    stranger.start(payload);
    expect((await stranger.reply()).text).toContain("Це посилання вже не діє");
  }
  expect((await asked(stranger, "клієнти з Тарту")).text).not.toContain("Марта");
});

test("a question is answered with what was understood, how many and who; a message that is brought again, once", async () => {
  const { user } = await member();
  const { updateId } = user.say("клиенты из Тарту");
  const { text } = await user.reply();
  expect(text).toContain("Тарту");
  expect(text).toContain("2 клиента");
  expect(text).toMatch(/Марта.*\(c-1\)/);
  await api.redeliver(updateId);
  expect((await asked(user, "шаг назад")).text).not.toContain("Марта");
  expect(user.unread()).toEqual([]);
});

test("words that may be taken in several ways come with a button a reading; one of an older answer picks nothing", async () => {
  const { user } = await member();
  const first = await asked(user, "давно не покупали");
  expect(labels(first).length).toBeGreaterThan(1);
  const data = first.buttons.flat()[0]?.data ?? "";
  user.tap({ data });
  const picked = await user.reply();
  expect(picked.text).toMatch(/клиент/);
  expect(labels(picked)).toEqual([]);
  user.tapForged(data, first.messageId);
  expect((await user.reply()).text).toContain("Эта кнопка из прежнего ответа");
});

test("what was asked is saved under a name; with words that were not read only after a yes; files are for the desk", async () => {
  const { user, id } = await member();
  expect((await asked(user, "сохрани как Тарту")).text).toContain("Пока ");
  await asked(user, "клиенты из Тарту");
  expect((await asked(user, "сохрани как Тарту")).text).toContain("«Тарту» сохранён и будет обновляться сам");
  expect((await asked(user, "сохрани как Тарту")).text).toContain("«Тарту» уже есть");
  await asked(user, "клиенты из Риги с таксами");
  const question = await asked(user, "сохрани статический «Рижане»");
  expect(question.text).toContain("таксами");
  user.tap("Да, сохранить");
  expect((await user.reply()).text).toContain("«Рижане» сохранён со списком людей на сейчас: 1");
  expect((await asked(user, "/export")).text).toContain("в кабинете сотрудника");
  const saved = await db`select name, kind, created_by as "by" from segments order by name`;
  expect(saved).toEqual([
    { name: "Рижане", kind: "static", by: `staff:${id}` },
    { name: "Тарту", kind: "dynamic", by: `staff:${id}` },
  ]);
});

test("who may not ask for segments is a customer, and so is who was taken off the staff", async () => {
  const support = api.user({ languageCode: "ru" });
  support.start(await makeStaffLink(db, await hire(db, "Олег", "support"), NOW));
  expect((await support.reply()).text).toContain("из группы поддержки");
  expect((await asked(support, "клиенты из Тарту")).text).not.toContain("Марта");
  const { id, user } = await member();
  await db`delete from staff_users where id = ${id}`;
  await stop();
  await open();
  expect((await asked(user, "клиенты из Тарту")).text).not.toContain("Марта");
});
