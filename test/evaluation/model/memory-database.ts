import { closeDatabase, type Database, openDatabase } from "../../../src/database/index.ts";
import { openEmbeddedPostgres } from "../../../src/hosts/embedded/index.ts";
import { embeddedTemplate } from "../../support/embedded-template.ts";

/** A database for what models keep and count: a shop's own is left alone. */
export async function memoryDatabase(): Promise<{ db: Database; close(): Promise<void> }> {
  const running = await openEmbeddedPostgres({ template: await embeddedTemplate() });
  const db = openDatabase(running.url, { max: 1 });
  const close = async () => {
    await closeDatabase(db);
    await running.stop();
  };
  return { db, close };
}
