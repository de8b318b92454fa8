import { beforeAll, expect, test } from "vitest";
import { readSegmentNames, readShopNames, type ShopName } from "../../../src/segments/index.ts";
import { testDatabase } from "../../support/database.ts";
import { COFFEE_SHOP } from "../../support/segments/coffee-shop.ts";
import { loadShop } from "../naive/load.ts";

const db = await testDatabase();
const AT = "2026-11-01T00:00:00Z";

beforeAll(async () => {
  const own = (id: number) => ({
    pet: id % 2 ? "кошка" : "собака",
    note: `звонить Ивану ${id}`,
    phone2: `+3706000000${id}`,
    children: `${id}`,
  });
  await loadShop(db, {
    ...COFFEE_SHOP,
    customers: COFFEE_SHOP.customers.map((one) => ({ ...one, custom: own(one.id) })),
  });
  await db`update products set translations = ${db.json({ uk: { name: "Кенія АА", category: "Кава" }, en: { category: "Coffee" } })}`;
  await db`insert into customers (id, external_id, custom, updated_at)
    select 100 + n, 'F' || n, jsonb_build_object('note', 'Мария Петрова ' || n), ${AT} from generate_series(1, 30) n`;
  await db`insert into tickets (id, customer_id, opened_at, topic)
    select 1000 + n, 1, ${AT}::timestamptz + n * interval '1 minute', 'Меня зовут Иван ' || n from generate_series(1, 50) n`;
  await db`insert into tickets (id, customer_id, opened_at, topic) values (998, 1, ${AT}, 'жалоба'), (999, 2, ${AT}, 'жалоба')`;
});

const valuesOf = (names: readonly ShopName[], kind: ShopName["kind"]) =>
  names.flatMap((name) => (name.kind === kind ? [name.value] : []));

test("names are what customers share and what the shop sells, with translations", async () => {
  const { names, has, fields, lacks } = await readShopNames(db);
  expect(valuesOf(names, "city")).toEqual(["Kyiv", "Москва"]);
  expect(names).toContainEqual({ kind: "category", value: "Кофе", names: ["Coffee", "Кава", "Кофе"] });
  expect(names).toContainEqual({ kind: "product", value: "P1", names: ["Кения АА", "Кенія АА"] });
  expect(names).toContainEqual({ kind: "variant", value: "S1", names: ["S1", "250 г"] });
  expect(has).toMatchObject({ orders: true, visits: false });
  expect(lacks).toContain("loyalty_points");
  expect(lacks).not.toContain("city");
  expect(fields.map(({ name }) => name)).toContain("custom.pet");
});

test("nothing personal is a name: no free words, no numbers of people, no names of theirs", async () => {
  const { names } = await readShopNames(db);
  expect(names.filter(({ kind }) => kind === "custom_value")).toEqual([
    { kind: "custom_value", value: "кошка", names: ["кошка"], field: "custom.pet" },
    { kind: "custom_value", value: "собака", names: ["собака"], field: "custom.pet" },
  ]);
  expect(valuesOf(names, "ticket_topic")).toEqual(["жалоба"]);
  expect(JSON.stringify(names)).not.toMatch(/Name1|c1@shop|37060000|Иван|Мария/);
});

test("a segment that was put away is no name", async () => {
  await db`insert into segments (id, name, kind, definition, created_at, created_by, changed_at, changed_by, archived_at)
    select gen_random_uuid(), name, 'dynamic', '{}', ${AT}, 'a', ${AT}, 'a', archived
    from (values ('VIP', null), ('Old', ${AT}::timestamptz)) s (name, archived)`;
  expect((await readSegmentNames(db)).map(({ names }) => names)).toEqual([["VIP"]]);
});
