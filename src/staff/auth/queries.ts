import type { Database } from "../../database/index.ts";
import type { Condition, Row } from "./rows.ts";

/** The statements on one table that the login library asks for; conditions hold all at once. */
export interface TableStatements {
  select(db: Database, where: Condition[], page: { limit: number; offset: number }): Promise<Row[]>;
  insert(db: Database, row: Row): Promise<Row[]>;
  update(db: Database, row: Row, where: Condition[]): Promise<Row[]>;
  remove(db: Database, where: Condition[]): Promise<Row[]>;
}

/** Members. */
export const users: TableStatements = {
  select: async (db, where, { limit, offset }) =>
    await db<Row[]>`select * from staff_users where ${all(db, where)} order by id limit ${limit} offset ${offset}`,
  insert: async (db, row) => await db<Row[]>`insert into staff_users ${db(row)} returning *`,
  update: async (db, row, where) =>
    await db<Row[]>`update staff_users set ${db(row)} where ${all(db, where)} returning *`,
  remove: async (db, where) => await db<Row[]>`delete from staff_users where ${all(db, where)} returning *`,
};

/** How members sign in. */
export const accounts: TableStatements = {
  select: async (db, where, { limit, offset }) =>
    await db<Row[]>`select * from staff_accounts where ${all(db, where)} order by id limit ${limit} offset ${offset}`,
  insert: async (db, row) => await db<Row[]>`insert into staff_accounts ${db(row)} returning *`,
  update: async (db, row, where) =>
    await db<Row[]>`update staff_accounts set ${db(row)} where ${all(db, where)} returning *`,
  remove: async (db, where) => await db<Row[]>`delete from staff_accounts where ${all(db, where)} returning *`,
};

/** Sessions; a new one takes the expired ones away. */
export const sessions: TableStatements = {
  select: async (db, where, { limit, offset }) =>
    await db<Row[]>`select * from staff_sessions where ${all(db, where)} order by id limit ${limit} offset ${offset}`,
  insert: async (db, row) =>
    await db<Row[]>`
    with gone as (delete from staff_sessions where expires_at < ${row.created_at ?? null}::timestamptz)
    insert into staff_sessions ${db(row)} returning *`,
  update: async (db, row, where) =>
    await db<Row[]>`update staff_sessions set ${db(row)} where ${all(db, where)} returning *`,
  remove: async (db, where) => await db<Row[]>`delete from staff_sessions where ${all(db, where)} returning *`,
};

/** Conditions that hold all at once. */
export function all(db: Database, where: Condition[]) {
  return where.reduce((before, condition) => db`${before} and ${one(db, condition)}`, db`true`);
}

function one(db: Database, condition: Condition) {
  const column = db(condition.field);
  if (condition.operator === "in")
    return db`${column}::text in (select jsonb_array_elements_text(${db.json(condition.value)}))`;
  const { operator, value } = condition;
  if (value === null) return operator === "eq" ? db`${column} is null` : db`${column} is not null`;
  return {
    eq: () => db`${column} = ${value}`,
    ne: () => db`${column} <> ${value}`,
    lt: () => db`${column} < ${value}`,
    lte: () => db`${column} <= ${value}`,
    gt: () => db`${column} > ${value}`,
    gte: () => db`${column} >= ${value}`,
  }[operator]();
}

/** Counts one more try under a key; answers how many it were since the window began, this one among them. */
export async function countTry(
  db: Database,
  { key, window, at }: { key: string; window: number; at: Date },
): Promise<{ count: number; since: Date }> {
  const [row] = await db<{ count: number; since: Date }[]>`
    insert into staff_rate_limits as l (key, count, since) values (${key}, 1, ${at})
    on conflict (key) do update set
      count = case when l.since > ${at}::timestamptz - make_interval(secs => ${window}) then l.count + 1 else 1 end,
      since = case when l.since > ${at}::timestamptz - make_interval(secs => ${window}) then l.since else excluded.since end
    returning count, since`;
  return row ?? { count: 1, since: at };
}

/** Takes one try back: it was none to be wary of. */
export async function uncountTry(db: Database, key: string): Promise<void> {
  await db`update staff_rate_limits set count = count - 1 where key = ${key} and count > 0`;
}

/** Forgets windows that began before `until`. Skips what somebody counts on now, so that it waits for nobody. */
export async function forgetTries(db: Database, until: Date): Promise<void> {
  await db`
    delete from staff_rate_limits where key in (
      select key from staff_rate_limits where since < ${until} for update skip locked
    )`;
}
