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
    /** The file of a dump of a migrated embedded database, so that each test file opens one in under a second. */
    embeddedTemplate: string;
  }
}

/** Somewhere to run a test's statements, and how to take it away again. */
export interface TestDatabase {
  address: DatabaseAddress;
  remove(): Promise<void>;
}

/** A new, migrated database of its own: on the server of DATABASE_URL where that is set, else embedded and in memory. */
export function newDatabase(): Promise<TestDatabase> {
  const server = process.env.DATABASE_URL;
  return server ? onServer(server) : newEmbeddedDatabase();
}

/** A new, migrated embedded database in memory, whatever DATABASE_URL says. */
export async function newEmbeddedDatabase(): Promise<TestDatabase> {
  const running = await openEmbeddedPostgres({ template: inject("embeddedTemplate") });
  return { address: running.url, remove: () => running.stop() };
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

async function onServer(server: string): Promise<TestDatabase> {
  const run = inject("run");
  const name = `${run}_${randomBytes(4).toString("hex")}`;
  const url = await createDatabase(server, name, run);
  return { address: { url }, remove: () => dropDatabase(server, name) };
}
