import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import type { EmbeddedPostgres } from "../../../src/hosts/embedded/index.ts";
import { closeStatementFrame, FRONTEND, frameOf, queryFrame, SYNC } from "../../../src/hosts/embedded/wire.ts";
import { clientOf, codeOf, opened, rawClient } from "./bench-of-clients.ts";

const parseFrame = (name: string, text: string) => frameOf(FRONTEND.parse, Buffer.from(`${name}\0${text}\0\0\0`));
const bindFrame = (name: string) => frameOf(FRONTEND.bind, Buffer.from(`\0${name}\0\0\0\0\0\0\0`));
const executeFrame = (rows = 0) => frameOf(FRONTEND.execute, Buffer.from([0, 0, 0, 0, rows]));
const FLUSH = frameOf(FRONTEND.flush, new Uint8Array());

let running: EmbeddedPostgres;
beforeAll(async () => {
  running = await opened({ idleInTransactionMs: 5_000 });
});

describe("several sessions at once", () => {
  test("each gets the answers to its own statements, named and unnamed", async () => {
    const clients = [clientOf(running, { max: 8 }), clientOf(running, { max: 8, prepare: false }), clientOf(running)];
    const asked = Array.from({ length: 600 }, (_, index) => index);
    const answers = await Promise.all(
      asked.map(async (index) => {
        const sql = clients[index % clients.length] ?? clients[0];
        const [row] =
          (await sql?.unsafe(`select $1::int as n, $2::text as t, ${index % 7} as k`, [index, `t${index}`])) ?? [];
        return row;
      }),
    );
    expect(answers).toEqual(asked.map((index) => ({ n: index, t: `t${index}`, k: index % 7 })));
  });

  test("transactions never see each other half done, and none loses an update", async () => {
    const sql = clientOf(running, { max: 8 });
    await sql`create table account (id int primary key, amount int not null)`;
    await sql`insert into account values (1, 1000), (2, 1000)`;
    const moves = Array.from({ length: 60 }, (_, index) =>
      sql.begin(async (tx) => {
        const [from] = await tx`select amount from account where id = 1 for update`;
        if (index % 3 === 0) await sleep(1);
        await tx`update account set amount = ${Number(from?.amount) - 1} where id = 1`;
        await tx`update account set amount = amount + 1 where id = 2`;
        if (index % 5 === 0) throw new Error("not after all");
      }),
    );
    const sums = Array.from({ length: 60 }, () => sql`select sum(amount)::int as total from account`);
    const outcomes = await Promise.allSettled(moves);
    expect(outcomes.filter(({ status }) => status === "rejected")).toHaveLength(12);
    for (const [row] of await Promise.all(sums)) expect(row).toEqual({ total: 2000 });
    expect(await sql`select amount from account order by id`).toEqual([{ amount: 952 }, { amount: 1048 }]);
  });

  test("a session keeps the database while its transaction is open, and the others wait", async () => {
    const [holder, other] = [clientOf(running), clientOf(running)];
    await other`select 1`;
    const order: string[] = [];
    await holder
      .begin(async (tx) => {
        await tx`select 1`;
        const waiting = other`select 2`.then(() => order.push("other"));
        await sleep(50);
        await tx`select 3`;
        order.push("holder");
        return [waiting];
      })
      .catch(() => {});
    expect(order[0]).toBe("holder");
  });

  test("savepoints roll back alone", async () => {
    const sql = clientOf(running, { max: 4 });
    await sql`create table noted (n int)`;
    await sql.begin(async (tx) => {
      await tx`insert into noted values (1)`;
      await tx
        .savepoint(async (inner) => {
          await inner`insert into noted values (2)`;
          await inner`select 1/0`;
        })
        .catch(() => {});
      await tx`insert into noted values (3)`;
    });
    expect((await sql`select n from noted order by n`).map(({ n }) => n)).toEqual([1, 3]);
  });

  test("an error in the middle of pipelined statements hits that one only", async () => {
    const sql = clientOf(running);
    const codes = await Promise.all([1, 2, 0, 4, 0, 6].map((n) => codeOf(sql`select 10 / ${n}::int as q`)));
    expect(codes).toEqual(["none", "none", "22012", "none", "22012", "none"]);
  });

  test("a syntax error, a duplicate key and a failed transaction leave the session usable", async () => {
    const sql = clientOf(running);
    await sql`create table once (id int primary key)`;
    await sql`insert into once values (1)`;
    expect(await codeOf(sql`selec 1`)).toBe("42601");
    expect(await codeOf(sql`insert into once values (1)`)).toBe("23505");
    const inside = sql.begin(async (tx) => {
      await codeOf(tx`insert into once values (1)`);
      return codeOf(tx`select 1`);
    });
    expect(await codeOf(inside)).toBe("23505");
    expect(await sql`select count(*)::int as n from once`).toEqual([{ n: 1 }]);
  });

  test("several statements in one text share a transaction", async () => {
    const sql = clientOf(running);
    expect(await codeOf(sql.unsafe("create table several (n int); insert into several values (1); select 1/0"))).toBe(
      "22012",
    );
    expect(await codeOf(sql`select * from several`)).toBe("42P01");
  });

  test("cursors read in pieces while others work", async () => {
    const [reader, writer] = [clientOf(running), clientOf(running)];
    await writer`create table ticks (n int)`;
    const pieces: number[] = [];
    const busy = Promise.all(Array.from({ length: 20 }, (_, n) => writer`insert into ticks values (${n})`));
    for await (const rows of reader`select n from generate_series(1, 1000) n`.cursor(100)) pieces.push(rows.length);
    await busy;
    expect(pieces).toEqual(Array.from({ length: 10 }, () => 100));
    expect(await writer`select count(*)::int as n from ticks`).toEqual([{ n: 20 }]);
  });

  test("a cursor that is left early frees the database", async () => {
    const sql = clientOf(running);
    for await (const _ of sql`select n from generate_series(1, 1000) n`.cursor(10)) break;
    expect(await clientOf(running)`select 1 as one`).toEqual([{ one: 1 }]);
  });

  test("an answer of many megabytes comes whole", async () => {
    const sql = clientOf(running, { max: 2 });
    const long = sql`select n, repeat('ж', 100) as t from generate_series(1, 100000) n`;
    const wide = sql`select repeat('x', 20000000) as t, 7 as seven`;
    const rows = await long;
    expect(rows).toHaveLength(100_000);
    expect(rows.every(({ n, t }, index) => n === index + 1 && t.length === 100)).toBe(true);
    const [row] = await wide;
    expect([row?.t.length, row?.seven]).toEqual([20_000_000, 7]);
  });

  test("a statement of many megabytes goes in whole", async () => {
    const sql = clientOf(running);
    const text = "ї".repeat(6_000_000);
    const [row] = await sql`select length(${text}) as n, md5(${text}) = md5(repeat('ї', 6000000)) as same`;
    expect(row).toEqual({ n: 6_000_000, same: true });
  });
});

