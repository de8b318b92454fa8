import { writeFile } from "node:fs/promises";
import { closeDatabase, dumpSchema, migrate, openDatabase } from "../src/database/index.ts";
import { openEmbeddedPostgres } from "../src/hosts/embedded/index.ts";

// Writes db/schema.sql, from a new database: what a developer's own one has been through does not matter.
const embedded = await openEmbeddedPostgres();
const db = openDatabase(embedded.url, { max: 1 });
await migrate(db);
await writeFile(new URL("schema.sql", import.meta.url), await dumpSchema(db));
await closeDatabase(db);
await embedded.stop();
