import { currentIndex } from "../knowledge/index.ts";
import { makeModels } from "../language/index.ts";
import { readMarketerWords } from "../understanding/index.ts";
import { articleFiles } from "./article-files.ts";
import { builtInPrompts } from "./built-in-prompts.ts";
import { BUILT_IN, readKnowledgeBase } from "./knowledge-base.ts";
import { customerReader } from "./reader.ts";
import { joinServices, type Services, type ServicesOptions, type ShopParts } from "./services.ts";
import { hostSettings } from "./settings/host-settings.ts";

/** Makes the parts of the settings' knowledge base and joins them, where there are files; the database is migrated already. */
export async function makeServices(options: ServicesOptions): Promise<Services> {
  return joinServices(options, await readShopParts(options));
}

/** What comes of the settings' knowledge base, for whoever joins services of the same shop more than once. */
export async function readShopParts({ config, db, log, keepAlive }: ServicesOptions): Promise<ShopParts> {
  const folder = config.KNOWLEDGE_BASE ?? BUILT_IN;
  const words = await readKnowledgeBase(folder, config.TIMEZONE);
  const models = await makeModels({ config, prompts: await builtInPrompts(), db, log, keepAlive });
  const read = customerReader({ db, intents: words.intents, assistant: models.model });
  const marketerWords = readMarketerWords(words.marketerWords);
  return {
    words,
    read,
    models,
    marketerWords: async () => marketerWords,
    knowledge: currentIndex(db),
    writeArticle: articleFiles(folder),
    hostSettings,
  };
}