describe("a batch without its Sync", () => {
  test("keeps the database for its session until the Sync comes", async () => {
    const raw = await rawClient(running);
    const other = clientOf(running);
    await other`select 1`;
    raw.socket.write(Buffer.concat([parseFrame("", "select 42"), bindFrame(""), FLUSH]));
    await raw.hears("2\0\0\0\x04");
    let answered = false;
    const waiting = other`select 'x'`.then(() => {
      answered = true;
    });
    await sleep(100);
    expect(answered).toBe(false);
    raw.socket.write(Buffer.concat([executeFrame(), SYNC]));
    await raw.hears("SELECT 1\0Z\0\0\0\x05I");
    await waiting;
  });

  test("in bytes that come one by one is put together", async () => {
    const raw = await rawClient(running);
    const whole = Buffer.concat([parseFrame("", "select 4711"), bindFrame(""), executeFrame(), SYNC]);
    for (const byte of whole) {
      raw.socket.write(Buffer.of(byte));
      await new Promise(setImmediate);
    }
    await raw.hears("4711");
  });

  test("with an error in it is answered, and what follows up to the Sync is passed over", async () => {
    const raw = await rawClient(running);
    raw.socket.write(Buffer.concat([parseFrame("", "select nothing_there"), FLUSH]));
    await raw.hears("C42703");
    raw.socket.write(Buffer.concat([bindFrame(""), executeFrame(), SYNC, queryFrame("select 'after'")]));
    await raw.hears("after");
  });
});

