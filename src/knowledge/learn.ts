import type { Database } from "../database/index.ts";

/** What a learning did: articles by what became of them, and all passages that there are now. */
export interface Learned {
  added: number;
  changed: number;
  removed: number;
  unchanged: number;
  passages: number;
}

/** Reads the articles of a folder (`<locale>/<slug>.md`) and indexes what changed since the last time, a batch a transaction. */
export async function learnArticles(_db: Database, _options: { folder: string; at: Date }): Promise<Learned> {
  return { added: 0, changed: 0, removed: 0, unchanged: 0, passages: 0 };
}
