import { indexArticles, type KnowledgeIndex, readArticles } from "../../src/knowledge/index.ts";
import { BUILT_IN, readKnowledgeBase, trainReader } from "../../src/services/index.ts";
import { cascade } from "../../src/understanding/customer/cascade/cascade.ts";
import { statisticsReader } from "../../src/understanding/customer/statistics/reader.ts";
import { localReader, rulesReader } from "../../src/understanding/index.ts";
import type { Column } from "./column.ts";
import { tellLocally } from "./search/tell.ts";

/** The readers that need no model, what is searched, and how long learning took. Rules and statistics read alone what the cascade would give them. */
export async function localColumns(): Promise<{ columns: Column[]; index: KnowledgeIndex; seconds: number }> {
  const { intents, articles } = await readKnowledgeBase(BUILT_IN, "Europe/Vilnius");
  const index = indexArticles(await readArticles(articles));
  const from = performance.now();
  const { model } = await trainReader(intents);
  const seconds = (performance.now() - from) / 1000;
  const tell = tellLocally(index);
  const columns = [
    { name: "rules", reader: cascade(rulesReader), tell },
    { name: "statistics", reader: cascade(statisticsReader(model)), tell },
    { name: "local", reader: localReader(model), tell },
  ];
  return { columns, index, seconds };
}
