import { readdir, readFile } from "node:fs/promises";
import { atomically } from "./atomically.ts";
import type { Database } from "./handle.ts";

/** One file of `db/migrations`. */
export interface Migration {
  name: string;
  sql: string;
}

/** The built-in migrations' folder. */
const MIGRATIONS = new URL("../../db/migrations/", import.meta.url);

/** Reads the migrations of a folder in their order. */
export async function readMigrations(folder: URL = MIGRATIONS): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
  return Promise.all(names.map(async (name) => ({ name, sql: await readFile(new URL(name, folder), "utf8") })));
}

/**
 * Brings the database up to the newest migration; answers the names of those that ran now. All in one transaction, one process
 * at a time (an advisory lock), so that two replicas that start together do it once.
 */
export async function migrate(db: Database, migrations?: Migration[]): Promise<string[]> {
  const wanted = migrations ?? (await readMigrations());
  return atomically(db, async () => {
    await db`select pg_advisory_xact_lock(7201964)`;
    await db`create table if not exists migrations (name text primary key, ran_at timestamptz not null default now())`;
    const ran = new Set((await db<{ name: string }[]>`select name from migrations`).map((row) => row.name));
    const missing = wanted.filter((migration) => !ran.has(migration.name));
    for (const migration of missing) {
      await db.unsafe(migration.sql);
      await db`insert into migrations (name) values (${migration.name})`;
    }
    return missing.map((migration) => migration.name);
  });
}
