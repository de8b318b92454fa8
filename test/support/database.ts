import { randomBytes } from "node:crypto";
import { afterAll, inject } from "vitest";
import {
  closeDatabase,
  type Database,
  type DatabaseAddress,
  type DatabaseOptions,
  openDatabase,
} from "../../src/database/index.ts";
import { openEmbeddedPostgres } from "../../src/hosts/embedded/index.ts";
import { createDatabase, dropDatabase } from "./server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The name of this run's migrated database on the server; those of its test files begin with it. */
    run: string;
    /** The file of a dump of a migrated embedded database, where the run is on that: a test file opens one in under a second. */
    embeddedTemplate: string | null;
  }
}

/** Somewhere to run a test's statements, and how to take it away again. */
export interface TestDatabase {
  address: DatabaseAddress;
  remove(): Promise<void>;
}

/** A new, migrated database of its own: on the server of DATABASE_URL where that is set, else embedded and in memory. */
export function newDatabase(): Promise<TestDatabase> {
  return make(true);
}

/** Like {@link newDatabase}, without a single table. */
export function emptyDatabase(): Promise<TestDatabase> {
  return make(false);
}

/** A migrated database for one test file, closed at its end. Each test wraps its writes in `rehearse` or leaves them to the file. */
export async function testDatabase(options: DatabaseOptions = {}): Promise<Database> {
  return openForFile(await newDatabase(), options);
}

/** Opens a database until the end of the test file, which takes it away. */
export function openForFile(where: TestDatabase, options: DatabaseOptions = {}): Database {
  const db = openDatabase(where.address, options);
  afterAll(async () => {
    await closeDatabase(db, 1);
    await where.remove();
  });
  return db;
}

function make(migrated: boolean): Promise<TestDatabase> {
  const server = process.env.DATABASE_URL;
  return server ? onServer(server, migrated) : embedded(migrated);
}

async function embedded(migrated: boolean): Promise<TestDatabase> {
  const template = migrated ? inject("embeddedTemplate") : null;
  const running = await openEmbeddedPostgres(template ? { template } : {});
  return { address: running.url, remove: () => running.stop() };
}

/** An embedded database in memory without a single table, whatever DATABASE_URL says. */
export function emptyEmbeddedDatabase(): Promise<TestDatabase> {
  return embedded(false);
}

async function onServer(server: string, migrated: boolean): Promise<TestDatabase> {
  const run = inject("run");
  const name = `${run}_${randomBytes(4).toString("hex")}`;
  const url = await createDatabase(server, name, migrated ? run : undefined);
  return { address: { url }, remove: () => dropDatabase(server, name) };
}
