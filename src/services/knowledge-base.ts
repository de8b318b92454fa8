import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { LOCALES, type Locale, Refused } from "../base/index.ts";
import { readSynonyms, type WordLists } from "../knowledge/index.ts";
import type { MarketerWordTexts } from "../understanding/index.ts";
import { readShopWords, type ShopWords } from "./shop-words.ts";

/** Where a shop's words are; what a shop may leave out is inherited from the built-in ones. */
export interface KnowledgeBase extends ShopWords {
  /** Articles are the shop's own, never inherited. */
  articles: string;
  intents: string;
  /** Words of marketers' questions. */
  marketerWords: MarketerWordTexts;
  /** The built-in lists, then the shop's own. */
  synonyms: WordLists;
}

/** The folder that comes with Beseda. */
export const BUILT_IN = fileURLToPath(new URL("../../knowledge-base", import.meta.url));

/**
 * Reads a knowledge base: policy and articles from `folder` alone; replies and intents from the built-in one where `folder` has
 * none. A reply that the shop words anew replaces the built-in one of that name; its synonyms are added to the built-in ones. Refused
 * where there is no such folder, or a mistake in it.
 */
export async function readKnowledgeBase(folder: string, timezone: string): Promise<KnowledgeBase> {
  const isFolder = await stat(folder)
    .then((entry) => entry.isDirectory())
    .catch(() => false);
  if (!isFolder) throw new Refused("bad_setting", `The setting KNOWLEDGE_BASE names ${folder}, which is no folder.`);
  const policy = await textOf(join(folder, "policy.yaml"));
  const replies = await Promise.all(LOCALES.map(async (locale) => [locale, await repliesOf(folder, locale)] as const));
  const ownIntents = await textOf(join(folder, "intents", "ru.yaml"));
  return {
    articles: join(folder, "articles"),
    intents: join(ownIntents === null ? BUILT_IN : folder, "intents"),
    marketerWords: await marketerWordsOf(folder),
    synonyms: {
      ru: await synonymsOf(folder, "ru"),
      uk: await synonymsOf(folder, "uk"),
      en: await synonymsOf(folder, "en"),
    },
    ...readShopWords(
      { policy: policy ?? "", replies: Object.fromEntries(replies) as Record<Locale, string[]> },
      timezone,
      join(folder, "policy.yaml"),
    ),
  };
}

/** The shop's own files of words, and the built-in ones in the place of those that it has not. */
async function marketerWordsOf(folder: string): Promise<MarketerWordTexts> {
  const read = async (name: keyof MarketerWordTexts): Promise<string> => {
    const path = (base: string) => join(base, "intents", "segments", `${name}.yaml`);
    const text = (await textOf(path(folder))) ?? (await textOf(path(BUILT_IN)));
    if (text === null) throw new Refused("intents_missing", `The built-in words ${name}.yaml of segments are missing.`);
    return text;
  };
  return {
    ru: await read("ru"),
    uk: await read("uk"),
    en: await read("en"),
    values: await read("values"),
    places: await read("places"),
    vague: await read("vague"),
    figures: await read("figures"),
  };
}

async function repliesOf(folder: string, locale: Locale): Promise<string[]> {
  const builtIn = await textOf(join(BUILT_IN, "replies", `${locale}.ftl`));
  if (builtIn === null) throw new Refused("replies_missing", `The built-in replies for ${locale} are missing.`);
  const own = folder === BUILT_IN ? null : await textOf(join(folder, "replies", `${locale}.ftl`));
  return own === null ? [builtIn] : [builtIn, own];
}

async function synonymsOf(folder: string, locale: Locale): Promise<string[][]> {
  const files = [...new Set([BUILT_IN, folder])].map((base) => join(base, "synonyms", `${locale}.yaml`));
  const lists = await Promise.all(files.map(async (file) => readSynonyms((await textOf(file)) ?? "", file)));
  return lists.flat();
}

async function textOf(path: string): Promise<string | null> {
  return readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
    throw error;
  });
}
