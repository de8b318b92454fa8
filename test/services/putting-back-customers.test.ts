import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeApp } from "../../src/app.ts";
import { silentLog } from "../../src/base/index.ts";
import { readConfig } from "../../src/config.ts";
import { findDuplicates, upsertCustomers } from "../../src/customers/index.ts";
import { type AuditTable, forgetAudit } from "../../src/database/index.ts";
import { makeServices, type Services } from "../../src/services/index.ts";
import type { StaffMember } from "../../src/staff/index.ts";
import { hire, idOf } from "../conversation/desk/staff.ts";
import { type FakeBotApi, startBotApi } from "../support/bot-api/index.ts";
import { testDatabase } from "../support/database.ts";
import { siteVisitor } from "./site-visitor.ts";

const db = await testDatabase();
const PATIENCE = { timeoutMs: 20_000, timeout: 20_000 };
let api: FakeBotApi;
let services: Services;
let app: ReturnType<typeof makeApp>;
let owner: StaffMember;
let support: StaffMember;
let viewer: StaffMember;

const person = async (role: StaffMember["role"], name: string): Promise<StaffMember> => {
  const id = await hire(db, name, role);
  return { id, name, email: `${id}@shop.example`, role };
};
beforeAll(async () => {
  api = await startBotApi({ username: "ShopBot" });
  const config = readConfig({ TELEGRAM_API_ROOT: api.url, TELEGRAM_BOT_TOKEN: api.token });
  services = await makeServices({ config, db, log: silentLog, mail: async () => {}, burstMs: 0 });
  app = makeApp(services, { addressOf: () => null });
  await services.telegram.prepare();
  await services.start();
  [owner, support, viewer] = [
    await person("owner", "ona"),
    await person("support", "oleh"),
    await person("viewer", "vira"),
  ];
}, 60_000);
afterAll(async () => {
  await services.stop();
  expect(api.violations).toEqual([]);
  await api.stop();
});

async function back(table: AuditTable, key: string, action: string, { by = owner, anyway = false } = {}) {
  const [row] = await db<{ id: number }[]>`
    select id from audit where subject_table = ${table} and subject_key = ${key} and action = ${action} order by id desc limit 1`;
  await services.deskTeam.audit.putBack(row?.id ?? expect.fail(`nothing of ${action}`), anyway, by);
}
const rows = async (table: string) => {
  const found = await db.unsafe<{ row: object }[]>(`select to_jsonb(t) as row from ${table} t order by 1`);
  return found.map(({ row }) => row);
};
const refused = (code: string) => expect.objectContaining({ code });
const idOfMessage = async (seq: number) =>
  (await db<{ id: string }[]>`select id from messages where seq = ${seq}`)[0]?.id ?? "";

/** A visitor of the shop's site who called a person, whom `support` answers. */
async function onTheSite() {
  const { say, history, sender } = await siteVisitor(app, "en");
  const texts = async () => (await history()).map(({ text }) => text);
  await say("I want to complain: the cup came broken, call a person");
  await expect.poll(async () => (await texts()).length, PATIENCE).toBeGreaterThan(1);
  const id = await idOf(db, sender);
  await services.desk.take(id, { staff: support.id, force: false });
  return { id, texts };
}
const answer = async (id: string, text: string) =>
  (await services.desk.answer(id, { staff: support.id, clientId: randomUUID(), text })).seq;

test("an answer that was corrected says on the customer's page what it said before, and the correction can be had again; one that was taken back is there again", async () => {
  const { id, texts } = await onTheSite();
  const seq = await answer(id, "It is 490");
  const key = await idOfMessage(seq);
  await services.desk.correct(seq, { staff: support.id, text: "It is 940" });
  await expect(back("messages", key, "answer_correct", { by: viewer })).rejects.toEqual(refused("not_allowed"));
  await back("messages", key, "answer_correct");
  expect((await texts()).at(-1)).toBe("It is 490");
  // What was put back has an earlier version as well.
  await back("messages", key, "put_back");
  expect((await texts()).at(-1)).toBe("It is 940");

  await services.desk.retract(seq, support.id);
  expect(await texts()).not.toContain("It is 940");
  await expect(back("messages", key, "answer_correct")).rejects.toEqual(refused("not_kept"));
  await back("messages", key, "answer_retract");
  expect((await texts()).at(-1)).toBe("It is 940");
  const [thread] = await db<{ deleted: boolean }[]>`
    select deleted_at is not null as deleted from messages where id = ${key}`;
  expect(thread).toEqual({ deleted: false });

  await services.desk.retract(seq, support.id);
  await forgetAudit(db, { customer: "nobody", orders: [], turns: [], messages: [key] });
  await expect(back("messages", key, "answer_retract")).rejects.toEqual(refused("not_kept"));
  expect(await texts()).not.toContain("It is 940");
}, 60_000);

