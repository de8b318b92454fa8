#!/usr/bin/env node
import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";

/** What the Worker may weigh on the wire, in KiB. */
const MOST_KIB = 1024;
/** Wrangler asks nobody, tells nobody, and leaves its log beside its other temporary files. */
const QUIET = {
  WRANGLER_SEND_METRICS: "false",
  WRANGLER_LOG_PATH: ".wrangler/logs",
  CLOUDFLARE_CF_FETCH_ENABLED: "false",
  // Wanted for a start, never connected to.
  CLOUDFLARE_HYPERDRIVE_LOCAL_CONNECTION_STRING_HYPERDRIVE: "postgres://nobody:none@127.0.0.1:1/none",
};

/** As much of a V8 CPU profile as says how long something was at work. */
interface Profile {
  nodes: { id: number; callFrame: { functionName: string } }[];
  samples: number[];
  /** Microseconds before each sample. */
  timeDeltas: number[];
}

const wrangler = (...args: string[]) =>
  promisify(execFile)(process.execPath, ["node_modules/wrangler/bin/wrangler.js", ...args], {
    env: { ...process.env, ...QUIET },
  });

/** Everything that is uploaded, each file packed, in KiB; beside the folder the same as one file, for a start. */
async function weigh(folder: string, whole: string): Promise<number> {
  await wrangler("deploy", "--dry-run", "--outdir", folder, "--outfile", whole);
  const names = (await readdir(folder)).filter((name) => !name.endsWith(".map") && name !== "README.md");
  const sizes = await Promise.all(names.map(async (name) => gzipSync(await readFile(join(folder, name))).length));
  return sizes.reduce((sum, size) => sum + size, 0) / 1024;
}

/** Wrangler waits ten seconds for a profile of the start, which is told and not held: too few where much else runs. */
const TRIES = 4;

async function profileStart(whole: string, file: string, tries = TRIES): Promise<void> {
  try {
    await wrangler("check", "startup", "--workerBundle", whole, "--outfile", file);
  } catch (error) {
    if (tries === 1 || !String(error).includes("timed out")) throw error;
    await profileStart(whole, file, tries - 1);
  }
}

/** The milliseconds that workerd works until the Worker can take its first request, on this machine. */
async function timeStart(whole: string): Promise<number> {
  const file = `${whole}.cpuprofile`;
  await profileStart(whole, file);
  const { nodes, samples, timeDeltas }: Profile = JSON.parse(await readFile(file, "utf8"));
  const idle = new Set(nodes.filter(({ callFrame }) => callFrame.functionName === "(idle)").map(({ id }) => id));
  const worked = timeDeltas.filter((_, at) => !idle.has(samples[at] ?? 0));
  return worked.reduce((sum, delta) => sum + delta, 0) / 1000;
}

const folder = await mkdtemp(join(tmpdir(), "beseda-worker-"));
try {
  const whole = join(folder, "worker.bundle");
  const kib = await weigh(join(folder, "files"), whole);
  const ms = await timeStart(whole);
  process.stdout.write(`Worker: ${kib.toFixed(0)} KiB gzip (${MOST_KIB} at most), starts in ${ms.toFixed(0)} ms\n`);
  if (kib > MOST_KIB) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
