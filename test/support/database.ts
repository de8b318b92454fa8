import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { afterAll, inject } from "vitest";
import { closeDatabase, type Database, type DatabaseAddress, migrate, openDatabase } from "../../src/database/index.ts";
import { openEmbeddedPostgres } from "../../src/hosts/embedded/index.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A dump of a migrated embedded database, so that each test file opens one in under a second. */
    embeddedTemplate: string | null;
  }
}

/** Somewhere to run a test's statements, and how to take it away again. */
export interface TestDatabase {
  address: DatabaseAddress;
  remove(): Promise<void>;
}

/** A new, migrated database of its own: on the server of DATABASE_URL where that is set, else embedded and in memory. */
export async function newDatabase(): Promise<TestDatabase> {
  const server = process.env.DATABASE_URL;
  return server ? onServer(server) : embedded();
}

/** A migrated database for one test file, closed at its end. Each test wraps its writes in `rehearse` or leaves them to the file. */
export async function testDatabase(
  options: { max?: number; onStatement?: (text: string) => void } = {},
): Promise<Database> {
  const where = await newDatabase();
  const db = openDatabase(where.address, options);
  await migrate(db);
  afterAll(async () => {
    await closeDatabase(db, 1);
    await where.remove();
  });
  return db;
}

async function embedded(): Promise<TestDatabase> {
  const template = inject("embeddedTemplate");
  const running = await openEmbeddedPostgres(template ? { template } : {});
  return { address: running.url, remove: () => running.stop() };
}

async function onServer(server: string): Promise<TestDatabase> {
  const name = `beseda_test_${randomBytes(6).toString("hex")}`;
  await asAdmin(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { address: { url: url.href }, remove: () => asAdmin(server, `drop database if exists ${name} with (force)`) };
}

async function asAdmin(server: string, statement: string): Promise<void> {
  const admin = postgres(server, { max: 1, onnotice: () => {} });
  await admin.unsafe(statement);
  await admin.end();
}
