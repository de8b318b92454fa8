import { afterAll, expect, it } from "vitest";
import { atomically, closeDatabase, type Database, listen, openDatabase } from "../../src/database/index.ts";
import { newDatabase } from "../support/database.ts";

const where = await newDatabase();
const sent: string[] = [];
const db = openDatabase(where.address, { onStatement: (text) => sent.push(text.trim()) });

afterAll(async () => {
  await closeDatabase(db, 1);
  await where.remove();
});

it("whole and decimal numbers come back as numbers, dates as their text, instants as Date", async () => {
  const [row] = await db`
    select 9007199254740991::bigint as int8, 12.50::numeric(14, 2) as money, date '1990-02-28' as birthday,
      timestamptz '2026-11-22 10:00:00.5+02' as at, jsonb '{"a": [1, null]}' as json, null::bigint as nothing`;
  expect(row).toEqual({
    int8: 9007199254740991,
    money: 12.5,
    birthday: "1990-02-28",
    at: new Date("2026-11-22T08:00:00.500Z"),
    json: { a: [1, null] },
    nothing: null,
  });
});

it("what is put into a statement arrives as it is", async () => {
  const at = new Date("2026-03-29T01:30:00.123Z");
  const text = 'О\'Коннор \\ "лист"\n\u2028 🍵';
  const [row] = await db`
    select ${text}::text as text, ${at}::timestamptz as at, ${"2024-02-29"}::date as day, ${0.1}::numeric as price,
      ${db.json({ text })}::jsonb as json, ${["a", "б"]}::text[] as list, ${null}::text as nothing`;
  expect(row).toEqual({ text, at, day: "2024-02-29", price: 0.1, json: { text }, list: ["a", "б"], nothing: null });
});

it("whoever counts statements hears each one, BEGIN and COMMIT among them", async () => {
  await db`select 1`;
  sent.length = 0;
  await atomically(db, async () => {
    await db`select 1`;
    await atomically(db, async () => db`select 2`);
  });
  expect(sent).toEqual([
    expect.stringMatching(/^begin/i),
    "select 1",
    expect.stringMatching(/^savepoint/i),
    "select 2",
    expect.stringMatching(/^commit/i),
  ]);
});

it("a notification reaches a listener until it stops listening, and only once its transaction is kept", async () => {
  const heard: string[] = [];
  const stop = await listen(db, "kettle", (payload) => heard.push(payload));
  await atomically(db, async () => {
    await db`select pg_notify('kettle', 'boiled')`;
    await db`select pg_sleep(0.05)`;
    expect(heard).toEqual([]);
  });
  await expect.poll(() => heard).toEqual(["boiled"]);
  await stop();
  await db`select pg_notify('kettle', 'cold')`;
  await db`select pg_sleep(0.05)`;
  expect(heard).toEqual(["boiled"]);
});

it("a handle that openDatabase did not make is refused with a sentence", () => {
  const foreign = (() => {}) as unknown as Database;
  expect(() => atomically(foreign, async () => 1)).toThrow("this is not a handle of openDatabase");
});
