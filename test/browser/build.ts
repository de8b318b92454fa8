import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const KEPT = join(ROOT, "node_modules/.cache/beseda-web");
/** A build that was not asked for so long may go. */
const OLD_MS = 3_600_000;

/** Browser code that was built. Others read the same folder: nothing is changed in it. */
export interface BuiltWeb {
  folder: string;
  /** Says that it is needed no more; builds of other sources go then. */
  remove(): Promise<void>;
}

/** Builds the browser code as `npm run build` does, once for the same sources: seven suites play on it. */
export async function buildWeb(): Promise<BuiltWeb> {
  const folder = join(KEPT, await keyOf());
  if (!existsSync(folder)) await build(folder);
  // The hour after which it may go begins anew with each use.
  else await utimes(folder, new Date(), new Date());
  return { folder, remove: () => dropOthers(folder) };
}

/** Two who build at once do so apart, and the first one's is taken. */
async function build(folder: string): Promise<void> {
  await mkdir(KEPT, { recursive: true });
  const own = `${folder}.${process.pid}`;
  const vite = ["node_modules/vite/bin/vite.js", "build", "--logLevel", "warn", "--outDir", own];
  await promisify(execFile)(process.execPath, vite, { cwd: ROOT, env: { ...process.env, NODE_ENV: "production" } });
  await rename(own, folder).catch(async (error: unknown) => {
    await rm(own, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  });
}

/** Browser code takes files from every room, so all of `src/` counts. */
async function keyOf(): Promise<string> {
  const hash = createHash("sha256");
  for (const name of ["package-lock.json", "vite.config.ts", "vite.plugins.ts"])
    hash.update(await readFile(join(ROOT, name)));
  const entries = await readdir(join(ROOT, "src"), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  for (const file of files.sort()) hash.update(`\0${file}\0`).update(await readFile(file));
  return hash.digest("hex").slice(0, 16);
}

async function dropOthers(folder: string): Promise<void> {
  for (const name of await readdir(KEPT)) {
    const other = join(KEPT, name);
    const age = Date.now() - ((await stat(other).catch(() => null))?.mtimeMs ?? Date.now());
    if (other !== folder && age > OLD_MS) await rm(other, { recursive: true, force: true });
  }
}
