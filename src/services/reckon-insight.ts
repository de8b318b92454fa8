import { newId, Refused } from "../base/index.ts";
import type { Database } from "../database/index.ts";
import { type RebuildOptions, rebuildInsight } from "../insight/index.ts";

/** Reckons what everybody is worth, for a shop that has just come in. Where another process does it by now, that is enough. */
export async function reckonInsight(db: Database, options: RebuildOptions): Promise<void> {
  try {
    await rebuildInsight(db, options, newId(options.at));
  } catch (error) {
    if (!(error instanceof Refused && error.code === "busy")) throw error;
  }
}
