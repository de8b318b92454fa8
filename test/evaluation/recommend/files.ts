import { evaluateNextBaskets } from "./evaluate.ts";
import { readNextBaskets } from "./read.ts";
import { describe, tableOfForetold } from "./report.ts";

/** Foretells the next baskets of two files: see `readNextBaskets`. Progress, time and memory are told to `err`. */
export async function recommendFiles(history: string, future: string, err: (line: string) => void) {
  const began = performance.now();
  const set = await readNextBaskets(history, future);
  for (const line of describe(set)) err(line);
  const foretold = evaluateNextBaskets(set, err);
  const memory = process.resourceUsage().maxRSS / 1024;
  err(`It took ${((performance.now() - began) / 1000).toFixed(1)} s and ${Math.round(memory)} MB at most.`);
  return { foretold, table: tableOfForetold(foretold) };
}
