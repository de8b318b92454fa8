import { beforeAll, expect, test } from "vitest";
import { newId, silentLog } from "../../src/base/index.ts";
import { readConfig } from "../../src/config.ts";
import { mergeCustomers, unmergeCustomers, upsertCustomers } from "../../src/customers/index.ts";
import { type AuditTable, REMOVED_DAYS } from "../../src/database/index.ts";
import { makeServices } from "../../src/services/index.ts";
import type { StaffMember } from "../../src/staff/index.ts";
import { hire } from "../conversation/desk/staff.ts";
import { testDatabase } from "../support/database.ts";

const db = await testDatabase();
const config = readConfig({ SECRET: "s".repeat(32), PUBLIC_URL: "https://shop.example" });
let now = new Date();
const services = await makeServices({ config, db, log: silentLog, clock: () => now, burstMs: 0, mail: "none" });
const { deskInbox, deskPeople, deskSettings, deskTeam } = services;
const later = (days: number) => {
  now = new Date(now.getTime() + days * 86_400_000);
};
const person = async (role: StaffMember["role"], name: string): Promise<StaffMember> => {
  const id = await hire(db, name, role);
  return { id, name, email: `${id}@shop.example`, role };
};
let owner: StaffMember;
beforeAll(async () => {
  owner = await person("owner", "ona");
});

const back = async (table: AuditTable, key: string, action: string) => {
  const [row] = await db<{ id: number }[]>`
    select id from audit where subject_table = ${table} and subject_key = ${key} and action = ${action} order by id desc limit 1`;
  await deskTeam.audit.putBack(row?.id ?? expect.fail(`nothing of ${action}`), false, owner);
};
const whole = async (table: string, where = "true") => {
  const found = await db.unsafe<{ row: string }[]>(
    `select to_jsonb(t)::text as row from ${table} t where ${where} order by 1`,
  );
  return found.map(({ row }) => row);
};
const named = (name: string) => ({ ru: name, uk: name, en: name });
const field = { kind: "text" as const, choices: [], hiddenFrom: [], inChat: true };

/** Something of each kind, with `name` in it. */
async function make(name: string) {
  const canned = newId(now);
  await deskInbox.saveCanned({ id: canned, shortcut: name, texts: { en: `Hello from ${name}` } }, owner.id);
  await deskPeople.fields.save({ ...field, key: name, names: named(name) }, owner);
  await upsertCustomers(db, [{ external_id: `of-${name}`, custom: { [name]: `value of ${name}` } }], now);
  const hook = { name, url: `https://${name}.example/hook`, kinds: ["order.changed" as const] };
  const { id } = await deskSettings.integrations.makeWebhook(hook, owner.id);
  return { canned, name, hook: id, member: (await person("support", name)).id };
}
type Made = Awaited<ReturnType<typeof make>>;

async function remove({ canned, name, hook, member }: Made) {
  await deskInbox.deleteCanned(canned, owner.id);
  await deskPeople.fields.remove(name, owner);
  await deskSettings.integrations.dropWebhook(hook, owner.id);
  await deskTeam.people.remove(member, owner.id);
}
const removals = ({ canned, name, hook, member }: Made): [AuditTable, string, string][] => [
  ["canned_replies", canned, "canned_delete"],
  ["custom_fields", name, "remove_field"],
  ["integrations", hook, "drop_webhook"],
  ["staff_users", member, "staff_remove"],
];
async function backAll(made: Made) {
  for (const [table, key, action] of removals(made)) await back(table, key, action);
}
async function refused(made: Made) {
  for (const [table, key, action] of removals(made))
    await expect(back(table, key, action)).rejects.toMatchObject({ code: "not_kept" });
}
const all = async ({ canned, name, hook, member }: Made) => [
  await whole("canned_replies", `id = '${canned}'`),
  await whole("custom_fields", `key = '${name}'`),
  (await db<{ custom: object }[]>`select custom from customers where external_id = ${`of-${name}`}`).map(
    (row) => row.custom,
  ),
  await whole("webhooks", `id = '${hook}'`),
  await whole("staff_users", `id = '${member}'`),
];

test("what was removed comes back exactly until its days are over; then nothing of it is kept", async () => {
  const [old, young] = [await make("old"), await make("young")];
  const [was, youngWas] = [await all(old), await all(young)];
  await remove(old);
  later(1);
  await remove(young);
  later(REMOVED_DAYS - 2);
  await services.tick();
  await backAll(old);
  expect(await all(old)).toEqual(was);

  await remove(old);
  expect(await whole("removed_values")).toHaveLength(2);
  later(REMOVED_DAYS - 1);
  await services.tick();
  // Those of the young ones are 178 days old by now.
  await refused(young);
  for (const one of await all(young)) expect(one.filter((row) => JSON.stringify(row) !== "{}")).toEqual([]);
  expect(youngWas[0]).toHaveLength(1);
  await backAll(old);
  expect(await all(old)).toEqual(was);

  await remove(old);
  later(REMOVED_DAYS + 1);
  await services.tick();
  expect([await whole("removed_rows"), await whole("removed_values")]).toEqual([[], []]);
  await refused(old);
}, 60_000);

test("whoever asked that their data be deleted comes back with nothing, whatever is put back", async () => {
  const secret = "Рыжийкотвасилий";
  const theirs = { first_name: secret, last_name: "Удаляемая", city: secret, custom: { pet: secret } };
  await deskPeople.fields.save({ ...field, key: "pet", names: named("Питомец") }, owner);
  await upsertCustomers(
    db,
    [
      { external_id: "olha", email: "olha@forget.example", ...theirs },
      { external_id: "ira", custom: { pet: "пёс" } },
      { external_id: "twin", first_name: "Ольга" },
    ],
    now,
  );
  const ids = await db<{ id: number }[]>`select id from customers where external_id in ('olha', 'twin') order by id`;
  const [olha = 0, twin = 0] = ids.map(({ id }) => id);
  const by = { at: now, actor: `staff:${owner.id}` };
  const merge = await mergeCustomers(db, { keptId: twin, goneId: olha, take: [] }, by);
  await unmergeCustomers(db, merge, by);
  const change = { field: "city", value: "Рига", was: secret, locale: "ru" as const };
  await deskPeople.customers.change("olha", change, owner);
  const { versions } = await deskPeople.customers.versions("olha", owner);
  const city = versions.find(({ restorable }) => restorable)?.id ?? expect.fail("no version");
  await deskPeople.fields.remove("pet", owner);
  expect(await whole("removed_values", "field = 'pet'")).toHaveLength(2);
  await db`insert into privacy_requests (id, customer_id, kind, channel, requested_at) values (${newId(now)}, ${olha}, 'deletion', 'web', ${now})`;
  await services.tick();
  expect(await whole("customers", `id = ${olha} and deleted_at is not null`)).toHaveLength(1);

  await back("custom_fields", "pet", "remove_field");
  await expect(deskPeople.customers.restore("olha", city, owner)).rejects.toMatchObject({ code: "not_found" });
  await expect(unmergeCustomers(db, merge, by)).rejects.toMatchObject({ code: "not_found" });
  const customs =
    await db`select external_id as id, custom from customers where external_id in ('ira', 'olha') order by 1`;
  expect(customs).toEqual([
    { id: "ira", custom: { pet: "пёс" } },
    { id: "olha", custom: {} },
  ]);
  const tables = await db<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`;
  for (const { name } of tables)
    expect([name, (await whole(name)).filter((row) => row.includes(secret))]).toEqual([name, []]);
}, 60_000);
