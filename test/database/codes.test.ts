import { expect, it } from "vitest";
import {
  closeDatabase,
  isConnectionError,
  openDatabase,
  sqlState,
  UNIQUE_VIOLATION,
} from "../../src/database/index.ts";
import { testDatabase } from "../support/database.ts";

const db = await testDatabase();

async function errorOf(work: PromiseLike<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    (error: unknown) => error,
  );
}

it("a database error tells its code, another error none", async () => {
  const twice = db`insert into facts (name, value, changed_at) select 'twice', '1', to_timestamp(0) from generate_series(1, 2)`;
  expect(sqlState(await errorOf(twice))).toBe(UNIQUE_VIOLATION);
  expect(sqlState(new Error("23505"))).toBeNull();
});

it("a statement's error is no connection's error", async () => {
  expect(isConnectionError(await errorOf(db`select 1 / 0`))).toBe(false);
});

it.each([
  ["a server that is not there", { url: "postgres://nobody@127.0.0.1:1/none" }],
  ["a socket that is not there", { path: "/nowhere/postgres.sock" }],
])("%s gives a connection's error", async (_, address) => {
  const nowhere = openDatabase(address, { max: 1 });
  expect(isConnectionError(await errorOf(nowhere`select 1`))).toBe(true);
  await closeDatabase(nowhere, 0);
});

it.each(["Network connection lost.", "connection attempt failed", "proxy request failed, cannot connect"])(
  "what workerd says of a socket is a connection's error, without a code: %s",
  (message) => {
    expect(isConnectionError(new Error(message))).toBe(true);
    expect(isConnectionError(new Error(`After it: ${message}`))).toBe(false);
  },
);
