import { describe, expect, test } from "vitest";
import { errorFields, fixedClock, jsonLog, stackOf } from "../../src/base/index.ts";
import { upsertCustomers } from "../../src/customers/index.ts";
import { rehearse, sqlState } from "../../src/database/index.ts";
import { testDatabase } from "../support/database.ts";

const db = await testDatabase();
const AT = new Date("2026-11-22T10:00:00Z");
/** Nothing of a person may be in a line: none of these words is in any message of Postgres itself. */
const PERSONAL = /Анна|Петренко|anna|example|4567|Саксаган/i;
const NAME = 'Анна "Аня" Петренко';

const lineOf = (error: unknown): string => {
  const lines: string[] = [];
  jsonLog((line) => lines.push(line), fixedClock(AT)).error("failed", errorFields(error));
  return lines.join();
};

/** What real statements fail with, on a savepoint each. */
const FAILURES: [sqlState: string, work: () => Promise<unknown>][] = [
  ["22P02", () => db`select ${NAME}::text::integer`],
  ["22P02", () => db`select ${NAME}::text::uuid`],
  ["22P02", () => db`select ${`{"name": ${NAME}`}::text::json`],
  ["22P02", () => db`select ${NAME}::text::integer[]`],
  ["22P02", () => db`select ${NAME}::text::boolean`],
  ["22007", () => db`select ${NAME}::text::timestamptz`],
  ["22008", () => db`select ${"1990-02-4567"}::text::date`],
  ["22003", () => db`select ${"380501234567"}::text::integer`],
  ["22023", () => db`select now() at time zone ${NAME}::text`],
  ["2201B", () => db`select 'x' ~ ${`${NAME}(`}::text`],
  ["42601", () => db`select ${`${NAME} & & Саксаганського`}::text::tsquery`],
  [
    "23514",
    () => db`insert into order_status_changes (order_id, from_status, to_status, happened_at, noted_at, source)
    values (1, 'new', ${NAME}, ${AT}, ${AT}, 'api')`,
  ],
  ["22007", () => upsertCustomers(db, [{ external_id: "anna", birth_date: NAME, email: "anna@example.com" }], AT)],
];

describe("an error of the database is told by its code, without what was written", () => {
  test.each(FAILURES.map((one, index) => [index, ...one] as const))("%i: %s", async (_, state, work) => {
    const error = await rehearse(db, work).then(
      () => null,
      (failure: unknown) => failure,
    );
    expect(sqlState(error), String(error)).toBe(state);
    expect(JSON.parse(lineOf(error))).toMatchObject({ error: "PostgresError", code: state });
    expect(lineOf(error)).not.toMatch(PERSONAL);
  });
});

test("what a duplicate is of is told, whose it is not", async () => {
  const error = await rehearse(db, async () => {
    for (const id of [1, 2])
      await db`insert into staff_users (id, name, email, email_verified, role, created_at, updated_at)
        values (${`00000000-0000-4000-8000-00000000000${id}`}, ${NAME}, 'anna@example.com', true, 'owner', ${AT}, ${AT})`;
  }).catch((failure: unknown) => failure);
  expect(lineOf(error)).toContain("staff_users_email_key");
  expect(lineOf(error)).not.toMatch(PERSONAL);
});

test("what is thrown without being an error is told too, as carefully", () => {
  expect(errorFields("no letter to anna@example.com")).toEqual({ error: "no letter to (e-mail)" });
});

test("a stack says where, not what", () => {
  const stack = stackOf(new Error(`${NAME}\n    at home, Саксаганського 4567`));
  expect(stack.length).toBeGreaterThan(1);
  expect(stack[0]).toMatch(/^at .*log\.test\.ts(?:\?[\w=]+)?:\d+:\d+\)?$/);
  expect(stack.join()).not.toMatch(PERSONAL);
});