test("in Telegram an answer is put back where it stands, and one that was taken back is sent once more", async () => {
  const customer = api.user({ id: 811, firstName: "Olena", languageCode: "uk" });
  customer.say("покличте людину");
  await customer.reply(PATIENCE);
  const id = await idOf(db, { channel: "telegram", senderId: "811" });
  await services.desk.take(id, { staff: support.id, force: false });
  const seq = await answer(id, "Коштує 490");
  expect((await customer.reply(PATIENCE)).text).toBe("Коштує 490");
  const key = await idOfMessage(seq);
  // They see it a moment before it is noted that it left; before that it cannot be corrected.
  const hasLeft = async () => (await db`select from outbox where id = ${key} and sent_at is not null`).length;
  await expect.poll(hasLeft).toBe(1);
  await services.desk.correct(seq, { staff: support.id, text: "Коштує 940" });
  expect(api.chat(customer.id).at(-1)?.text).toBe("Коштує 940");
  await back("messages", key, "answer_correct");
  expect(api.chat(customer.id).at(-1)?.text).toBe("Коштує 490");
  await services.desk.retract(seq, support.id);
  expect(api.chat(customer.id).at(-1)).toMatchObject({ deleted: true });
  await back("messages", key, "answer_retract");
  expect((await customer.reply(PATIENCE)).text).toBe("Коштує 490");
  // Sent once more it can be corrected as any other.
  await expect.poll(hasLeft).toBe(1);
  await services.desk.correct(seq, { staff: support.id, text: "Коштує 390" });
  expect(api.chat(customer.id).at(-1)?.text).toBe("Коштує 390");
}, 60_000);

test("a complaint that was closed with its conversation is open again", async () => {
  const { id } = await onTheSite();
  const [ticket] = await db<{ number: string }[]>`
    insert into tickets (conversation_id, topic, body, opened_at) values (${id}, 'delivery', 'late', now()) returning 'T-' || id as number`;
  const number = ticket?.number ?? "";
  const was = await rows("tickets");
  await services.desk.giveBack(id, { staff: support.id, force: false, seen: null } as never);
  expect(await rows("tickets")).not.toEqual(was);
  await back("tickets", number, "ticket_close");
  const open = await db`select closed_at from tickets where 'T-' || id = ${number}`;
  expect(open).toEqual([{ closed_at: null }]);
  await back("tickets", number, "put_back");
  expect(await db`select closed_at is not null as closed from tickets where 'T-' || id = ${number}`).toEqual([
    { closed: true },
  ]);
}, 60_000);

test("what was noted of goods that came back is as it was, of the very return", async () => {
  const at = new Date();
  await upsertCustomers(db, [{ external_id: "mila" }], at);
  const [customer] = await db<{ id: number }[]>`select id from customers where external_id = 'mila'`;
  await db`insert into orders (number, customer_id, status, payment_status, placed_at, total, currency, updated_at)
    values ('R-1', ${customer?.id ?? 0}, 'delivered', 'paid', now() - interval '9 days', 20, 'EUR', now())`;
  const asked = (days: number) => db`insert into returns (order_id, sku, quantity, requested_at)
    select id, 'CUP', 1, ${new Date(at.getTime() - days * 86_400_000)} from orders where number = 'R-1' returning id`;
  const [[first], [second]] = [await asked(3), await asked(2)];
  const mark = (id: unknown, step: "received" | "refunded") =>
    services.deskPeople.acting.noteReturn("R-1", { id: Number(id), step, tell: false, staff: support.id });
  await mark(first?.id, "received");
  const was = await rows("returns");
  await mark(second?.id, "received");
  await back("returns", "R-1/CUP", "return_received", { by: support });
  expect(await rows("returns")).toEqual(was);
  await mark(first?.id, "refunded");
  await back("returns", "R-1/CUP", "return_refunded");
  expect(await rows("returns")).toEqual(was);
  await expect(back("returns", "R-1/CUP", "return_received", { by: viewer })).rejects.toEqual(refused("not_allowed"));
});

test("two that were said to be two stand among the duplicates again, and are two again", async () => {
  const name = { first_name: "Ірина", last_name: "Коваль", birth_date: "1990-03-04" };
  await upsertCustomers(
    db,
    ["ira-1", "ira-2"].map((external_id) => ({ external_id, ...name })),
    new Date(),
  );
  await findDuplicates({ db, clock: () => new Date() });
  const was = await rows("customer_duplicates");
  expect(was).toHaveLength(1);
  await services.deskPeople.duplicates.dismiss({ one: "ira-1", other: "ira-2" }, support);
  const apart = await rows("customer_duplicates");
  await back("customers", "ira-1", "keep_apart", { by: support });
  expect(await rows("customer_duplicates")).toEqual(was);
  await back("customers", "ira-1", "put_back", { by: support });
  const stamp = ({ dismissed_at: _, ...row }: Record<string, unknown>) => row;
  expect((await rows("customer_duplicates")).map(stamp as never)).toEqual(apart.map(stamp as never));
});
