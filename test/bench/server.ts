import { randomBytes } from "node:crypto";
import type { DatabaseAddress } from "../../src/database/index.ts";
import { createDatabase, dropDatabase } from "../support/server.ts";

/** A new database on the server of DATABASE_URL, or null where none is set. */
export async function newServerDatabase(): Promise<{ address: DatabaseAddress; remove(): Promise<void> } | null> {
  const server = process.env.DATABASE_URL;
  if (!server) return null;
  const name = `beseda_bench_${randomBytes(6).toString("hex")}`;
  return { address: { url: await createDatabase(server, name) }, remove: () => dropDatabase(server, name) };
}
