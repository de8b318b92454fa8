import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll } from "vitest";

/** Builds the browser code as `npm run build` does, into a folder of its own that goes with the test file; gives the folder. */
export async function buildWeb(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "beseda-web-"));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const vite = ["node_modules/vite/bin/vite.js", "build", "--logLevel", "warn", "--outDir", folder];
  await promisify(execFile)(process.execPath, vite, { env: { ...process.env, NODE_ENV: "production" } });
  return folder;
}
