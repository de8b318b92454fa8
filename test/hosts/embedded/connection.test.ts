import { randomBytes } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { EmbeddedPostgres } from "../../../src/hosts/embedded/index.ts";
import { FRONTEND, frameOf, queryFrame } from "../../../src/hosts/embedded/wire.ts";
import { clientOf, codeOf, opened, rawClient, rawSocket } from "./bench-of-clients.ts";

let running: EmbeddedPostgres;
beforeAll(async () => {
  running = await opened();
});

const int32 = (...numbers: number[]) => {
  const bytes = Buffer.alloc(4 * numbers.length);
  for (const [index, number] of numbers.entries()) bytes.writeInt32BE(number, 4 * index);
  return bytes;
};

async function othersGoOn(): Promise<void> {
  expect(await clientOf(running)`select 1 as one`).toEqual([{ one: 1 }]);
}

test("a request for TLS is declined, and the session goes on in the clear", async () => {
  const raw = rawSocket(running);
  raw.socket.write(int32(8, 80877103));
  await raw.hears("N");
  expect(await clientOf(running, { ssl: "prefer" })`select 1 as one`).toEqual([{ one: 1 }]);
  expect(await codeOf(clientOf(running, { ssl: "require" })`select 1`)).not.toBe("none");
});

test("a cancel is heard and closed without an answer", async () => {
  const raw = rawSocket(running);
  raw.socket.write(int32(16, 80877102, 1, 2));
  await raw.closed;
  expect(raw.heard()).toBe("");
  const query = clientOf(running)`select pg_sleep(0.3), 1 as one`;
  query.execute();
  query.cancel();
  expect(await codeOf(query)).toMatch(/none|57014/);
  await othersGoOn();
});

test("garbage instead of a start-up closes that socket only", async () => {
  for (const garbage of [
    Buffer.from("GET / HTTP/1.1\r\n\r\n"),
    randomBytes(4096),
    int32(8, 131072),
    int32(4, 0),
    int32(-1, 196608),
  ]) {
    const raw = rawSocket(running);
    raw.socket.write(garbage);
    await raw.closed;
  }
  await othersGoOn();
});

test("garbage in a session closes that session only, and rolls it back", async () => {
  const sql = clientOf(running);
  await sql`create table kept (n int)`;
  const small = FRONTEND.sync;
  const garbage = [
    Buffer.from("GET / HTTP/1.1\r\n\r\n"),
    Buffer.concat([Buffer.of(small), int32(3)]),
    Buffer.concat([Buffer.of(small), int32(20_000), Buffer.alloc(20_000)]),
    Buffer.concat([Buffer.of(FRONTEND.query), int32(0x7fffffff)]),
    Buffer.concat([Buffer.from("p"), int32(5), Buffer.of(0)]),
  ];
  for (const bytes of garbage) {
    const raw = await rawClient(running);
    raw.socket.write(queryFrame("begin; insert into kept values (1)"));
    await raw.hears("Z\0\0\0\x05T");
    raw.socket.write(bytes);
    await raw.closed;
    expect(raw.heard()).toContain("C08P01");
  }
  expect(await sql`select * from kept`).toEqual([]);
});

test("frames that are whole but make no sense get an error, or end that session only", async () => {
  const frames = [
    frameOf(FRONTEND.bind, Buffer.from("\0nothing_there\0\0\0\0\0\0\0")),
    frameOf(FRONTEND.bind, randomBytes(50)),
    frameOf(FRONTEND.parse, Buffer.from("no end")),
    frameOf(FRONTEND.execute, Buffer.alloc(0)),
    frameOf(FRONTEND.describe, Buffer.from("Xx\0")),
    frameOf(FRONTEND.close, Buffer.from("")),
    frameOf(FRONTEND.functionCall, int32(1, 2, 3)),
    frameOf(FRONTEND.query, Buffer.from("no end")),
    frameOf(FRONTEND.copyData, randomBytes(50)),
    frameOf(FRONTEND.copyDone, Buffer.alloc(0)),
  ];
  for (const frame of frames) {
    const raw = await rawClient(running);
    raw.socket.write(
      Buffer.concat([frame, frameOf(FRONTEND.sync, Buffer.alloc(0)), queryFrame("select 'still here'")]),
    );
    await Promise.race([raw.hears("still here"), raw.closed]);
    await othersGoOn();
  }
});

test("many that come and go at once are all served", async () => {
  const rounds = Array.from({ length: 60 }, async (_, n) => {
    const raw = await rawClient(running);
    raw.socket.write(queryFrame(`select 'visit ${n}'`));
    if (n % 3 === 0) return raw.socket.destroy();
    await raw.hears(`visit ${n}`);
    raw.socket.end(frameOf(FRONTEND.terminate, Buffer.alloc(0)));
    return raw.closed;
  });
  await Promise.all(rounds);
  await othersGoOn();
});
