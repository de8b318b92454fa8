import { existsSync } from "node:fs";
import { p95AmongMany } from "../bench/search.ts";
import { learnLocally } from "./columns.ts";
import { publicIntents, publicMessages } from "./reading/public.ts";
import { contextFor } from "./search/declines.ts";
import { percentile, worked } from "./search/figures.ts";

/** Messages that are read. */
const READ = 1_000;

/** How long learning all intents takes, reading a message of the public set and searching 10,000 passages, in time of work. */
export async function evaluateSpeed(folder: string): Promise<Record<string, number>> {
  const { reader, seconds, articles } = await learnLocally();
  const messages = existsSync(publicIntents(folder)) ? await publicMessages(folder) : [];
  const context = contextFor("en");
  const took: number[] = [];
  for (const message of messages.filter((_, at) => at % Math.ceil(messages.length / READ) === 0)) {
    const began = worked();
    await reader(message, context);
    took.push(worked() - began);
  }
  return {
    "learning all intents, s": seconds,
    "reading p95, ms": percentile(took, 0.95),
    "search p95 among 10,000 passages, ms": p95AmongMany(articles, "ru"),
  };
}
