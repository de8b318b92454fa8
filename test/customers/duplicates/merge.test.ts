import { beforeEach, expect, test } from "vitest";
import {
  customerOfExternalId,
  FOLDS,
  findDuplicates,
  listDuplicates,
  mergeCustomers,
  STAYING,
  unmergeCustomers,
  upsertCustomers,
} from "../../../src/customers/index.ts";
import { testDatabase } from "../../support/database.ts";

const db = await testDatabase();
const at = new Date("2026-11-01T10:00:00Z");
const by = { at, actor: "staff:1" };

/** Rows of every table that names a customer, some of which both have alike. */
async function fill(): Promise<{ kept: number; gone: number }> {
  await db`truncate customers, orders, segments, campaigns, conversations restart identity cascade`;
  await upsertCustomers(
    db,
    [
      {
        ...{ external_id: "kept", first_name: "Анна", last_name: "Шевченко", email: "a@x.example", city: "Киев" },
        ...{ registered_at: at, loyalty_points: 5, custom: { pet: "кот" }, consents: { email: true, sms: true } },
      },
      {
        ...{ external_id: "gone", first_name: "Anna", last_name: "Shevchenko", email: "b@x.example", city: "Киев" },
        ...{ registered_at: new Date("2024-03-01T00:00:00Z"), loyalty_points: 7, custom: { grind: "для турки" } },
        consents: { email: false, telegram: true },
      },
    ],
    at,
  );
  const [kept = 0, gone = 0] = (await db<{ id: number }[]>`select id from customers order by id`).map(({ id }) => id);
  const segment = "00000000-0000-7000-8000-000000000001";
  const campaign = "00000000-0000-7000-8000-000000000002";
  const conversation = "00000000-0000-7000-8000-000000000003";
  await db`insert into segments (id, name, kind, definition, created_at, created_by, changed_at, changed_by)
    values (${segment}, 's', 'static', '{}', ${at}, 'x', ${at}, 'x')`;
  await db`insert into campaigns (id, name, definition, channel, content, status, created_at, created_by, changed_at)
    values (${campaign}, 'c', '{}', 'email', '{}', 'draft', ${at}, 'x', ${at})`;
  await db`insert into conversations (id, channel, sender_id, locale, state, created_at, last_message_at)
    values (${conversation}, 'web', 'w', 'ru', '{}', ${at}, ${at})`;
  for (const [id, name] of [[kept, "kept"] as const, [gone, "gone"] as const]) {
    await db`insert into identities values ('web', ${name}, ${id}, 'code', ${at}, null)`;
    await db`insert into proven_contacts values (${id}, 'phone', '+37061234567', 'import', ${at}) on conflict do nothing`;
    await db`insert into codes (id, channel, sender_id, customer_id, contact_hash, code_hash, created_at, expires_at)
      values (gen_random_uuid(), 'web', ${name}, ${id}, 'h', 'h', ${at}, ${at})`;
    await db`insert into privacy_requests (id, customer_id, kind, channel, requested_at, done_at)
      values (gen_random_uuid(), ${id}, 'export', 'web', ${at}, ${at})`;
    await db`insert into customer_notes values (gen_random_uuid(), ${id}, ${name}, ${at}, 'staff:1')`;
    await db`insert into removed_values values (${`gone ${name}`}, ${id}, '"old"', ${at})`;
    await db`insert into customer_mails values (gen_random_uuid(), ${id}, 'a@shop.example', ${name}, ${name}, ${at}, 'staff:1')`;
    await db`insert into payment_methods (customer_id, external_id, kind, balance) values (${id}, 'visa 1', 'card', 12.50)`;
    await db`insert into orders (number, customer_id, status, payment_status, placed_at, total, currency, updated_at)
      values (${name}, ${id}, 'paid', 'paid', ${at}, 10.10, 'EUR', ${at})`;
    await db`insert into tickets (customer_id, opened_at, topic) values (${id}, ${at}, 'жалоба'), (${id}, ${at}, ${name})`;
    await db`insert into ratings (id, customer_id, conversation_id, value, at) values (gen_random_uuid(), ${id}, ${conversation}, 5, ${at})`;
    await db`insert into nps values (${id}, ${id === kept ? 9 : 3}, ${at})`;
    await db`insert into nps_asks values (${id}, ${at}, ${name})`;
    await db`insert into visits (customer_id, at, kind, sku) values (${id}, ${at}, 'view', 'S'), (${id}, ${at}, 'cart', ${name})`;
    await db`insert into campaign_events (customer_id, campaign, channel, sent_at) values (${id}, 'x', 'email', ${at})`;
    await db`insert into campaign_recipients (campaign_id, customer_id, part) values (${campaign}, ${id}, 'message')`;
    await db`insert into segment_members values (${segment}, ${id}, ${at})`;
    await db`insert into segment_pins (segment_id, customer_id, place, at, by) values (${segment}, ${id}, ${id === kept ? "in" : "out"}, ${at}, 'x')`;
    await db`insert into segment_journal (segment_id, customer_id, at, change) values (${segment}, ${id}, ${at}, 'joined')`;
    await db`insert into customer_insight (customer_id, orders, revenue, lifetime_value, p_alive, reckoned_at)
      values (${id}, 1, 10.1, 10.1, 0.123, ${at}) on conflict do nothing`;
    await db`insert into recommendation_people values (${id}, ${`{1:0.5}/1000000000`}) on conflict do nothing`;
    await db`insert into proposals (id, conversation_id, customer_id, action, "values", created_at, expires_at)
      values (gen_random_uuid(), ${conversation}, ${id}, 'a', '{}', ${at}, ${at})`;
    await db`insert into model_usage (at, purpose, model, customer_id, input_tokens, output_tokens, reckoned, cost, outcome, milliseconds)
      values (${at}, 'p', 'm', ${id}, 1, 1, true, 0.00000001, 'ok', 1)`;
    await db`insert into topic_consents values (${id}, 'email', 'offers', ${id === kept}, ${at}, 'web')`;
  }
  return { kept, gone };
}

