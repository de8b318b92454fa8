import { afterEach, expect, it } from "vitest";
import { closeDatabase, type Database, type Migration, migrate, openDatabase } from "../../src/database/index.ts";
import { emptyDatabase, newDatabase, type TestDatabase } from "../support/database.ts";

const opened: { handles: Database[]; where: TestDatabase }[] = [];

afterEach(async () => {
  for (const { handles, where } of opened.splice(0)) {
    await Promise.all(handles.map((db) => closeDatabase(db, 1)));
    await where.remove();
  }
});

/** Two handles, as two processes have them, on one database. */
async function twoHandles(where: TestDatabase): Promise<[Database, Database]> {
  const handles: [Database, Database] = [openDatabase(where.address), openDatabase(where.address, { max: 1 })];
  opened.push({ handles, where });
  return handles;
}

const made: Migration = { name: "0001_made.sql", sql: "create table made (n integer); insert into made values (1);" };
const more: Migration = { name: "0002_more.sql", sql: "insert into made select count(*) + 1 from made;" };

async function numbers(db: Database): Promise<number[]> {
  return (await db<{ n: number }[]>`select n from made order by n`).map((row) => row.n);
}

it("each migration runs once, in order, and the newly run ones are named", async () => {
  const [db] = await twoHandles(await emptyDatabase());
  expect(await migrate(db, [made])).toEqual(["0001_made.sql"]);
  expect(await migrate(db, [made, more])).toEqual(["0002_more.sql"]);
  expect(await migrate(db, [made, more])).toEqual([]);
  expect(await numbers(db)).toEqual([1, 2]);
});

it("two processes that begin together run each migration once", async () => {
  const [one, other] = await twoHandles(await emptyDatabase());
  const ran = await Promise.all([migrate(one, [made, more]), migrate(other, [made, more]), migrate(one, [made, more])]);
  expect(ran.flat().sort()).toEqual(["0001_made.sql", "0002_more.sql"]);
  expect(await numbers(one)).toEqual([1, 2]);
});

it("a migration that fails leaves nothing of itself or of those before it, and the next try begins anew", async () => {
  const [db] = await twoHandles(await emptyDatabase());
  const broken = { name: "0002_more.sql", sql: "insert into made values (2); insert into missing values (1);" };
  await expect(migrate(db, [made, broken])).rejects.toThrow(`relation "missing" does not exist`);
  expect(await migrate(db, [made, more])).toEqual(["0001_made.sql", "0002_more.sql"]);
});

it("a database with the shop's tables has nothing left to run", async () => {
  const [db] = await twoHandles(await newDatabase());
  await migrate(db);
  expect(await migrate(db)).toEqual([]);
});
