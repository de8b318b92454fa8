import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import { openEmbeddedPostgres } from "../../src/hosts/embedded/index.ts";
import { newDatabase } from "./database.ts";

/** A shop with nothing in it yet. */
export interface EmptyShop {
  /** What must stand in the environment of whoever opens it. */
  environment: Record<string, string>;
  remove(): Promise<void>;
}

/** An empty, migrated database for a whole program: on the server of DATABASE_URL where that is set, else in a data folder. */
export async function emptyShop(): Promise<EmptyShop> {
  const folder = await mkdtemp(join(tmpdir(), "beseda-shop-"));
  const environment = { BESEDA_DATA: folder, PORT: "0", TIMEZONE: "Europe/Vilnius" };
  const removeFolder = () => rm(folder, { recursive: true, force: true });
  if (!process.env.DATABASE_URL) {
    const database = await openEmbeddedPostgres({ folder, template: inject("embeddedTemplate") });
    await database.stop();
    return { environment, remove: removeFolder };
  }
  const { address, remove } = await newDatabase();
  if (!("url" in address)) throw new Error("the test database is on no server");
  return {
    environment: { ...environment, DATABASE_URL: address.url },
    remove: () => Promise.all([remove(), removeFolder()]).then(() => undefined),
  };
}