describe("a client that vanishes", () => {
  test("in mid-transaction is rolled back, and the others go on", async () => {
    const sql = clientOf(running);
    await sql`create table ghost (n int)`;
    const raw = await rawClient(running);
    raw.socket.write(queryFrame("begin; insert into ghost values (1)"));
    await raw.hears("Z\0\0\0\x05T");
    const waiting = sql`select count(*)::int as n from ghost`;
    await sleep(50);
    raw.socket.destroy();
    expect(await waiting).toEqual([{ n: 0 }]);
  });

  test("in mid-batch, before its Sync and after an error, does not hurt the next", async () => {
    for (const text of ["select 1", "select nothing_there"]) {
      const raw = await rawClient(running);
      raw.socket.write(Buffer.concat([parseFrame("", text), FLUSH]));
      await raw.hears(text === "select 1" ? "1\0\0\0\x04" : "C42703");
      raw.socket.destroy();
      expect(await clientOf(running)`select 5 as five`).toEqual([{ five: 5 }]);
    }
  });

  test("while it waits for its turn is forgotten", async () => {
    const sql = clientOf(running);
    await sql`create table queued (n int)`;
    await sql.begin(async (tx) => {
      await tx`select 1`;
      const raw = await rawClient(running);
      raw.socket.write(queryFrame("insert into queued values (1)"));
      await sleep(50);
      raw.socket.destroy();
      await sleep(50);
    });
    expect(await sql`select count(*)::int as n from queued`).toEqual([{ n: 0 }]);
  });

  test("leaves no prepared statements behind", async () => {
    const sql = clientOf(running);
    const left = async () => (await sql`select name from pg_prepared_statements where name like 'left_%'`).length;
    const raw = await rawClient(running);
    raw.socket.write(Buffer.concat([parseFrame("left_1", "select 1"), parseFrame("left_2", "select 2"), SYNC]));
    await raw.hears("1\0\0\0\x041\0\0\0\x04Z");
    expect(await left()).toBe(2);
    raw.socket.write(Buffer.concat([closeStatementFrame("left_2"), SYNC]));
    await raw.hears("3\0\0\0\x04Z");
    raw.socket.destroy();
    await raw.closed;
    await expect.poll(left).toBe(0);
  });

  test("with a goodbye right behind its statement has that statement run", async () => {
    const sql = clientOf(running);
    await sql`create table letter (n int)`;
    const raw = await rawClient(running);
    raw.socket.write(
      Buffer.concat([queryFrame("insert into letter values (1)"), frameOf(FRONTEND.terminate, new Uint8Array())]),
    );
    await raw.closed;
    expect(await sql`select count(*)::int as n from letter`).toEqual([{ n: 1 }]);
  });
});

test("what sessions set for themselves goes with the last of them", async () => {
  const alone = await opened();
  const first = clientOf(alone);
  await first`set work_mem = '7MB'`;
  await first`create temporary table scratch (n int)`;
  await first.end();
  const next = clientOf(alone);
  await expect.poll(async () => (await next`show work_mem`)[0]?.work_mem).not.toBe("7MB");
  expect(await codeOf(next`select * from scratch`)).toBe("42P01");
});

test("the log does not grow without end", { timeout: 240_000 }, async () => {
  const sql = clientOf(running, { max: 2 });
  await sql`create table bulk (n int, t text)`;
  const segments = async () => (await sql`select count(*)::int as n from pg_ls_waldir()`)[0]?.n;
  for (let load = 0; load < 8; load++) {
    await sql`truncate bulk`;
    await sql`insert into bulk select n, repeat('x', 500) from generate_series(1, 100000) n`;
  }
  // 8 loads write some 400 MB, which would be 25 files of 16 MB
  await expect.poll(segments, { timeout: 40_000, interval: 500 }).toBeLessThan(18);
});
