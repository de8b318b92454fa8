import {
  type Article,
  indexArticles,
  type KnowledgeIndex,
  makeSynonyms,
  readArticles,
} from "../../src/knowledge/index.ts";
import { BUILT_IN, readKnowledgeBase } from "../../src/services/index.ts";
import { cascade } from "../../src/understanding/customer/cascade/cascade.ts";
import { statisticsReader } from "../../src/understanding/customer/statistics/reader.ts";
import {
  type IntentModel,
  type Intents,
  localReader,
  type Reader,
  readIntents,
  rulesReader,
  trainIntents,
} from "../../src/understanding/index.ts";
import type { Column } from "./column.ts";
import { worked } from "./search/figures.ts";
import { tellLocally } from "./search/tell.ts";

/** What needs no language model: the reader with what it learnt, and what is searched. */
export interface Local {
  reader: Reader;
  model: IntentModel;
  intents: Intents;
  articles: Article[];
  index: KnowledgeIndex;
  /** What learning took, in work. */
  seconds: number;
}

/** Learns from the knowledge base that comes with the program. */
export async function learnLocally(): Promise<Local> {
  const folders = await readKnowledgeBase(BUILT_IN, "Europe/Vilnius");
  const articles = await readArticles(folders.articles);
  const intents = await readIntents(folders.intents);
  const from = worked();
  const { model } = trainIntents(intents);
  const seconds = (worked() - from) / 1000;
  const index = indexArticles(articles, makeSynonyms(folders.synonyms));
  return { reader: localReader(model), model, intents, articles, index, seconds };
}

/** The readers that need no language model. Rules and statistics read alone what the cascade would give them. */
export function localColumns({ reader, model, index }: Local): Column[] {
  return [
    { name: "rules", reader: cascade(rulesReader), tell: null },
    { name: "statistics", reader: cascade(statisticsReader(model)), tell: null },
    { name: "local", reader, tell: tellLocally(index) },
  ];
}
