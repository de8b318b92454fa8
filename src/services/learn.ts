import { silentLog } from "../base/index.ts";
import type { Config } from "../config.ts";
import type { Database } from "../database/index.ts";
import { type Learned, learnArticles } from "../knowledge/index.ts";
import { makeModels } from "../language/index.ts";
import { builtInPrompts } from "./built-in-prompts.ts";
import type { LearnedIntents } from "./kept-reader.ts";
import { BUILT_IN, readKnowledgeBase } from "./knowledge-base.ts";
import { learnMarketerWords } from "./marketer-words.ts";
import { learnIntents } from "./reader.ts";

/** What learning came to. */
export interface LearnedAll {
  articles: Learned;
  intents: LearnedIntents;
}

/** Reads articles and intents of the shop's knowledge base into the database; what has not changed is left alone. */
export async function learn(db: Database, config: Config, at: Date): Promise<LearnedAll> {
  const knowledgeBase = await readKnowledgeBase(config.KNOWLEDGE_BASE ?? BUILT_IN, config.TIMEZONE);
  const { embedder, settled } = await makeModels({ config, prompts: await builtInPrompts(), db, log: silentLog });
  const { articles: folder, synonyms } = knowledgeBase;
  const articles = await learnArticles(db, { folder, at, synonyms, embedder });
  // What it costs is written down before the learning is done.
  await settled();
  await learnMarketerWords(db, knowledgeBase.marketerWords, at);
  return { articles, intents: await learnIntents(db, knowledgeBase.intents, at) };
}
