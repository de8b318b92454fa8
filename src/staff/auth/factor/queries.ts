import type { Database } from "../../../database/index.ts";
import { all, type TableStatements } from "../queries.ts";

/** Second factors, one a member. */
export const twoFactors: TableStatements = {
  select: async (db, where, { limit, offset }) =>
    await db`select * from staff_two_factors where ${all(db, where)} order by id limit ${limit} offset ${offset}`,
  insert: async (db, row) => await db`insert into staff_two_factors ${db(row)} returning *`,
  update: async (db, row, where) =>
    await db`update staff_two_factors set ${db(row)} where ${all(db, where)} returning *`,
  remove: async (db, where) => await db`delete from staff_two_factors where ${all(db, where)} returning *`,
};

/** What a sign-in remembers between its steps, newest first. */
export const verifications: TableStatements = {
  select: async (db, where, { limit, offset }) =>
    await db`
    select * from staff_verifications where ${all(db, where)} order by created_at desc, id desc limit ${limit} offset ${offset}`,
  insert: async (db, row) => await db`insert into staff_verifications ${db(row)} returning *`,
  update: async (db, row, where) =>
    await db`update staff_verifications set ${db(row)} where ${all(db, where)} returning *`,
  remove: async (db, where) => await db`delete from staff_verifications where ${all(db, where)} returning *`,
};

/** Counts wrong codes of second factors; answers the rows as they are then. */
export async function countWrongCodes(db: Database, by: number, where: Parameters<typeof all>[1]) {
  return await db`
    update staff_two_factors set failed_count = failed_count + ${by} where ${all(db, where)} returning *`;
}