const OWN = [
  ...["customer_merges", "customer_duplicates", "duplicate_keys", "duplicate_families"],
  ...["customer_changes", "insight_changes", "recommendation_changes", "duplicate_changes", "facts"],
];

/** Every row of every table but those of merges and of what waits to be reckoned. */
async function everything(): Promise<Record<string, unknown>> {
  const tables = await db<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'
    and table_name <> all(${OWN}::text[]) order by 1`;
  const dumped: Record<string, unknown> = {};
  for (const { name } of tables)
    dumped[name] = (await db`select to_jsonb(t)::text as row from ${db(name)} t order by 1`).map(({ row }) => row);
  return dumped;
}

let ids = { kept: 0, gone: 0 };
beforeEach(async () => {
  ids = await fill();
});
const merge = (take: string[] = []) => mergeCustomers(db, { keptId: ids.kept, goneId: ids.gone, take }, by);
const countOf = async (table: string, id: number) =>
  Number((await db`select count(*) as count from ${db(table)} where customer_id = ${id}`)[0]?.count);

test("no table that names a customer is forgotten by a merge", async () => {
  const rows = await db<{ name: string }[]>`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'customer_id'
    union
    select k.table_name || '.' || k.column_name from information_schema.referential_constraints r
    join information_schema.key_column_usage k using (constraint_name)
    join information_schema.key_column_usage t on t.constraint_name = r.unique_constraint_name
    where t.table_name = 'customers' order by 1`;
  const known = [...FOLDS.map(({ table, column }) => `${table}.${column}`), ...STAYING].sort();
  expect(rows.map(({ name }) => name).sort()).toEqual(known);
});

test("a merge leaves nothing with the one who went, and undone it gives back every row as it was", async () => {
  const before = await everything();
  for (const { table } of FOLDS) expect([table, await countOf(table, ids.gone)]).not.toEqual([table, 0]);
  const id = await merge(["email", "custom.grind"]);
  for (const { table } of FOLDS) expect([table, await countOf(table, ids.gone)]).toEqual([table, 0]);
  expect(await everything()).not.toEqual(before);
  await unmergeCustomers(db, id, by);
  expect(await everything()).toEqual(before);
});

test("the card has what was chosen, a refusal counts over a consent, and their other key leads to them", async () => {
  await merge(["email", "custom.grind"]);
  const [card] =
    await db`select email, city, custom, loyalty_points, registered_at from customers where id = ${ids.kept}`;
  expect(card).toEqual({
    ...{ email: "b@x.example", city: "Киев", custom: { pet: "кот", grind: "для турки" }, loyalty_points: 12 },
    registered_at: new Date("2024-03-01T00:00:00Z"),
  });
  const consents = await db`select channel, granted from consents where customer_id = ${ids.kept} order by channel`;
  expect(consents).toEqual([
    { channel: "email", granted: false },
    { channel: "sms", granted: true },
    { channel: "telegram", granted: true },
  ]);
  expect(await countOf("payment_methods", ids.kept)).toBe(2);
  expect((await customerOfExternalId(db, "gone"))?.id).toBe(ids.kept);
});

test("what was written since the merge stays as it was written", async () => {
  const id = await merge(["email"]);
  await db`update customers set email = 'new@x.example' where id = ${ids.kept}`;
  await db`update consents set granted = true, changed_at = ${new Date("2026-11-02T00:00:00Z")} where customer_id = ${ids.kept} and channel = 'email'`;
  await db`update orders set status = 'shipped' where number = 'gone'`;
  await unmergeCustomers(db, id, by);
  expect((await db`select email from customers where id = ${ids.kept}`)[0]?.email).toBe("new@x.example");
  expect((await db`select status, customer_id from orders where number = 'gone'`)[0]).toEqual({
    status: "shipped",
    customer_id: ids.gone,
  });
});

test("a merge further on is taken back first", async () => {
  await upsertCustomers(db, [{ external_id: "third" }], at);
  const third = (await customerOfExternalId(db, "third"))?.id ?? 0;
  const first = await merge();
  const second = await mergeCustomers(db, { keptId: third, goneId: ids.kept, take: [] }, by);
  expect((await customerOfExternalId(db, "gone"))?.id).toBe(third);
  await expect(unmergeCustomers(db, first, by)).rejects.toMatchObject({ code: "merged_since" });
  await unmergeCustomers(db, second, by);
  await unmergeCustomers(db, first, by);
  expect((await customerOfExternalId(db, "gone"))?.id).toBe(ids.gone);
});

test("people are alike by phone, e-mail, name with birthday, and by names that sound alike in one place", async () => {
  const name = { first_name: "Ольга", last_name: "Попова" };
  await upsertCustomers(
    db,
    [
      { external_id: "p1", ...name, phone: "+37061111111", birth_date: "1990-01-02" },
      { external_id: "p2", ...name, phone: "+37061111111", birth_date: "1990-01-02" },
      { external_id: "p3", ...name, city: "Рига" },
    ],
    at,
  );
  await findDuplicates({ db, clock: () => at });
  const { pairs } = await listDuplicates(db, { limit: 10, offset: 0 });
  expect(pairs.map(({ one, other, reasons }) => [one.externalId, other.externalId, reasons])).toEqual([
    ["p1", "p2", ["birthday", "phone"]],
    ["kept", "gone", ["sound"]],
  ]);
});
