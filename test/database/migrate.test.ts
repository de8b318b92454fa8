import { afterAll, beforeEach, expect, it } from "vitest";
import { closeDatabase, type Migration, migrate, openDatabase } from "../../src/database/index.ts";
import { newDatabase } from "../support/database.ts";

// Two handles on one database, as two processes have them.
const where = await newDatabase();
const db = openDatabase(where.address);
const other = openDatabase(where.address, { max: 1 });

afterAll(async () => {
  await Promise.all([closeDatabase(db, 1), closeDatabase(other, 1)]);
  await where.remove();
});

beforeEach(async () => {
  await db.unsafe("drop schema public cascade; create schema public");
});

const made: Migration = { name: "0001_made.sql", sql: "create table made (n integer); insert into made values (1);" };
const more: Migration = { name: "0002_more.sql", sql: "insert into made select count(*) + 1 from made;" };

async function numbers(): Promise<number[]> {
  return (await db<{ n: number }[]>`select n from made order by n`).map((row) => row.n);
}

it("each migration runs once, in order, and the newly run ones are named", async () => {
  expect(await migrate(db, [made])).toEqual(["0001_made.sql"]);
  expect(await migrate(db, [made, more])).toEqual(["0002_more.sql"]);
  expect(await migrate(db, [made, more])).toEqual([]);
  expect(await numbers()).toEqual([1, 2]);
});

it("two processes that begin together run each migration once", async () => {
  const ran = await Promise.all([migrate(db, [made, more]), migrate(other, [made, more]), migrate(db, [made, more])]);
  expect(ran.flat().sort()).toEqual(["0001_made.sql", "0002_more.sql"]);
  expect(await numbers()).toEqual([1, 2]);
});

it("a migration that fails leaves nothing of itself or of those before it, and the next try begins anew", async () => {
  const broken = { name: "0002_more.sql", sql: "insert into made values (2); insert into missing values (1);" };
  await expect(migrate(db, [made, broken])).rejects.toThrow(`relation "missing" does not exist`);
  expect(await migrate(db, [made, more])).toEqual(["0001_made.sql", "0002_more.sql"]);
});

it("the shop's own migrations have nothing left to run a second time", async () => {
  expect(await migrate(db)).not.toEqual([]);
  expect(await migrate(other)).toEqual([]);
});
