import { BUILT_IN, readKnowledgeBase } from "./knowledge-base.ts";
import { customerReader } from "./reader.ts";
import { joinServices, type Services, type ServicesOptions } from "./services.ts";

/** Makes the parts of the settings' knowledge base and joins them, where there are files; the database is migrated already. */
export async function makeServices(options: ServicesOptions): Promise<Services> {
  const { config, db } = options;
  const knowledgeBase = await readKnowledgeBase(config.KNOWLEDGE_BASE ?? BUILT_IN, config.TIMEZONE);
  return joinServices(options, { words: knowledgeBase, read: customerReader({ db, intents: knowledgeBase.intents }) });
}
