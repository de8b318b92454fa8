import { Unavailable } from "../../base/index.ts";
import type { Config } from "../../config.ts";
import {
  closeDatabase,
  type Database,
  isConnectionError,
  migrate,
  openDatabase,
  sqlState,
} from "../../database/index.ts";
import { openEmbeddedPostgres } from "./open-embedded.ts";

/** The shop's database, open and migrated. */
export interface ShopDatabase {
  db: Database;
  /** Where it is: a server, this process' data folder, or another process' that has the folder open. */
  place: "server" | "own folder" | "shared folder";
  close(): Promise<void>;
}

/** Opens the database of the settings: the server of `DATABASE_URL`, else the embedded one of `BESEDA_DATA`; migrates it first. */
export async function openShopDatabase(
  config: Pick<Config, "DATABASE_URL" | "BESEDA_DATA">,
  options: { max?: number; onStatement?: (text: string) => void; log?: (message: string) => void } = {},
): Promise<ShopDatabase> {
  if (config.DATABASE_URL) return onServer(config.DATABASE_URL, options);
  const embedded = await openEmbeddedPostgres({
    folder: config.BESEDA_DATA,
    ...(options.log ? { log: options.log } : {}),
  });
  const db = openDatabase(embedded.url, options);
  await migrate(db);
  return {
    db,
    place: embedded.owner ? "own folder" : "shared folder",
    async close() {
      await closeDatabase(db);
      await embedded.stop();
    },
  };
}

async function onServer(
  url: string,
  options: { max?: number; onStatement?: (text: string) => void },
): Promise<ShopDatabase> {
  const db = openDatabase({ url }, options);
  try {
    await migrate(db);
  } catch (error) {
    await closeDatabase(db, 0).catch(() => undefined);
    throw isConnectionError(error) || isNotLetIn(error)
      ? new Unavailable("The database of DATABASE_URL", error)
      : error;
  }
  return { db, place: "server", close: () => closeDatabase(db) };
}

/** The server is there, but not for us: a wrong password or user (class 28), or no such database (3D000). */
const isNotLetIn = (error: unknown): boolean => /^(28|3D)/.test(sqlState(error) ?? "");
