import { existsSync } from "node:fs";
import { p95AmongMany } from "../bench/search.ts";
import type { Local } from "./columns.ts";
import { publicIntents, publicMessages } from "./reading/public.ts";
import { contextFor } from "./search/declines.ts";
import { percentile } from "./search/figures.ts";

/** Messages that are read. */
const READ = 1_000;

/** How long learning all intents takes, reading a message of the public set and searching 10,000 passages. */
export async function evaluateSpeed(
  folder: string,
  { reader, seconds, articles }: Local,
): Promise<Record<string, number>> {
  const messages = existsSync(publicIntents(folder)) ? await publicMessages(folder) : [];
  const context = contextFor("en");
  const took: number[] = [];
  for (const message of messages.filter((_, at) => at % Math.ceil(messages.length / READ) === 0)) {
    took.push(await quickest(() => reader(message, context)));
  }
  return {
    "learning all intents, s": seconds,
    "reading p95, ms": percentile(took, 0.95),
    "search p95 among 10,000 passages, ms": p95AmongMany(articles, "ru"),
  };
}

/** Milliseconds of the quickest of three times: on a busy machine the others waited for it. */
async function quickest(work: () => Promise<unknown>): Promise<number> {
  const took: number[] = [];
  for (let times = 0; times < 3; times++) {
    const began = performance.now();
    await work();
    took.push(performance.now() - began);
  }
  return Math.min(...took);
}
