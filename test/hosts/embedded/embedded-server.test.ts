import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import type { EmbeddedPostgres } from "../../../src/hosts/embedded/index.ts";
import { queryFrame } from "../../../src/hosts/embedded/wire.ts";
import { clientOf, codeOf, emptyFolder, opened, rawClient } from "./bench-of-clients.ts";

/** Runs for hours, and hears nothing. */
const RUNAWAY = "select count(*) from generate_series(1, 1000000) a, generate_series(1, 1000000) b";

describe("a session that holds the database in silence", () => {
  let running: EmbeddedPostgres;
  beforeAll(async () => {
    running = await opened({ idleInTransactionMs: 400 });
    await clientOf(running)`create table kept (n int)`;
  });

  test("is ended with an error and rolled back, and the others go on", async () => {
    const raw = await rawClient(running);
    raw.socket.write(queryFrame("begin; insert into kept values (1)"));
    await raw.hears("Z\0\0\0\x05T");
    expect(await clientOf(running)`select count(*)::int as n from kept`).toEqual([{ n: 0 }]);
    await raw.closed;
    expect(raw.heard()).toContain("C25P03");
    expect(raw.heard()).toContain("held the database for 0.4 s");
  });

  test("loses its transaction in postgres.js too, and its client goes on", async () => {
    const sql = clientOf(running);
    const slow = sql.begin(async (tx) => {
      await tx`insert into kept values (2)`;
      await sleep(1_000);
      await tx`insert into kept values (3)`;
    });
    expect(await codeOf(slow)).toBe("CONNECTION_CLOSED");
    expect(await sql`select count(*)::int as n from kept`).toEqual([{ n: 0 }]);
  });

  test("is not one whose transaction is long but busy, nor one that is idle outside of a transaction", async () => {
    const [busy, idle] = [clientOf(running), clientOf(running)];
    await idle`select 1`;
    await busy.begin(async (tx) => {
      for (let round = 0; round < 8; round++) {
        await tx`select ${round}::int`;
        await sleep(100);
      }
    });
    expect(await idle`select 1 as one`).toEqual([{ one: 1 }]);
  });

  test("may also be one that does not take its answer", { timeout: 60_000 }, async () => {
    const raw = await rawClient(running);
    raw.socket.pause();
    raw.socket.write(queryFrame("select repeat('x', 1000) from generate_series(1, 80000)"));
    await sleep(200);
    const before = process.memoryUsage().external;
    expect(await clientOf(running)`select 1 as one`).toEqual([{ one: 1 }]);
    expect(before).toBeLessThan(1_000_000_000);
  });
});

