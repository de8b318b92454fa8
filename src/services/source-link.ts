import { type Clock, LOCALES, type Locale } from "../base/index.ts";
import { articlePath } from "../channels/web-chat/index.ts";
import { type WholeArticle, wholeArticle } from "../knowledge/index.ts";
import type { Source } from "../outbox/index.ts";
import type { ReadShop } from "./shop.ts";

/** Finds an article that customers may read. */
export type FindArticle = (locale: Locale, slug: string) => Promise<WholeArticle | null>;

/** Finds articles in the shop as it is now. */
export function articleFinder(shop: ReadShop, clock: Clock): FindArticle {
  return async (locale, slug) => {
    const { knowledge, timezone } = await shop();
    return wholeArticle(knowledge, { locale, slug }, { at: clock(), timezone });
  };
}

/** A source with its own address, or that of its page here: in the language that its title is in. */
export async function linked(source: Source, find: FindArticle): Promise<Source> {
  if (source.url !== null) return source;
  for (const locale of LOCALES) {
    const article = await find(locale, source.slug);
    if (article?.reference.title === source.title) return { ...source, url: articlePath(locale, source.slug) };
  }
  return source;
}
