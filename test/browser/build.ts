import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** Browser code that was built. */
export interface BuiltWeb {
  folder: string;
  remove(): Promise<void>;
}

/** Builds the browser code as `npm run build` does, into a folder of its own. */
export async function buildWeb(): Promise<BuiltWeb> {
  const folder = await mkdtemp(join(tmpdir(), "beseda-web-"));
  const vite = ["node_modules/vite/bin/vite.js", "build", "--logLevel", "warn", "--outDir", folder];
  await promisify(execFile)(process.execPath, vite, { env: { ...process.env, NODE_ENV: "production" } });
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
