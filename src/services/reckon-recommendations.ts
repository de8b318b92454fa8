import type { Database } from "../database/index.ts";
import { type RebuildOptions, rebuildRecommendations, refreshRecommendations } from "../recommendations/index.ts";

/** Reckons what recommendations are read from: everything the first time or with `rebuild`, else what changed since. */
export async function reckonRecommendations(
  db: Database,
  { rebuild, ...options }: RebuildOptions & { rebuild: boolean },
): Promise<void> {
  const { rebuilding } = rebuild ? { rebuilding: true } : await refreshRecommendations(db, options);
  if (rebuilding) await rebuildRecommendations(db, options);
}
