import type { Analysis } from "../analysis/index.ts";
import { type Clock, type Log, newId, silentLog } from "../base/index.ts";
import type { Config } from "../config.ts";
import type { Database } from "../database/index.ts";
import { insightDue } from "../insight/index.ts";
import { makeModels } from "../language/index.ts";
import { type Definition, membersOf, sqlOf } from "../segments/index.ts";
import {
  type FiguresContext,
  type FiguresReading,
  type MarketerLexicon,
  readFigures,
  readMarketerWords,
} from "../understanding/index.ts";
import { joinAnalysis } from "./analysis.ts";
import { builtInPrompts } from "./built-in-prompts.ts";
import { type FiguresPort, makeFiguresPort } from "./figures-port.ts";
import { BUILT_IN, readKnowledgeBase } from "./knowledge-base.ts";
import { lexiconReader } from "./marketer-lexicon.ts";
import { readable } from "./segment-port.ts";

/** A marketer's questions without the rest of the service: for the command line. */
export interface Marketer {
  analysis: Analysis;
  /** The external ids of everybody whom a definition means. */
  members(definition: Definition): Promise<string[]>;
  /** Its statement, for reading. */
  sql(definition: Definition): string;
  figures: FiguresPort;
  /** Reads a question about figures: words, the question before it, and the names that the shop has. */
  readFigures(text: string, context: Omit<FiguresContext, "words">): FiguresReading;
  lexicon: () => Promise<MarketerLexicon>;
  /** Resolves when what a model has cost is written down. */
  settled(): Promise<void>;
}

/** Joins what a marketer's questions need over a migrated database. */
export async function makeMarketer(parts: {
  db: Database;
  config: Config;
  clock: Clock;
  log?: Log;
}): Promise<Marketer> {
  const { db, config, clock, log = silentLog } = parts;
  const { wording, marketerWords } = await readKnowledgeBase(config.KNOWLEDGE_BASE ?? BUILT_IN, config.TIMEZONE);
  const words = readMarketerWords(marketerWords);
  // Conditions on what was reckoned mean today's figures, also where no service runs that would see to it.
  await insightDue({ db, clock, timezone: config.TIMEZONE, budgetMs: Number.POSITIVE_INFINITY }, newId(clock()));
  const { model, settled } = await makeModels({ config, prompts: await builtInPrompts(), db, log });
  return {
    analysis: joinAnalysis({ ...parts, wording, marketerWords: async () => words, model }),
    members: async (definition) =>
      (await membersOf(db, definition, { now: clock() })).map(({ externalId }) => externalId),
    sql: (definition) => readable(sqlOf(definition, { now: clock() })),
    figures: makeFiguresPort({ db, wording, words: async () => words }),
    readFigures: (text, context) => readFigures(text, { ...context, words }),
    lexicon: lexiconReader(db, config),
    settled,
  };
}
