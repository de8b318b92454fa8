import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PGlite, type PGliteOptions } from "@electric-sql/pglite";
import { vector } from "@electric-sql/pglite-pgvector";
import type { DatabaseSettings } from "./messages.ts";

/** Kept lines of what Postgres says of itself; the last ones tell why a start failed. */
const KEPT_LINES = 8;

/**
 * Opens PGlite in memory or on a folder, made anew where there is none yet: from a dump, which takes .4 s, or by initdb, 1.5 s to
 * 3.5 s. One that exists opens in .2 s.
 */
export async function openDatabase({ folder, template, program }: Omit<DatabaseSettings, "memory">): Promise<PGlite> {
  const said: string[] = [];
  const keep = (line: string) => {
    said.push(line);
    if (said.length > KEPT_LINES) said.shift();
    return false;
  };
  // log rotation by checkpoint: see SessionGateway
  const startParams = [...PGlite.defaultStartParams, "-c", "max_wal_size=256MB"];
  const options: PGliteOptions = {
    extensions: { vector },
    pgliteWasmModule: program,
    startParams,
    onStderr: keep,
    onStdout: keep,
  };
  try {
    return folder === undefined ? await start(options, template) : await openFolder(folder, options, template);
  } catch (error) {
    throw new Error([error instanceof Error ? error.message : String(error), ...said].join("\n"), { cause: error });
  }
}

/** A folder whose making was cut off is made again: the mark is there only until the first start, before anybody wrote to it. */
async function openFolder(folder: string, options: PGliteOptions, template?: string | Uint8Array): Promise<PGlite> {
  const dataDir = join(folder, "pgdata");
  const unfinished = join(folder, "unfinished");
  if (existsSync(unfinished)) rmSync(dataDir, { recursive: true, force: true });
  else if (existsSync(dataDir)) return PGlite.create({ ...options, dataDir });
  writeFileSync(unfinished, "");
  const database = await start({ ...options, dataDir }, template);
  rmSync(unfinished);
  return database;
}

function start(options: PGliteOptions, template?: string | Uint8Array): Promise<PGlite> {
  return PGlite.create(template === undefined ? options : { ...options, loadDataDir: dumpOf(template) });
}

function dumpOf(template: string | Uint8Array): Blob {
  const bytes = typeof template === "string" ? readFileSync(template) : new Uint8Array(template);
  const zipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return new Blob([bytes], { type: zipped ? "application/gzip" : "application/x-tar" });
}
