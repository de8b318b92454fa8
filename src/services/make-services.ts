import { makeModels } from "../language/index.ts";
import { builtInPrompts } from "./built-in-prompts.ts";
import { BUILT_IN, readKnowledgeBase } from "./knowledge-base.ts";
import { customerReader } from "./reader.ts";
import { joinServices, type Services, type ServicesOptions } from "./services.ts";

/** Makes the parts of the settings' knowledge base and joins them, where there are files; the database is migrated already. */
export async function makeServices(options: ServicesOptions): Promise<Services> {
  const { config, db, log, keepAlive } = options;
  const knowledgeBase = await readKnowledgeBase(config.KNOWLEDGE_BASE ?? BUILT_IN, config.TIMEZONE);
  const models = await makeModels({ config, prompts: await builtInPrompts(), db, log, keepAlive });
  const read = customerReader({ db, intents: knowledgeBase.intents, assistant: models.model });
  return joinServices(options, { words: knowledgeBase, read, models });
}
