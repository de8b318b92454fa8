import { makeModels, promptFiles } from "../language/index.ts";
import { BUILT_IN, readKnowledgeBase } from "./knowledge-base.ts";
import { customerReader } from "./reader.ts";
import { joinServices, type Services, type ServicesOptions } from "./services.ts";

/** The words for language models that come with Beseda. */
const PROMPTS = new URL("../../prompts/", import.meta.url);

/** Makes the parts of the settings' knowledge base and joins them, where there are files; the database is migrated already. */
export async function makeServices(options: ServicesOptions): Promise<Services> {
  const { config, db, log, keepAlive } = options;
  const knowledgeBase = await readKnowledgeBase(config.KNOWLEDGE_BASE ?? BUILT_IN, config.TIMEZONE);
  const models = await makeModels({ config, prompts: await promptFiles(PROMPTS), db, log, keepAlive });
  const read = customerReader({ db, intents: knowledgeBase.intents, assistant: models.model });
  return joinServices(options, { words: knowledgeBase, read, models });
}
