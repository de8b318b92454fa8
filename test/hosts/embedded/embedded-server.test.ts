import { setTimeout as sleep } from "node:timers/promises";
import type postgres from "postgres";
import { beforeAll, describe, expect, test } from "vitest";
import type { EmbeddedPostgres } from "../../../src/hosts/embedded/index.ts";
import { FRONTEND, frameOf, queryFrame, SYNC } from "../../../src/hosts/embedded/wire.ts";
import { clientOf, codeOf, emptyFolder, opened, rawClient } from "./bench-of-clients.ts";

/** Runs for hours, and hears nothing. */
const RUNAWAY = "select count(*) from generate_series(1, 1000000) a, generate_series(1, 1000000) b";

/** A client whose connection is being closed may lose one more statement before it connects anew. */
async function goesOn(sql: postgres.Sql): Promise<void> {
  await sql`select 1`.catch(() => {});
  expect(await sql`select 1 as one`).toEqual([{ one: 1 }]);
}

describe("a session that holds the database in silence", () => {
  let running: EmbeddedPostgres;
  beforeAll(async () => {
    running = await opened({ idleInTransactionMs: 400 });
    await clientOf(running)`create table kept (n int)`;
  });

  test("is rolled back, the others go on, and it hears of it when it speaks", async () => {
    const raw = await rawClient(running);
    raw.socket.write(queryFrame("begin; insert into kept values (1)"));
    await raw.hears("Z\0\0\0\x05T");
    expect(await clientOf(running)`select count(*)::int as n from kept`).toEqual([{ n: 0 }]);
    raw.socket.write(queryFrame("insert into kept values (2)"));
    await raw.hears(
      "C25P03\0Mthe transaction held the database for 0.4 s without sending anything and was rolled back",
    );
    await raw.hears("Z\0\0\0\x05E");
    raw.socket.write(queryFrame("insert into kept values (3)"));
    await raw.hears("C25P02");
    raw.socket.write(queryFrame("commit"));
    await raw.hears("ROLLBACK\0Z\0\0\0\x05I");
    raw.socket.write(queryFrame("select 'well again'"));
    await raw.hears("well again");
    expect(await clientOf(running)`select count(*)::int as n from kept`).toEqual([{ n: 0 }]);
  });

  test("gets an answer to each statement that it sends at once", async () => {
    const raw = await rawClient(running);
    raw.socket.write(queryFrame("begin; insert into kept values (1)"));
    await raw.hears("Z\0\0\0\x05T");
    expect(await clientOf(running)`select count(*)::int as n from kept`).toEqual([{ n: 0 }]);
    raw.socket.write(
      Buffer.concat(["insert into kept values (2)", "select 3", "rollback", "select 'well again'"].map(queryFrame)),
    );
    await raw.hears("well again");
    expect(raw.heard()).toMatch(/C25P03.+Z....E.+C25P02.+Z....E.+ROLLBACK.Z....I.+well again.+Z....I$/s);
  });

  test("never believes that it committed", async () => {
    const raw = await rawClient(running);
    raw.socket.write(queryFrame("begin; insert into kept values (1)"));
    await raw.hears("Z\0\0\0\x05T");
    expect(await clientOf(running)`select count(*)::int as n from kept`).toEqual([{ n: 0 }]);
    const before = raw.heard().length;
    raw.socket.write(queryFrame("commit"));
    await raw.hears("C25P03");
    await expect.poll(() => raw.heard().slice(before)).toMatch(/Z....I$/s);
    expect(raw.heard().slice(before)).not.toMatch(/COMMIT|ROLLBACK/);
  });

  test("may be one that has not sent its Sync", async () => {
    const raw = await rawClient(running);
    const parse = frameOf(FRONTEND.parse, Buffer.from("\0select 1\0\0\0"));
    raw.socket.write(Buffer.concat([parse, frameOf(FRONTEND.flush, Buffer.alloc(0))]));
    await raw.hears("1\0\0\0\x04");
    expect(await clientOf(running)`select 1 as one`).toEqual([{ one: 1 }]);
    raw.socket.write(frameOf(FRONTEND.flush, Buffer.alloc(0)));
    raw.socket.write(Buffer.concat([parse, SYNC, queryFrame("select 'well again'")]));
    await raw.hears("C25P03");
    await raw.hears("well again");
  });

  test("loses its transaction in postgres.js too, and its client goes on", async () => {
    const sql = clientOf(running);
    const held = (then: (tx: postgres.TransactionSql) => Promise<unknown>) =>
      codeOf(
        sql.begin(async (tx) => {
          await tx`insert into kept values (4)`;
          await sleep(1_200);
          await then(tx);
        }),
      );
    expect(await held((tx) => tx`insert into kept values (5)`)).toBe("25P03");
    expect(await held(async () => {})).toBe("25P03");
    expect(await held(async () => Promise.reject(new Error("own")))).toMatch(/25P03|own/);
    expect(await sql`select count(*)::int as n from kept`).toEqual([{ n: 0 }]);
    await sql.begin((tx) => tx`insert into kept values (6)`);
    expect(await sql`delete from kept returning n`).toEqual([{ n: 6 }]);
  });

  test("is not one whose transaction is long but busy, nor one that is idle outside of a transaction", async () => {
    const [busy, idle] = [clientOf(running), clientOf(running)];
    await idle`select 1`;
    await busy.begin(async (tx) => {
      for (let round = 0; round < 60; round++) {
        await tx`select ${round}::int`;
        await sleep(10);
      }
    });
    expect(await idle`select 1 as one`).toEqual([{ one: 1 }]);
  });

  test("may also be one that does not take its answer", { timeout: 240_000 }, async () => {
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
  test("costs its session an error that names the limit, and the others a connection", {
    timeout: 240_000,
  }, async () => {
    const folder = emptyFolder();
    const said: string[] = [];
    const running = await opened({ folder, statementTimeoutMs: 1_500, log: (message) => said.push(message) });
    const [guilty, other] = [clientOf(running), clientOf(running, { max: 3 })];
    await other`create table kept (n int)`;
    await other`insert into kept values (1)`;
    // Whoever is connected already has its statement there first.
    await guilty`select 1`;
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
    await goesOn(guilty);
    expect(said).toEqual(["a statement ran over 1500 ms: the database is restarted"]);
  });

  test("is told to the caller of a transaction, past the rollback", { timeout: 240_000 }, async () => {
    const running = await opened({ folder: emptyFolder(), statementTimeoutMs: 1_500 });
    const sql = clientOf(running, { max: 2 });
    await sql`create table kept (n int)`;
    const inside = sql.begin(async (tx) => {
      await tx`insert into kept values (1)`;
      await tx`select pg_sleep(1000)`;
    });
    expect(await codeOf(inside)).toBe("57014");
    await expect.poll(() => sql`select * from kept`.then((rows) => rows.length)).toBe(0);
  });

  test("may be a cursor's", { timeout: 240_000 }, async () => {
    const running = await opened({ folder: emptyFolder(), statementTimeoutMs: 1_500 });
    const sql = clientOf(running);
    const rows = sql`select case when n > 20 then pg_sleep(1000)::text end as t from generate_series(1, 100) n`;
    const seen: number[] = [];
    expect(await codeOf(rows.cursor(10, (piece) => seen.push(piece.length)))).toBe("57014");
    expect(seen).toEqual([10, 10]);
    await goesOn(sql);
  });

  test("is the last of its batch: what was done before it is answered", { timeout: 240_000 }, async () => {
    const running = await opened({ folder: emptyFolder(), statementTimeoutMs: 1_500 });
    const raw = await rawClient(running);
    raw.socket.write(
      Buffer.concat([
        queryFrame("create table done (n int)"),
        queryFrame("insert into done values (1)"),
        queryFrame(RUNAWAY),
        queryFrame("select 1"),
      ]),
    );
    await raw.closed;
    expect(raw.heard()).toMatch(/CREATE TABLE.+INSERT 0 1.+C57014.+Z....I$/s);
    expect(await clientOf(running)`select n from done`).toEqual([{ n: 1 }]);
  });

  test("fails the transaction's other statements that were sent with it", { timeout: 240_000 }, async () => {
    const running = await opened({ folder: emptyFolder(), statementTimeoutMs: 1_500 });
    const raw = await rawClient(running);
    const texts = ["begin", "select 1", RUNAWAY, "select 2", "select 3"];
    raw.socket.write(Buffer.concat(texts.map(queryFrame)));
    await raw.hears("C57014");
    raw.socket.write(queryFrame("rollback"));
    await raw.closed;
    expect(raw.heard()).toMatch(
      /BEGIN.+Z....T.+SELECT 1.Z....T.*C57014.+Z....E.+C25P02.+Z....E.+C25P02.+Z....EC....ROLLBACK.Z....I$/s,
    );
  });

  test("is one statement, not all that were sent at once", { timeout: 240_000 }, async () => {
    const running = await opened({ statementTimeoutMs: 1_500 });
    const raw = await rawClient(running);
    raw.socket.write(Buffer.concat(Array.from({ length: 9 }, () => queryFrame("select pg_sleep(0.3)"))));
    await expect.poll(() => raw.heard().split("SELECT 1").length - 1, { timeout: 40_000 }).toBe(9);
  });

  test("in memory costs the data, and says so", { timeout: 240_000 }, async () => {
    const running = await opened({ statementTimeoutMs: 1_500 });
    const sql = clientOf(running);
    await sql`create table lost (n int)`;
    await expect(sql.unsafe(RUNAWAY)).rejects.toThrow("in memory only, its data is lost");
    await goesOn(sql);
    expect(await codeOf(sql`select * from lost`)).toBe("42P01");
  });

  test("also when its rows are without end", { timeout: 240_000 }, async () => {
    const running = await opened({ statementTimeoutMs: 5_000, idleInTransactionMs: 60_000 });
    const raw = await rawClient(running);
    let bytes = 0;
    raw.socket.removeAllListeners("data").on("data", (chunk) => {
      bytes += chunk.length;
      raw.socket.pause();
      setTimeout(() => raw.socket.resume(), 20);
    });
    raw.socket.write(
      queryFrame("select repeat('x', 1000) from generate_series(1, 1000000) a, generate_series(1, 1000000) b"),
    );
    await sleep(1_000);
    expect(process.memoryUsage().external).toBeLessThan(600_000_000);
    await raw.closed;
    expect(bytes).toBeGreaterThan(100_000);
    expect(await clientOf(running)`select 1 as one`).toEqual([{ one: 1 }]);
  });
});

test("a backend that ends is replaced, and this process goes on", { timeout: 240_000 }, async () => {
  const folder = emptyFolder();
  const said: string[] = [];
  const running = await opened({ folder, statementTimeoutMs: 3_000, log: (message) => said.push(message) });
  const sql = clientOf(running);
  await sql`create table kept (n int)`;
  await sql`insert into kept values (1)`;
  const fatal = "copy (select 1) to program 'cat'";
  expect(await codeOf(sql.unsafe(fatal))).toBe("57P02");
  await goesOn(sql);
  const inside = sql.begin(async (tx) => {
    await tx`insert into kept values (2)`;
    await tx.unsafe(fatal, [], { prepare: true });
  });
  expect(await codeOf(inside)).toBe("57P02");
  await goesOn(sql);
  const raw = await rawClient(running);
  raw.socket.write(Buffer.concat(["begin", "insert into kept values (3)", fatal, "commit"].map(queryFrame)));
  await raw.hears("C25P02");
  expect(raw.heard()).not.toContain("COMMIT");
  expect(await sql`select n from kept`.catch(() => sql`select n from kept`)).toEqual([{ n: 1 }]);
  expect(said).toHaveLength(3);
});

test("an endless recursion is an error like any other", async () => {
  const sql = clientOf(await opened());
  await sql`create function deeper(n int) returns int language plpgsql as 'begin return deeper(n + 1); end'`;
  expect(await codeOf(sql`select deeper(1)`)).toBe("54001");
  expect(await sql`select 1 as one`).toEqual([{ one: 1 }]);
});

test("stop ends open sessions with an error and rolls back what is open", { timeout: 240_000 }, async () => {
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

test("a dump begins a new database with what was there, while sessions work", { timeout: 240_000 }, async () => {
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