describe("a statement that runs over the limit", () => {
  test("costs its session an error that names the limit, and the others a connection", { timeout: 60_000 }, async () => {
    const folder = emptyFolder();
    const said: string[] = [];
    const running = await opened({ folder, statementTimeoutMs: 1_500, log: (message) => said.push(message) });
    const [guilty, other] = [clientOf(running), clientOf(running, { max: 3 })];
    await other`create table kept (n int)`;
    await other`insert into kept values (1)`;
    const statement = guilty.unsafe(RUNAWAY);
    const over = statement.then(
      () => null,
      (error: unknown) => error,
    );
    await sleep(300);
    const waiting = codeOf(other`insert into kept values (2)`);
    expect(await over).toMatchObject({
      code: "57014",
      message: "the statement ran over the limit of 1.5 s and was ended; the database was restarted",
    });
    expect(await waiting).toBe("CONNECTION_CLOSED");
    expect(await other`select n from kept`).toEqual([{ n: 1 }]);
    expect(await guilty`select 1 as one`).toEqual([{ one: 1 }]);
    expect(said).toEqual(["a statement ran over 1500 ms: the database is restarted"]);
  });

  test("is told to the caller of a transaction, past the rollback", { timeout: 60_000 }, async () => {
    const running = await opened({ folder: emptyFolder(), statementTimeoutMs: 1_000 });
    const sql = clientOf(running, { max: 2 });
    await sql`create table kept (n int)`;
    const inside = sql.begin(async (tx) => {
      await tx`insert into kept values (1)`;
      await tx`select pg_sleep(1000)`;
    });
    expect(await codeOf(inside)).toBe("57014");
    expect(await codeOf(sql.begin((tx) => tx`select * from generate_series(1, 1000000000) n`.cursor(10, () => sleep(1)))), "a cursor").toBe("none");
  });

  test("is the last of its batch: what was done before it is answered", { timeout: 60_000 }, async () => {
    const running = await opened({ folder: emptyFolder(), statementTimeoutMs: 1_000 });
    const raw = await rawClient(running);
    raw.socket.write(
      Buffer.concat([queryFrame("create table done (n int)"), queryFrame("insert into done values (1)"), queryFrame(RUNAWAY), queryFrame("select 1")]),
    );
    await raw.closed;
    expect(raw.heard()).toMatch(/CREATE TABLE\0Z[^]+INSERT 0 1\0Z[^]+C57014[^]+Z\0\0\0\x05I$/);
    expect(await clientOf(running)`select n from done`).toEqual([{ n: 1 }]);
  });

  test("one statement after another may take longer together", { timeout: 60_000 }, async () => {
    const running = await opened({ statementTimeoutMs: 2_000 });
    const sql = clientOf(running);
    await Promise.all(Array.from({ length: 12 }, () => sql`select pg_sleep(0.3)`));
    const raw = await rawClient(running);
    raw.socket.write(Buffer.concat(Array.from({ length: 10 }, () => queryFrame("select pg_sleep(0.3)"))));
    await expect.poll(() => raw.heard().split("SELECT 1\0Z").length - 1, { timeout: 10_000 }).toBe(10);
  });

  test("in memory costs the data, and says so", { timeout: 60_000 }, async () => {
    const running = await opened({ statementTimeoutMs: 1_000 });
    const sql = clientOf(running);
    await sql`create table lost (n int)`;
    await expect(sql.unsafe(RUNAWAY)).rejects.toThrow("in memory only, its data is lost");
    expect(await codeOf(sql`select * from lost`)).toBe("42P01");
  });

  test("also when its rows are without end", { timeout: 60_000 }, async () => {
    const running = await opened({ statementTimeoutMs: 1_500, idleInTransactionMs: 60_000 });
    const raw = await rawClient(running);
    let bytes = 0;
    raw.socket.removeAllListeners("data").on("data", (chunk) => {
      bytes += chunk.length;
      raw.socket.pause();
      setTimeout(() => raw.socket.resume(), 20);
    });
    raw.socket.write(queryFrame("select repeat('x', 1000) from generate_series(1, 1000000) a, generate_series(1, 1000000) b"));
    await sleep(1_000);
    expect(process.memoryUsage().external).toBeLessThan(600_000_000);
    await raw.closed;
    expect(bytes).toBeGreaterThan(100_000);
    expect(await clientOf(running)`select 1 as one`).toEqual([{ one: 1 }]);
  });
});

test("a backend that ends is replaced, and this process goes on", { timeout: 60_000 }, async () => {
  const folder = emptyFolder();
  const said: string[] = [];
  const running = await opened({ folder, statementTimeoutMs: 3_000, log: (message) => said.push(message) });
  const sql = clientOf(running);
  await sql`create table kept (n int)`;
  await sql`insert into kept values (1)`;
  await sql`select pg_terminate_backend(pg_backend_pid())`.catch(() => {});
  expect(await sql`select n from kept`.catch(() => sql`select n from kept`)).toEqual([{ n: 1 }]);
});

test("stop ends open sessions with an error and rolls back what is open", { timeout: 60_000 }, async () => {
  const folder = emptyFolder();
  const running = await opened({ folder });
  const raw = await rawClient(running);
  const sql = clientOf(running);
  await sql`create table kept (n int)`;
  raw.socket.write(queryFrame("begin; insert into kept values (1)"));
  await raw.hears("Z\0\0\0\x05T");
  await Promise.all([running.stop(), running.stop()]);
  await raw.closed;
  expect(raw.heard()).toContain("C57P01");
  expect(raw.heard()).toContain("the embedded database is being stopped");
  const again = await opened({ folder });
  expect(again.owner).toBe(true);
  expect(await clientOf(again)`select * from kept`).toEqual([]);
});

test("a dump begins a new database with what was there, while sessions work", { timeout: 60_000 }, async () => {
  const running = await opened();
  const sql = clientOf(running);
  await sql`create table kept (n int)`;
  const [dump] = await Promise.all([
    sql`insert into kept select generate_series(1, 100)`.then(() => running.dump("gzip")),
    sql`select pg_sleep(0.1)`,
  ]);
  const copy = await opened({ template: dump, folder: emptyFolder() });
  expect(await clientOf(copy)`select count(*)::int as n from kept`).toEqual([{ n: 100 }]);
  expect(await sql`select 1 as one`).toEqual([{ one: 1 }]);
});

test("vectors can be kept and compared", async () => {
  const sql = clientOf(await opened());
  await sql`create extension if not exists vector`;
  const [row] = await sql`select '[1,2,3]'::vector <-> '[1,2,5]'::vector as distance`;
  expect(row?.distance).toBe(2);
});
