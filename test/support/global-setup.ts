import { randomBytes } from "node:crypto";
import type { TestProject } from "vitest/node";
import { closeDatabase, migrate, openDatabase } from "../../src/database/index.ts";
import { embeddedTemplate } from "./embedded-template.ts";
import { learnTheBuiltIn } from "./learn-the-built-in.ts";
import { createDatabase, dropDatabases } from "./server.ts";

/** Makes one database for the whole run, migrated and able to read, for every test file to begin with a copy of it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const run = `beseda_test_${randomBytes(4).toString("hex")}`;
  const server = process.env.DATABASE_URL;
  project.provide("run", run);
  project.provide("embeddedTemplate", await embeddedTemplate());
  if (!server) return async () => {};
  await migratedDatabase(server, run);
  return () => dropDatabases(server, run);
}

async function migratedDatabase(server: string, name: string): Promise<void> {
  const db = openDatabase({ url: await createDatabase(server, name) }, { max: 1 });
  await migrate(db);
  await learnTheBuiltIn(db);
  await closeDatabase(db);
}
