import type { Database } from "../database/index.ts";

/** Everything that a search needs, in memory; made from the rows that `learnArticles` wrote. Never changes once made. */
export interface KnowledgeIndex {
  /** Grows by one with each learning that changed something. */
  version: number;
  articles: number;
  passages: number;
}

/**
 * Answers the index of the newest learning, kept in memory until the version moves on. Give `version` where the caller has just
 * read it, to save the statement that asks for it.
 */
export type CurrentIndex = (version?: number) => Promise<KnowledgeIndex>;

/** A {@link CurrentIndex} over a database: one for a process. */
export function currentIndex(_db: Database): CurrentIndex {
  return async () => ({ version: 0, articles: 0, passages: 0 });
}
