import { beforeAll, expect, test } from "vitest";
import { newId, silentLog } from "../../src/base/index.ts";
import { readConfig } from "../../src/config.ts";
import { markConversation } from "../../src/conversation/index.ts";
import { upsertCustomers } from "../../src/customers/index.ts";
import { type AuditTable, audit, forgetAudit } from "../../src/database/index.ts";
import { dismissTopic } from "../../src/knowledge/index.ts";
import { makeServices } from "../../src/services/index.ts";
import { makeRequired, type StaffMember } from "../../src/staff/index.ts";
import { hire } from "../conversation/desk/staff.ts";
import { testDatabase } from "../support/database.ts";

const db = await testDatabase();
const config = readConfig({ SECRET: "s".repeat(32), PUBLIC_URL: "https://shop.example" });
let now = new Date();
const services = await makeServices({ config, db, log: silentLog, clock: () => now, burstMs: 0, mail: "none" });
const { deskInbox, deskKnowledge, deskPeople, deskSegments, deskTeam, deskWriting } = services;
const person = async (role: StaffMember["role"], name: string): Promise<StaffMember> => {
  const id = await hire(db, name, role);
  return { id, name, email: `${id}@shop.example`, role };
};
let owner: StaffMember;
let support: StaffMember;
let viewer: StaffMember;
beforeAll(async () => {
  owner = await person("owner", "ona");
  support = await person("support", "oleh");
  viewer = await person("viewer", "vira");
  await upsertCustomers(db, [{ external_id: "anna" }, { external_id: "bohdan" }], now);
});

const later = () => {
  now = new Date(now.getTime() + 60_000);
};
async function entryOf(table: AuditTable, key: string, action: string): Promise<number> {
  const [row] = await db<{ id: number }[]>`
    select id from audit where subject_table = ${table} and subject_key = ${key} and action = ${action} order by id desc limit 1`;
  return row?.id ?? expect.fail(`nothing of ${action}`);
}
async function back(table: AuditTable, key: string, action: string, { by = owner, anyway = false } = {}) {
  const id = await entryOf(table, key, action);
  later();
  await deskTeam.audit.putBack(id, anyway, by);
}
/** Whole rows, but for what only says who touched them last. */
async function rows(table: string, ...stamps: string[]): Promise<unknown[]> {
  const found = await db.unsafe<{ row: object }[]>(`select to_jsonb(t) as row from ${table} t order by 1`);
  return found.map(({ row }) => Object.fromEntries(Object.entries(row).filter(([name]) => !stamps.includes(name))));
}
const refused = (code: string) => expect.objectContaining({ code });

test("a note that was deleted is there again, as whoever wrote it had written it; not of somebody whose data was deleted", async () => {
  const id = newId(now);
  await deskPeople.customers.addNote("anna", { id, text: "Любит улун" }, support);
  const was = await rows("customer_notes");
  later();
  await deskPeople.customers.removeNote("anna", id, support);
  await expect(back("customers", "anna", "remove_note", { by: viewer })).rejects.toEqual(refused("not_allowed"));
  await back("customers", "anna", "remove_note");
  expect(await rows("customer_notes")).toEqual(was);
  await expect(back("customers", "anna", "remove_note")).rejects.toEqual(refused("changed"));

  await deskPeople.customers.removeNote("anna", id, support);
  await forgetAudit(db, { customer: "anna", orders: [], turns: [] });
  await expect(back("customers", "anna", "remove_note")).rejects.toEqual(refused("not_kept"));
  expect(await rows("customer_notes")).toEqual([]);
});

test("the marks of a conversation are as they were", async () => {
  const id = newId(now);
  await db`insert into conversations (id, channel, sender_id, locale, state, created_at, last_message_at)
    values (${id}, 'web', 'w1', 'ru', '{}', now(), now())`;
  const mark = (what: object) => markConversation(db, { id, staff: support.id, at: now, ...what });
  await mark({ add: "чай" });
  await mark({ add: "опт", priority: "urgent" });
  const was = [await rows("conversation_tags", "at", "staff_id"), await rows("conversations")];
  await mark({ remove: "чай", priority: "low" });
  await back("conversations", id, "conversation_mark", { by: support });
  expect([await rows("conversation_tags", "at", "staff_id"), await rows("conversations")]).toEqual(was);
  // What was added is taken off by putting back what was before.
  await mark({ add: "лишнее" });
  await back("conversations", id, "conversation_mark", { by: support });
  expect(await rows("conversation_tags", "at", "staff_id")).toEqual(was[0]);
  await expect(back("conversations", id, "conversation_mark", { by: viewer })).rejects.toEqual(refused("not_allowed"));
});

