import { expect, test } from "vitest";
import { fixedClock, silentLog } from "../../../src/base/index.ts";
import type { Shop } from "../../../src/capabilities/index.ts";
import { upsertCustomers, writeShopField } from "../../../src/customers/index.ts";
import { upsertOrders } from "../../../src/orders/index.ts";
import { Policy } from "../../../src/policy/index.ts";
import { makePeoplePorts } from "../../../src/services/people/people.ts";
import type { Role, StaffMember } from "../../../src/staff/index.ts";
import { testDatabase } from "../../support/database.ts";

const db = await testDatabase();
const at = new Date("2026-11-01T10:00:00Z");
const policy = Policy.parse({});
const shop = async () => ({ policy, country: "LT", cities: [] }) as unknown as Shop & { lexicon: never };
const people = makePeoplePorts({
  ...{ db, clock: fixedClock(at), log: silentLog, policy, shop, wording: null as never, hasMail: false },
  onMail: () => undefined,
  config: { CURRENCY: "EUR", TIMEZONE: "Europe/Vilnius" },
});
const as = (role: Role): StaffMember => ({ id: "1", name: "Olga", email: "o@shop.example", role });
const names = { ru: "Питомец", uk: "Улюбленець", en: "Pet" };
const pet = { key: "pet", names, kind: "text", choices: [], hiddenFrom: ["marketer"], inChat: false } as const;

await writeShopField(db, { ...pet, choices: [], hiddenFrom: ["marketer"] }, { at, actor: "staff:1" });
await upsertCustomers(
  db,
  [
    {
      ...{ external_id: "a", first_name: "Анна", last_name: "Коваль", email: "anna@x.example", phone: "+37061234567" },
      ...{ birth_date: "1990-05-17", city: "Вильнюс", address: "ул. 1", custom: { pet: "кот" } },
    },
  ],
  at,
);
const order = { status: "new", payment_status: "unpaid", placed_at: at, total: 5, currency: "EUR" } as const;
await upsertOrders(db, [{ ...order, number: "#W10", customer_external_id: "a", delivery_address: "ул. 1" }], at);

const change = (field: string, value: string | null, was: string | null) =>
  people.customers.change("a", { field, value, was, locale: "en" }, as("support"));
const rowOf = async () =>
  (await db`select to_jsonb(c) - 'updated_at' as row from customers c where external_id = 'a'`)[0];

test("a field is read as the bot reads it, and what it does not take is said", async () => {
  expect((await change("phone", "8 612 34568", "+37061234567")).phone).toBe("+37061234568");
  await expect(change("email", "anna@", "anna@x.example")).rejects.toMatchObject({ code: "invalid_email" });
  await expect(change("custom.shoe", "41", null)).rejects.toMatchObject({ code: "unknown_field" });
});

test("what somebody changed meanwhile is not written over", async () => {
  await expect(change("city", "Рига", "Каунас")).rejects.toMatchObject({ code: "changed" });
  expect((await people.customers.read("a", as("support"))).city).toBe("Вильнюс");
});

test("an earlier version gives back exactly what was, and is itself a version", async () => {
  const before = await rowOf();
  await change("city", "Рига", "Вильнюс");
  await change("birth_date", null, "1990-05-17");
  await change("custom.pet", "собака", "кот");
  const { versions } = await people.customers.versions("a", as("support"));
  const first = versions.find(({ changes }) => changes[0]?.field === "city");
  await people.customers.restore("a", first?.id ?? 0, as("support"));
  expect(await rowOf()).toEqual(before);
  const [restored] = (await people.customers.versions("a", as("support"))).versions;
  expect(restored).toMatchObject({ action: "restore_customer", restorable: true, who: "staff" });
  await people.customers.restore("a", restored?.id ?? 0, as("support"));
  expect(await rowOf()).toMatchObject({ row: { city: "Рига", birth_date: null, custom: { pet: "собака" } } });
});

test("a role sees neither what is hidden from it nor, where it need not, who it is", async () => {
  const viewed = await people.customers.read("a", as("viewer"));
  const text = JSON.stringify([
    viewed,
    await people.customers.versions("a", as("viewer")),
    await people.customers.list({ sort: "newest", limit: 10 }, as("viewer")),
    await people.orders.read("#W10", as("viewer")),
    await people.orders.list({ limit: 10 }, as("viewer")),
  ]);
  expect(viewed.masked).toBe(true);
  for (const secret of ["Анна", "Коваль", "anna@", "61234", "1990", "ул. 1", "собака"])
    expect(text).not.toContain(secret);
  expect((await people.customers.read("a", as("marketer"))).fields).toEqual([]);
  expect((await people.customers.read("a", as("support"))).fields).toMatchObject([
    { key: "custom.pet", value: "собака" },
  ]);
});

test("nobody is found by a name or a contact by whom those are not seen", async () => {
  const foundBy = async (role: Role) =>
    Promise.all(
      ["Анна", "anna@x.example", "+37061234568", "#W10", "a"].map(
        async (q) => (await people.customers.list({ q, sort: "newest", limit: 10 }, as(role))).found,
      ),
    );
  expect(await foundBy("support")).toEqual([1, 1, 1, 1, 1]);
  expect(await foundBy("viewer")).toEqual([0, 0, 0, 1, 1]);
});

test("a version is put back without what is hidden from whoever does it", async () => {
  await change("custom.pet", "хомяк", "собака");
  const [hidden] = (await people.customers.versions("a", as("support"))).versions;
  const restoring = people.customers.restore("a", hidden?.id ?? 0, as("marketer"));
  await expect(restoring).rejects.toMatchObject({ code: "not_found" });
  expect(await rowOf()).toMatchObject({ row: { custom: { pet: "хомяк" } } });
  await change("custom.pet", "собака", "хомяк");
});

test("looks, changes and notes stand in the audit; a note is taken away by whoever wrote it", async () => {
  const id = "019a0000-0000-4000-8000-000000000001";
  await people.customers.addNote("a", { id, text: "звонить вечером" }, as("support"));
  const other = { ...as("support"), id: "2" };
  await expect(people.customers.removeNote("a", id, other)).rejects.toMatchObject({ code: "not_found" });
  await people.customers.removeNote("a", id, as("support"));
  const actions = (await db`select distinct action from audit where subject_key = 'a' order by 1`).map(
    ({ action }) => action,
  );
  expect(actions).toEqual(["add_note", "change_customer", "look", "remove_note", "restore_customer"]);
});
