import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { systemClock } from "../../../src/base/index.ts";
import { readConfig } from "../../../src/config.ts";
import { closeDatabase, type Database, migrate, openDatabase } from "../../../src/database/index.ts";
import { openShopDatabase } from "../../../src/hosts/embedded/index.ts";
import { learn, loadDemo } from "../../../src/services/index.ts";
import { newServerDatabase } from "../server.ts";
import { type CastPlan, writeCast } from "./cast.ts";

/** The databases that a shop may stand on. */
export type Kind = "embedded" | "server";

/** A shop that several processes may open one after another, or side by side. */
export interface Stage {
  /** Stands in the environment of each process. */
  environment: Record<string, string>;
  /** Opens its database beside them: the running process' own where that is embedded. Close it before that process ends. */
  open(): Promise<{ db: Database; close(): Promise<void> }>;
  remove(): Promise<void>;
}

/** Makes a new demo shop with the cast in it; null where there is no server to put it on. */
export async function setStage(kind: Kind, plan: CastPlan): Promise<Stage | null> {
  const stage = await (kind === "server" ? onServer() : inFolder());
  if (!stage) return null;
  try {
    const { db, close } = await stage.open();
    await furnish(db, plan).finally(close);
    return stage;
  } catch (error) {
    await stage.remove();
    throw error;
  }
}

async function furnish(db: Database, plan: CastPlan): Promise<void> {
  const at = systemClock();
  await migrate(db);
  await loadDemo(db, { at });
  await writeCast(db, plan, at);
  await learn(db, readConfig({}), at);
}

async function onServer(): Promise<Stage | null> {
  const [made, folder] = [await newServerDatabase(), await newFolder()];
  if (!made || !("url" in made.address)) {
    await removed(folder);
    return null;
  }
  const { address, remove } = made;
  return {
    environment: { DATABASE_URL: made.address.url, BESEDA_DATA: folder },
    async open() {
      const db = openDatabase(address, { max: 4 });
      return { db, close: () => closeDatabase(db, 1) };
    },
    remove: () => Promise.all([remove(), removed(folder)]).then(() => undefined),
  };
}

async function inFolder(): Promise<Stage> {
  const folder = await newFolder();
  const environment = { DATABASE_URL: "", BESEDA_DATA: folder };
  return { environment, open: () => openShopDatabase(readConfig(environment)), remove: () => removed(folder) };
}

const newFolder = () => mkdtemp(join(tmpdir(), "beseda-chaos-"));
const removed = (folder: string) => rm(folder, { recursive: true, force: true });
