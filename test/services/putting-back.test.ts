import { beforeAll, expect, test } from "vitest";
import { newId, silentLog } from "../../src/base/index.ts";
import { readConfig } from "../../src/config.ts";
import { upsertCustomers } from "../../src/customers/index.ts";
import type { AuditTable } from "../../src/database/index.ts";
import { makeServices } from "../../src/services/index.ts";
import type { StaffMember } from "../../src/staff/index.ts";
import { testDatabase } from "../support/database.ts";

const db = await testDatabase();
const config = readConfig({ SECRET: "s".repeat(32), PUBLIC_URL: "https://shop.example" });
const services = await makeServices({ config, db, log: silentLog, burstMs: 0, mail: "none" });
const { deskCampaigns, deskInbox, deskInsight, deskPeople, deskSettings, deskTeam } = services;
const by = async (role: StaffMember["role"], name: string): Promise<StaffMember> => {
  const id = newId(new Date());
  const email = `${name}@desk.example`;
  await db`
    insert into staff_users (id, name, email, email_verified, role, created_at, updated_at, two_factor_enabled)
    values (${id}, ${name}, ${email}, true, ${role}, now(), now(), false)`;
  await db`
    insert into staff_accounts (id, user_id, account_id, provider_id, password, created_at, updated_at)
    values (${newId(new Date())}, ${id}, ${id}, 'credential', 'hash of a password', now(), now())`;
  return { id, name, email, role };
};
let owner: StaffMember;
beforeAll(async () => {
  owner = await by("owner", "ona");
});

/** The number of the newest entry of an action. */
async function entryOf(table: AuditTable, key: string, action: string): Promise<number> {
  const [row] = await db<{ id: number }[]>`
    select id from audit where subject_table = ${table} and subject_key = ${key} and action = ${action} order by id desc limit 1`;
  return row?.id ?? expect.fail(`nothing of ${action}`);
}
type Row = Record<string, unknown>;
/** Whole rows, but for the stamps of whoever wrote them last. */
async function rows(table: string, where: string, ...stamps: string[]): Promise<Row[]> {
  const found = await db.unsafe<{ row: Row }[]>(`select to_jsonb(t) as row from ${table} t where ${where} order by 1`);
  return [...found].map(({ row }) =>
    Object.fromEntries(Object.entries(row).filter(([name]) => !stamps.includes(name))),
  );
}
const back = async (table: AuditTable, key: string, action: string, anyway = false, who = owner) =>
  deskTeam.audit.putBack(await entryOf(table, key, action), anyway, who);

const ID = "01a20634-0000-7000-8000-00000000000a";

test("a ready answer is as it was: after a change, and after it was removed, with how often it was used", async () => {
  const texts = { ru: "Здравствуйте!", en: "Hello!" };
  await deskInbox.saveCanned({ id: ID, shortcut: "hello", texts }, owner.id);
  await deskInbox.usedCanned(ID);
  const was = await rows("canned_replies", `id = '${ID}'`, "updated_at", "updated_by");
  await deskInbox.saveCanned({ id: ID, shortcut: "hi", texts: { en: "Hi" } }, owner.id);
  await back("canned_replies", ID, "canned_save");
  expect(await rows("canned_replies", `id = '${ID}'`, "updated_at", "updated_by")).toEqual(was);
  const whole = await rows("canned_replies", `id = '${ID}'`);
  await deskInbox.deleteCanned(ID, owner.id);
  await back("canned_replies", ID, "canned_delete");
  expect(await rows("canned_replies", `id = '${ID}'`)).toEqual(whole);
  const [entry] = (await deskTeam.audit.page({ table: "canned_replies", key: ID, limit: 1 })).entries;
  expect(entry).toMatchObject({ action: "put_back", name: "ona", before: null, after: { shortcut: "hello" } });
});

test("a field is as it was, where it stood and with what customers had; who has another value since keeps it", async () => {
  const at = new Date();
  const named = (name: string) => ({ ru: name, uk: name, en: name });
  const field = { names: named("Питомец"), kind: "text" as const, choices: [], hiddenFrom: [], inChat: true };
  await deskPeople.fields.save({ ...field, key: "pet" }, owner);
  await deskPeople.fields.save({ ...field, key: "tea", names: named("Чай") }, owner);
  await upsertCustomers(
    db,
    [
      { external_id: "olha", custom: { pet: "кот", tea: "улун" } },
      { external_id: "ira", custom: { pet: "пёс" } },
      { external_id: "no-one" },
    ],
    at,
  );
  const customers = await rows("customers", "true", "updated_at");
  const fields = await rows("custom_fields", "true");
  await deskPeople.fields.remove("pet", owner);
  expect(await rows("customers", "custom ? 'pet'")).toEqual([]);
  await back("custom_fields", "pet", "remove_field");
  expect(await rows("customers", "true", "updated_at")).toEqual(customers);
  expect(await rows("custom_fields", "true")).toEqual(fields);
  expect(await rows("removed_values", "true")).toEqual([]);

  await deskPeople.fields.save({ ...field, key: "pet", names: named("Зверь"), inChat: false }, owner);
  await back("custom_fields", "pet", "save_field");
  await deskPeople.fields.order(["tea", "pet"], owner);
  await back("custom_fields", "order", "order_fields");
  const unstamped = fields.map(({ changed_at: _, changed_by: __, ...one }) => one);
  expect(await rows("custom_fields", "true", "changed_at", "changed_by")).toEqual(unstamped);
});

