import { expect, test, vi } from "vitest";
import {
  dismissDuplicate,
  duplicatesDue,
  findDuplicates,
  isLooking,
  LOOKED,
  listDuplicates,
  listFamilies,
  mergeCustomers,
  unmergeCustomers,
  upsertCustomers,
} from "../../../src/customers/index.ts";
import { factChangedAt } from "../../../src/database/index.ts";
import { upsertOrders } from "../../../src/orders/index.ts";
import { testDatabase } from "../../support/database.ts";

const db = await testDatabase();
const at = new Date("2026-11-01T10:00:00Z");
const parts = { db, clock: () => new Date() };

/** Random, and the same each time. */
function dice(seed: number) {
  let state = seed;
  return <One>(of: readonly One[]): One => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return of[Math.floor((state / 2 ** 32) * of.length)] as One;
  };
}
const any = dice(8);
const numbers = (to: number) => Array.from({ length: to }, (_, at) => at);
const person = () => ({
  phone: any([
    null,
    null,
    ...numbers(30).map((n) => `+3706000000${n}`),
    "+37000000000",
    "+37000000000",
    "+37000000000",
  ]),
  email: any([null, null, ...numbers(30).map((n) => `${any(["A", "a"])}${n}@x.example`)]),
  last_name: any([null, "Шевченко", "Shevchenko", "Иванова", "Попов"]),
  first_name: any([null, "Анна", "Anna", "Пётр"]),
  birth_date: any([null, "1990-01-02", "1985-07-08"]),
  city: any([null, "Киев", "Рига"]),
});

/** Pairs by the definition: of all that two share, what no more than six do. */
async function pairsNow(): Promise<string[]> {
  const rows = await db<{ pair: string }[]>`
    with people as (
      select id, phone, lower(email) as email, spelled(city) as city, birth_date,
        nullif(concat_ws(' ', spelled(last_name), spelled(first_name)), '') as name, sounds_like(last_name) || ' ' || sounds_like(first_name) as sound
      from customers where deleted_at is null
    ), shared as (
      select 'phone' as why, id, phone as key from people union select 'email', id, email from people
      union select 'birthday', id, name || birth_date from people union select 'sound', id, sound || ' ' || city from people where city <> ''
      union select 'sound', p.id, p.sound || ' ' || (select spelled(delivery_address) from orders where customer_id = p.id order by placed_at desc, id desc limit 1) from people p
    ), counted as (select *, count(*) over (partition by why, key) as size from shared where key is not null)
    select a.id || ' ' || b.id || ' ' || string_agg(distinct a.why, ' ' order by a.why) as pair
    from counted a join counted b using (why, key) where a.id < b.id and a.size <= 6 group by a.id, b.id order by 1`;
  return rows.map(({ pair }) => pair);
}
async function kept(): Promise<string[]> {
  const rows = await db<{ one: number; other: number; reasons: string[] }[]>`
    select one_id as one, other_id as other, reasons from customer_duplicates where dismissed_at is null`;
  return rows.map(({ one, other, reasons }) => [one, other, ...reasons].join(" ")).sort();
}
const isDone = async () => (await db`select from duplicate_changes limit 1`).length === 0 && !(await isLooking(db));
/** Ticks until there is nothing to look at: a look through everybody waits for older transactions, other databases' of this server too. */
const lookOn = () =>
  vi.waitFor(
    async () => {
      await duplicatesDue(parts);
      expect(await isDone()).toBe(true);
    },
    { timeout: 60_000 },
  );
const order = (number: string, customer: string, delivery_address: string) => ({
  ...{ number, customer_external_id: customer, status: "paid" as const, payment_status: "paid" as const },
  ...{ placed_at: new Date(), total: 10, currency: "EUR", delivery_address },
});

test("pairs are right after the first look, and after every change without another look through everybody", async () => {
  const people = numbers(120).map((id) => ({ external_id: `c${id}`, ...person() }));
  await upsertCustomers(db, people, at);
  expect(await db`select from duplicate_changes`).toHaveLength(0);
  await lookOn();
  const first = await factChangedAt(db, LOOKED);
  expect(first).not.toBeNull();
  expect(await kept()).toEqual(await pairsNow());
  expect((await kept()).length).toBeGreaterThan(20);
  for (const round of numbers(12)) {
    const some = numbers(any([1, 3, 20])).map(() => any(people).external_id);
    await upsertCustomers(
      db,
      [...new Set(some)].map((external_id) => ({ external_id, ...person() })),
      at,
    );
    if (any([true, false]))
      await upsertOrders(db, [order(`o${round}`, any(people).external_id, any(["Киев", "Рига", "Дом 1"]))], at);
    if (any([true, false, false]))
      await db`update customers set deleted_at = now() where external_id = ${any(people).external_id}`;
    if (any([true, false, false])) await db`update customers set deleted_at = null where deleted_at is not null`;
    await lookOn();
    expect([round, await kept()]).toEqual([round, await pairsNow()]);
  }
  expect(await factChangedAt(db, LOOKED)).toEqual(first);
  const before = await kept();
  await findDuplicates(parts);
  expect(await kept()).toEqual(before);
}, 180_000);

test("more than six who share something are told as a family, and make pairs once they are six", async () => {
  await db`truncate customers restart identity cascade`;
  await findDuplicates(parts);
  const office = numbers(8).map((id) => ({ external_id: `f${id}`, phone: "+37061234567", first_name: `N${id}` }));
  await upsertCustomers(db, office, at);
  await lookOn();
  expect(await kept()).toEqual([]);
  const { families, count } = await listFamilies(db, { limit: 5, offset: 0, people: 3 });
  expect(count).toBe(1);
  expect(families).toMatchObject([{ reason: "phone", size: 8, people: [{ firstName: "N0" }, {}, {}] }]);
  await upsertCustomers(
    db,
    [
      { external_id: "f6", phone: null },
      { external_id: "f7", phone: null },
    ],
    at,
  );
  await lookOn();
  expect(await kept()).toHaveLength(15);
  expect((await listFamilies(db, { limit: 5, offset: 0, people: 3 })).count).toBe(0);
  await upsertCustomers(db, office.slice(6), at);
  await lookOn();
  expect([await kept(), (await listFamilies(db, { limit: 5, offset: 0, people: 3 })).count]).toEqual([[], 1]);
  await db`delete from customers`;
  await lookOn();
  expect((await listFamilies(db, { limit: 5, offset: 0, people: 3 })).count).toBe(0);
}, 180_000);

test("who was said to be two stays so, and a merge that is taken back makes a pair again", async () => {
  const twins = ["t1", "t2", "t3"].map((external_id) => ({ external_id, email: "t@x.example" }));
  await upsertCustomers(db, twins, at);
  await lookOn();
  const [one = 0, other = 0, third = 0] = (await db<{ id: number }[]>`select id from customers order by id`).map(
    ({ id }) => id,
  );
  const shown = async () => (await listDuplicates(db, { limit: 9, offset: 0 })).count;
  expect(await shown()).toBe(3);
  await dismissDuplicate(db, [one, other], { at, actor: "staff:1" });
  const by = { at, actor: "staff:1" };
  const merge = await mergeCustomers(db, { keptId: one, goneId: third, take: [] }, by);
  await lookOn();
  expect(await shown()).toBe(0);
  await unmergeCustomers(db, merge, by);
  await findDuplicates(parts);
  expect(await shown()).toBe(2);
}, 180_000);
