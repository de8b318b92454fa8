import { type Sql, sql } from "../../segments/index.ts";

/** A column of an answer: rows `q` with a `key`, and what is reckoned of those of one key. */
export interface Column {
  rows: Sql;
  value: Sql;
}

/** Only rows of people who are customers still: what counts people counts them. */
export const ofPeople = (rows: Sql): Sql =>
  sql`select * from (${rows}) q where q.customer_id is not null
    and q.customer_id not in (select z.id from customers z where z.deleted_at is not null)`;

/** Different customers: counted after they were put together. */
export const differentPeople = (rows: Sql): Column => ({
  rows: sql`select t.key, t.customer_id from (${ofPeople(rows)}) t group by 1, 2`,
  value: sql`count(*)`,
});
