import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  closeDatabase,
  type Database,
  type Migration,
  migrate,
  openDatabase,
  readMigrations,
} from "../../src/database/index.ts";
import { openEmbeddedPostgres } from "../../src/hosts/embedded/index.ts";
import { learnTheBuiltIn } from "./learn-the-built-in.ts";

const CACHE = fileURLToPath(new URL("../../node_modules/.cache/beseda/", import.meta.url));
const ROOT = new URL("../../", import.meta.url);

/**
 * The file of a dump of a migrated embedded database that has learned to read; made where there is none of these migrations, examples
 * and ways of reading yet (8 s), then kept.
 */
export async function embeddedTemplate(): Promise<string> {
  const file = join(CACHE, `${await keyOf(await readMigrations())}.tar`);
  // The hour after which it may go begins anew with each use.
  if (existsSync(file)) return utimes(file, new Date(), new Date()).then(() => file);
  await mkdir(CACHE, { recursive: true });
  const partial = `${file}.${process.pid}`;
  await writeFile(partial, await migratedDump());
  await rename(partial, file);
  await dropOthers(file);
  return file;
}

async function keyOf(migrations: Migration[]): Promise<string> {
  const hash = createHash("sha256").update(readFileSync(new URL("package-lock.json", ROOT)));
  for (const { name, sql } of migrations) hash.update(`\0${name}\0${sql}`);
  hash.update(readFileSync(new URL(import.meta.url)));
  for (const folder of ["src/understanding", "knowledge-base/intents"]) hash.update(await everythingIn(folder));
  return hash.digest("hex").slice(0, 16);
}

async function everythingIn(folder: string): Promise<string> {
  const place = new URL(`${folder}/`, ROOT);
  const names = (await readdir(place, { recursive: true })).filter((name) => /\.(ts|yaml)$/.test(name)).sort();
  const texts = await Promise.all(
    names.map(async (name) => `${name}\0${await readFile(new URL(name, place), "utf8")}`),
  );
  return texts.join("\0");
}

async function migratedDump(): Promise<Uint8Array> {
  const running = await openEmbeddedPostgres();
  const db = openDatabase(running.url, { max: 1 });
  await migrate(db);
  await learnTheBuiltIn(db);
  await dropUnused(db);
  await dropOldLog(db);
  await closeDatabase(db);
  const dump = await running.dump();
  await running.stop();
  return dump;
}

/** Leaves the one database that there are sessions in: a third of a dump's bytes and files were those that new ones are made from. */
async function dropUnused(db: Database): Promise<void> {
  await db`update pg_database set datistemplate = false`;
  await db`drop database template0`;
  await db`drop database template1`;
}

/** Leaves one empty file of the write-ahead log: two were half of a dump, which each test file reads, copies and keeps in memory. */
async function dropOldLog(db: Database): Promise<void> {
  await db`set wal_recycle = off`;
  await db`select pg_switch_wal()`;
  await db`checkpoint`;
}

/** Dumps of earlier migrations, 30 MB each; one of the last hour may be in use by another run. */
async function dropOthers(file: string): Promise<void> {
  for (const name of await readdir(CACHE)) {
    const other = join(CACHE, name);
    // Gone meanwhile where a run beside this one has just given its dump its name.
    const { mtimeMs = Date.now() } = (await stat(other).catch(() => null)) ?? {};
    if (other !== file && mtimeMs < Date.now() - 3_600_000) await rm(other, { force: true });
  }
}