test("a campaign's draft is as it was, and one that was dropped comes back whole", async () => {
  const draft = {
    ...{ name: "Чай", segmentId: null, channel: "email" as const, boughtWithin: 14, holdout: 10 },
    topic: null,
    definition: { where: { kind: "all", of: [] }, timezone: "UTC" },
    content: { texts: { ru: { subject: "Новый чай", text: "Здравствуйте! Приехал новый чай." } } },
  };
  const options = await deskCampaigns.options("owner");
  const [topic = null] = options.topics.map((one) => one.topic);
  const { id } = await deskCampaigns.save({ ...draft, topic } as never, { id: null, staff: owner.id });
  const was = await rows("campaigns", `id = '${id}'`, "changed_at");
  await deskCampaigns.save({ ...draft, topic, name: "Кофе", boughtWithin: 30 } as never, { id, staff: owner.id });
  await back("campaigns", id, "change_campaign");
  expect(await rows("campaigns", `id = '${id}'`, "changed_at")).toEqual(was);
  const whole = await rows("campaigns", `id = '${id}'`);
  await deskCampaigns.drop(id, owner.id);
  expect(await rows("campaigns", `id = '${id}'`)).toEqual([]);
  const support = await by("support", "sup");
  await expect(back("campaigns", id, "drop_campaign", false, support)).rejects.toMatchObject({ code: "not_allowed" });
  await back("campaigns", id, "drop_campaign");
  expect(await rows("campaigns", `id = '${id}'`)).toEqual(whole);
});

test("rules of insight, a webhook and its secret, a role and somebody who was removed are as they were", async () => {
  const rules = await deskInsight.settings();
  await deskInsight.changeSettings({ ...rules, groups: [...rules.groups].reverse() }, owner.id);
  await back("settings", "insight", "change_insight_settings");
  expect(await deskInsight.settings()).toEqual(rules);

  const { integrations } = deskSettings;
  const hook = { name: "ERP", url: "https://erp.example/hook", kinds: ["order.changed" as const] };
  const { id } = await integrations.makeWebhook(hook, owner.id);
  const was = await rows("webhooks", "true");
  await integrations.changeWebhook(id, { active: false, name: "Other" }, owner.id);
  await back("integrations", id, "change_webhook");
  expect(await rows("webhooks", "true")).toEqual(was);
  await integrations.dropWebhook(id, owner.id);
  await back("integrations", id, "drop_webhook");
  expect(await rows("webhooks", "true")).toEqual(was);

  const one = await by("support", "oleh");
  const whose = ["staff_users", "staff_accounts", "staff_channels", "staff_two_factors"].map(
    (table) => [table, table === "staff_users" ? `id = '${one.id}'` : `user_id = '${one.id}'`] as const,
  );
  const all = () => Promise.all(whose.map(([table, where]) => rows(table, where, "updated_at")));
  const before = await all();
  await deskTeam.people.setRole(one.id, "viewer", owner.id);
  await back("staff_users", one.id, "staff_role");
  expect(await all()).toEqual(before);
  await deskTeam.people.remove(one.id, owner.id);
  await back("staff_users", one.id, "staff_remove");
  expect(await all()).toEqual(before);
});

test("what was changed since is put back only after a second yes; what is forgotten, or was never whole, is refused", async () => {
  await deskInbox.saveCanned({ id: ID, shortcut: "one", texts: { en: "1" } }, owner.id);
  await deskInbox.saveCanned({ id: ID, shortcut: "two", texts: { en: "2" } }, owner.id);
  const entry = await entryOf("canned_replies", ID, "canned_save");
  await deskInbox.saveCanned({ id: ID, shortcut: "three", texts: { en: "3" } }, owner.id);
  expect(await deskTeam.audit.lookBack(entry, owner)).toEqual({
    ...{ now: { shortcut: "three", texts: { en: "3" } }, changed: true },
    earlier: { shortcut: "one", texts: { en: "1" } },
  });
  await expect(deskTeam.audit.putBack(entry, false, owner)).rejects.toMatchObject({ code: "changed" });
  await deskTeam.audit.putBack(entry, true, owner);
  expect(await rows("canned_replies", `id = '${ID}'`)).toMatchObject([{ shortcut: "one", texts: { en: "1" } }]);
  await deskTeam.audit.putBack(entry, false, owner);

  await deskInbox.deleteCanned(ID, owner.id);
  await db`delete from removed_rows`;
  await expect(back("canned_replies", ID, "canned_delete")).rejects.toMatchObject({ code: "not_kept" });
  await expect(deskTeam.audit.putBack(entry, true, owner)).rejects.toMatchObject({ code: "not_kept" });
  await deskTeam.people.recovery(owner.id, { by: owner.id, locale: "en", origin: "https://shop.example" });
  const invited = await entryOf("staff_users", owner.id, "staff_recovery");
  await expect(deskTeam.audit.putBack(invited, true, owner)).rejects.toMatchObject({ code: "not_restorable" });
  await expect(deskTeam.audit.putBack(2_000_000_000, true, owner)).rejects.toMatchObject({ code: "not_found" });
});
