import type { Database } from "../../database/index.ts";
import type { Sought } from "./sought.ts";

/** By what a list of customers is ordered: the newest, the names, or those who spent most first. */
export const CUSTOMER_SORTS = ["newest", "name", "spent"] as const;

/** One of {@link CUSTOMER_SORTS}. */
export type CustomerSort = (typeof CUSTOMER_SORTS)[number];

/** A customer in a list; figures are null until they are reckoned. */
export interface ListedCustomer {
  externalId: string;
  firstName: string | null;
  lastName: string | null;
  email: string | null;
  phone: string | null;
  city: string | null;
  registeredAt: Date | null;
  orders: number | null;
  spent: number | null;
  lastOrderAt: Date | null;
}

/** Which part of the list: those after a customer's key, so many at most; `sought` is null for all of the customers. */
export interface CustomersPage {
  sought: Sought | null;
  sort: CustomerSort;
  after: string | null;
  limit: number;
}

/** Whoever fits is looked up one by one up to so many; of more than that the page is met soon on the way through all customers. */
const FEW = 10_000;
/** Counted as far as this: one more says that there are more. */
const COUNTED = 1000;

/**
 * A page of customers in their order, and how many there are (1,001 where there are more than 1,000). Whose data was deleted are not among
 * them, and by `spent` only those whose figures were reckoned. Of a million customers 20,000 Ivans took 2 s when all were looked up and
 * sorted; met on the way it is 50 ms.
 */
export async function findCustomers(
  db: Database,
  { sought, ...page }: CustomersPage,
): Promise<{ found: number; customers: ListedCustomer[] }> {
  if (sought === null) return { found: await countAll(db), customers: await pageOf(db, page, db`true`) };
  const ids = await meant(db, sought);
  const fits = ids.length > FEW ? fitting(db, sought) : db`c.id = any(${ids}::bigint[])`;
  return { found: Math.min(ids.length, COUNTED + 1), customers: ids.length === 0 ? [] : await pageOf(db, page, fits) };
}

async function pageOf(
  db: Database,
  { sort, after, limit }: Omit<CustomersPage, "sought">,
  fits: ReturnType<typeof listed>,
): Promise<ListedCustomer[]> {
  return await db<ListedCustomer[]>`
    select c.external_id as "externalId", c.first_name as "firstName", c.last_name as "lastName", c.email, c.phone, c.city,
      c.registered_at as "registeredAt", i.orders, i.lifetime_value as spent, i.last_order_at as "lastOrderAt"
    from ${sort === "spent" ? db`customer_insight i join customers c on c.id = i.customer_id` : listed(db)}
    where c.deleted_at is null and ${fits} ${after === null ? db`` : beyond(db, sort, after)}
    ${inOrder(db, sort)} limit ${limit}`;
}

const listed = (db: Database) => db`customers c left join customer_insight i on i.customer_id = c.id`;

const NAMES = (db: Database) =>
  db`(coalesce(spelled(c.last_name), '')) collate "C", (coalesce(spelled(c.first_name), '')) collate "C"`;

function inOrder(db: Database, sort: CustomerSort) {
  switch (sort) {
    case "newest":
      return db`order by coalesce(c.registered_at, '-infinity'::timestamptz) desc, c.id desc`;
    case "name":
      return db`order by ${NAMES(db)}, c.id`;
    case "spent":
      return db`order by i.lifetime_value desc, i.customer_id desc`;
  }
}

/** Those that come after a customer in an order: by an index, however far down the list. */
function beyond(db: Database, sort: CustomerSort, after: string) {
  switch (sort) {
    case "newest":
      return db`and (coalesce(c.registered_at, '-infinity'::timestamptz), c.id) < (
        select coalesce(c.registered_at, '-infinity'::timestamptz), c.id from customers c where c.external_id = ${after})`;
    case "name":
      return db`and (${NAMES(db)}, c.id) > (select ${NAMES(db)}, c.id from customers c where c.external_id = ${after})`;
    case "spent":
      return db`and (i.lifetime_value, i.customer_id) < (
        select i.lifetime_value, i.customer_id from customer_insight i join customers c on c.id = i.customer_id
        where c.external_id = ${after})`;
  }
}

/**
 * The ids of those who fit in one way or another, 10,001 at most: each way has an index of its own. `offset 0` has each looked up by its id:
 * the planner would read all of the customers to join them (900 ms of a million, against 5).
 */
async function meant(db: Database, { words, email, phone, phoneEnd, keys }: Sought): Promise<number[]> {
  const rows = await db<{ id: number }[]>`
    select c.id from (
      select id from customers where external_id = any(${keys}::text[])
      union select customer_id from orders where number = any(${keys}::text[]) and customer_id is not null
      ${words.length === 0 ? db`` : db`union (select s.id from customers s where ${words.map((word, at) => db`${at === 0 ? db`` : db`and`} ${named(db, word)}`)} limit ${FEW + 1})`}
      ${email === null ? db`` : db`union (select id from customers where lower(email) collate "C" ${begins(db, email)} limit ${FEW + 1})`}
      ${phone === null ? db`` : db`union select id from customers where phone = ${phone}`}
      ${phoneEnd === null ? db`` : db`union (select id from customers where reverse(phone) collate "C" ${begins(db, backwards(phoneEnd))} limit ${FEW + 1})`}
    ) m cross join lateral (select c.id from customers c where c.id = m.id and c.deleted_at is null offset 0) c limit ${FEW + 1}`;
  return rows.map(({ id }) => id);
}

const backwards = (text: string): string => [...text].reverse().join("");

const named = (db: Database, word: string) => db`
  ((coalesce(spelled(s.last_name), '')) collate "C" ${begins(db, word)}
    or (coalesce(spelled(s.first_name), '')) collate "C" ${begins(db, word)}
    or (spelled(s.patronymic)) collate "C" ${begins(db, word)})`;

/** Between a beginning and whatever goes on from it: `like` with a parameter has no index once the server plans for any value (3 ms → 600). */
const begins = (db: Database, text: string) => db`between ${text} and ${`${text}\u{10ffff}`}`;

/** The same of a row that is met: in words that no index knows, so that the order's own is gone by. */
function fitting(db: Database, { words, email, phoneEnd }: Sought) {
  const all = words.map((word, at) => {
    const fits = (name: string) => db`left(spelled(${db(name)}), ${word.length}) = ${word}`;
    return db`${at === 0 ? db`` : db`and`} (${fits("c.last_name")} or ${fits("c.first_name")} or ${fits("c.patronymic")})`;
  });
  return db`(${words.length > 0 ? db`(${all})` : db`false`}
    or ${email === null ? db`false` : db`left(lower(c.email), ${email.length}) = ${email}`}
    or ${phoneEnd === null ? db`false` : db`right(c.phone, ${phoneEnd.length}) = ${phoneEnd}`})`;
}

async function countAll(db: Database): Promise<number> {
  const [row] = await db<{ count: number }[]>`
    select count(*) as count from (select from customers where deleted_at is null limit ${COUNTED + 1}) found`;
  return row?.count ?? 0;
}
