import { text } from "node:stream/consumers";
import { beforeAll, expect, test } from "vitest";
import type { EmbeddedPostgres } from "../../../src/hosts/embedded/index.ts";
import { clientOf, codeOf, opened } from "./bench-of-clients.ts";

let running: EmbeddedPostgres;
beforeAll(async () => {
  running = await opened();
  await clientOf(running)`create table copied (n int, t text)`;
});

test("COPY FROM STDIN is refused with a sentence, in whatever form it comes", async () => {
  const [sql, other] = [clientOf(running), clientOf(running)];
  for (const copy of [
    "copy copied from stdin",
    'COPY "copied"(n,t) FROM/* x */STDIN (format csv)',
    "select 1; copy copied from stdin",
  ]) {
    const refused = sql.unsafe(copy);
    expect(await codeOf(refused)).toBe("0A000");
    await expect(sql.unsafe(copy)).rejects.toThrow("COPY FROM STDIN is not possible on the embedded database");
    expect(await codeOf(sql.unsafe(copy, [], { prepare: true }).values())).toBe("0A000");
  }
  expect(await codeOf(sql`copy copied from stdin`.writable())).toBe("0A000");
  expect(await sql`select 1 as one`).toEqual([{ one: 1 }]);
  expect(await other`select 1 as one`).toEqual([{ one: 1 }]);
});

test("a transaction that tries COPY FROM STDIN fails like any other", async () => {
  const sql = clientOf(running);
  const inside = sql.begin(async (tx) => {
    await tx`insert into copied values (1, 'x')`;
    await tx.unsafe("copy copied from stdin");
  });
  expect(await codeOf(inside)).toBe("0A000");
  expect(await sql`select count(*)::int as n from copied`).toEqual([{ n: 0 }]);
});

test("data that only speaks of it is taken", async () => {
  const sql = clientOf(running);
  await sql.unsafe("insert into copied values (1, 'a; copy copied from stdin')");
  await sql`insert into copied values (2, ${"; copy copied from stdin"})`;
  expect(await sql`select n from copied order by n`).toEqual([{ n: 1 }, { n: 2 }]);
  await sql`truncate copied`;
});

test("COPY TO STDOUT works", async () => {
  const sql = clientOf(running);
  const stream = await sql`copy (select n, 'ж' from generate_series(1, 20000) n) to stdout`.readable();
  const lines = (await text(stream)).trimEnd().split("\n");
  expect(lines).toHaveLength(20_000);
  expect(lines.at(-1)).toBe("20000\tж");
  expect(await sql`select 1 as one`).toEqual([{ one: 1 }]);
});
