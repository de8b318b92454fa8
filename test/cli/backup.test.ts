import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeEach, expect, it } from "vitest";
import { fixedClock } from "../../src/base/index.ts";
import { run as backup } from "../../src/cli/backup.ts";
import type { Context } from "../../src/cli/context.ts";
import { run as restore } from "../../src/cli/restore.ts";
import { readConfig } from "../../src/config.ts";
import type { Database } from "../../src/database/index.ts";
import { newDatabase, newEmbeddedDatabase, openForFile } from "../support/database.ts";

const at = new Date("2026-11-22T10:00:00Z");
const here = openForFile(await newDatabase());
const there = openForFile(await newEmbeddedDatabase());
const folder = await mkdtemp(join(tmpdir(), "beseda-backup-"));
const file = join(folder, "shop.gz");

afterAll(() => rm(folder, { recursive: true }));

beforeEach(async () => {
  for (const db of [here, there]) await db`truncate customers, facts cascade`;
  await here`insert into customers (external_id, first_name, updated_at) values ('c-1', 'Ольга', ${at})`;
});

/** A verb's surroundings, and what it says in them. */
function saying(db: Database, json = false) {
  const said = { out: [] as string[], err: [] as string[] };
  const context: Context = {
    db,
    config: readConfig({}),
    clock: fixedClock(at),
    out: (line) => said.out.push(line),
    err: (line) => said.err.push(line),
    json,
  };
  return { said, context };
}

async function names(db: Database): Promise<string[]> {
  return (await db<{ name: string }[]>`select first_name as name from customers`).map((row) => row.name);
}

it("a shop moves to another database in one file, and both verbs say how much it was", async () => {
  const written = saying(here);
  expect(await backup([file], written.context)).toBe(0);
  expect(written.said.out).toEqual([expect.stringMatching(/^Wrote [\d,]+ rows of \d+ tables to .*shop\.gz\.$/)]);
  expect(written.said.err).toContain("customers: 1 of 1 rows");
  const read = saying(there);
  expect(await restore([file], read.context)).toBe(0);
  expect(read.said.out).toEqual([expect.stringMatching(/^Put back [\d,]+ rows of \d+ tables\. Restart/)]);
  expect(await names(there)).toEqual(["Ольга"]);
});

it("--json says the same as data, and nothing else", async () => {
  const { said, context } = saying(here, true);
  await backup([file], context);
  expect(said.out.map((line) => JSON.parse(line))).toEqual([
    { file, tables: expect.any(Number), rows: expect.any(Number) },
  ]);
});

it("the file begins with what made it, and only its owner may read it", async () => {
  await backup([file], saying(here).context);
  const [head] = gunzipSync(await readFile(file))
    .toString()
    .split("\n");
  expect(JSON.parse(head ?? "")).toMatchObject({ beseda: "backup", format: 1, at: at.toISOString() });
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

it("--force throws away what a database holds, else it is kept", async () => {
  await backup([file], saying(here).context);
  await there`insert into customers (external_id, first_name, updated_at) values ('c-2', 'Тарас', ${at})`;
  await expect(restore([file], saying(there).context)).rejects.toMatchObject({
    sentence: expect.stringMatching(/has rows already.*--force/),
  });
  expect(await names(there)).toEqual(["Тарас"]);
  await restore([file, "--force"], saying(there).context);
  expect(await names(there)).toEqual(["Ольга"]);
});

it.each<[string, (bytes: Buffer) => Buffer, RegExp]>([
  ["was cut", (bytes) => bytes.subarray(0, bytes.length - 20), /cannot be read: unexpected end of file/],
  ["lost its last byte", (bytes) => bytes.subarray(0, bytes.length - 1), /cannot be read: unexpected end of file/],
  ["was changed in the middle", (bytes) => flipped(bytes, bytes.length >> 1), /cannot be read/],
  ["was changed in its checksum", (bytes) => flipped(bytes, bytes.length - 8), /cannot be read: incorrect data check/],
  ["is no gzip", () => Buffer.from("id,name\n1,Olha\n"), /cannot be read: incorrect header check/],
  ["is empty", () => Buffer.alloc(0), /cannot be read/],
  ["is of another program", () => gzipSync("id,name\n1,Olha\n"), /cannot be read, so nothing was changed/],
])("a file that %s is refused with a sentence, and changes nothing", async (_, damage, sentence) => {
  await backup([file], saying(here).context);
  const damaged = join(folder, "damaged.gz");
  await writeFile(damaged, damage(await readFile(file)));
  await there`insert into customers (external_id, first_name, updated_at) values ('c-2', 'Тарас', ${at})`;
  await expect(restore([damaged, "--force"], saying(there).context)).rejects.toMatchObject({
    name: "Refused",
    sentence: expect.stringMatching(sentence),
  });
  expect(await names(there)).toEqual(["Тарас"]);
});

function flipped(bytes: Buffer, position: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt8(copy.readUInt8(position) ^ 0xff, position);
  return copy;
}

it("a backup that fails leaves the older file whole, and nothing beside it", async () => {
  await backup([file], saying(here).context);
  const before = await readFile(file);
  const failing = saying(here);
  failing.context.err = () => {
    throw new Error("the terminal is gone");
  };
  await expect(backup([file], failing.context)).rejects.toThrow("the terminal is gone");
  expect(await readFile(file)).toEqual(before);
  expect(existsSync(`${file}.partial`)).toBe(false);
});

it.each([
  ["backup without a file", () => backup([], saying(here).context), /needs the name of the file to write/],
  ["backup with two files", () => backup(["a", "b"], saying(here).context), /"b" is not understood/],
  [
    "backup into a folder that is not there",
    () => backup([join(folder, "no", "x")], saying(here).context),
    /cannot be written/,
  ],
  ["backup over a folder", () => backup([folder], saying(here).context), /cannot be written/],
  ["restore without a file", () => restore(["--force"], saying(here).context), /needs the name of a file/],
  [
    "restore of a file that is not there",
    () => restore([join(folder, "none.gz")], saying(there).context),
    /There is no file .*none\.gz/,
  ],
  [
    "restore with an option that is not there",
    () => restore(["--now"], saying(there).context),
    /"--now" is not understood/,
  ],
])("%s is refused with a sentence", async (_, run, sentence) => {
  await expect(run()).rejects.toMatchObject({ name: "Refused", sentence: expect.stringMatching(sentence) });
});