test("a pin of a segment is as it was, after another place and after it was taken off", async () => {
  const definition = { where: { kind: "all" as const, of: [] }, timezone: "UTC" };
  const { id } = await deskSegments.save({ kind: "dynamic", words: null, name: "Все", definition }, {
    staff: owner.id,
    role: "owner",
    locale: "ru",
  } as never);
  const pin = (place: "in" | "out" | null) => deskSegments.pin(id, { externalIds: ["bohdan"], place }, owner.id);
  const pins = () => rows("segment_pins", "at", "by");
  await pin("out");
  const was = [await pins(), await rows("segment_members")];
  await pin("in");
  await back("segment_pins", "bohdan", "pin_customer");
  expect([await pins(), await rows("segment_members")]).toEqual(was);
  await pin(null);
  expect(await pins()).toEqual([]);
  await back("segment_pins", "bohdan", "unpin_customer");
  expect([await pins(), await rows("segment_members")]).toEqual(was);
});

test("what somebody answers, what they are called and who signs in with a code are as they were", async () => {
  await deskInbox.setSkills(support.id, { locales: ["ru"], skills: ["orders"] }, owner.id);
  const was = await rows("desk_people");
  await deskInbox.setSkills(support.id, { locales: ["uk"], skills: null }, owner.id);
  await back("staff_users", support.id, "staff_skills");
  expect(await rows("desk_people")).toEqual(was);

  const named = await rows("staff_users", "updated_at");
  await db`update staff_users set name = 'Someone' where id = ${support.id}`;
  const change = { before: { name: support.name }, after: { name: "Someone" } };
  const entry = { at: now, actor: `staff:${support.id}` as const, channel: null, turnId: null, ...change };
  await audit(db, { ...entry, action: "staff_name", table: "staff_users", key: support.id });
  await back("staff_users", support.id, "staff_name");
  expect(await rows("staff_users", "updated_at")).toEqual(named);

  const required = makeRequired(db);
  await required.require(["owner"], owner.id, now);
  await required.require(["owner", "support"], owner.id, now);
  await back("settings", "second_factor", "staff_require_factor");
  expect(await required.roles()).toEqual(["owner"]);
});

test("an article's draft has its earlier text, and one that was thrown away comes back whole", async () => {
  const id = await deskWriting.begin({ locale: "ru" }, support.id);
  const { form } = await deskWriting.open(id);
  const text = (words: string) => ({ ...form, title: "Когда вы работаете?", slug: "open", text: words });
  await deskWriting.save(id, text("С девяти до шести."), support.id);
  const was = await rows("article_drafts", "changed_at", "changed_by");
  await deskWriting.save(id, text("Круглые сутки."), support.id);
  await back("article_drafts", id, "draft_article");
  expect(await rows("article_drafts", "changed_at", "changed_by")).toEqual(was);
  const whole = await rows("article_drafts");
  await deskWriting.discard(id, support.id);
  expect(await rows("article_drafts")).toEqual([]);
  await back("article_drafts", id, "drop_article");
  expect(await rows("article_drafts")).toEqual(whole);
});

test("a suggested answer that was rejected waits again, with all that was asked alike", async () => {
  const ids = [newId(now), newId(now)];
  for (const id of ids)
    await db`insert into helped (id, question, key, locale, slug, found, asked_at, verdict, judged_at)
      values (${id}, 'Когда открыто?', 'когда открыто', 'ru', 'open', 'answered', now(), 'yes', now())`;
  const was = await rows("helped");
  await deskKnowledge.reject(ids[0] ?? "", support.id);
  expect(await rows("helped")).not.toEqual(was);
  await back("knowledge_candidates", ids[0] ?? "", "reject_answer", { by: support });
  expect(await rows("helped")).toEqual(was);
});

test("questions that were taken off the list without an answer stand there again", async () => {
  const question = (text: string) => db`
    insert into unanswered (question, locale, asked_at, key) values (${text}, 'ru', now(), ${text.toLowerCase()})`;
  await question("Где самовывоз");
  await question("Почём доставка");
  const [id = 0, other = 0] = (await db<{ id: number }[]>`select id from unanswered order by id`).map((row) => row.id);
  await db`insert into helped (id, question, key, locale, slug, found, asked_at, verdict, judged_at)
    values (${newId(now)}, 'Где самовывоз?', 'где самовывоз', 'ru', 'pickup', 'answered', now(), 'no', now())`;
  const [wrong = ""] = (await db<{ id: string }[]>`select id from helped where verdict = 'no'`).map((row) => row.id);
  const dismiss = (unanswered: number[], more: string[] = []) =>
    dismissTopic(db, { unanswered, wrong: more, people: [] }, { reviewer: support.id, at: now });
  later();
  await dismiss([other]);
  later();
  const was = [await rows("unanswered"), await rows("helped")];
  await dismiss([id], [wrong]);
  expect([await rows("unanswered"), await rows("helped")]).not.toEqual(was);
  await back("knowledge_topics", String(id), "dismiss_topic", { by: support });
  expect([await rows("unanswered"), await rows("helped")]).toEqual(was);
});
