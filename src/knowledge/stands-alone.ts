import { answer } from "./answer.ts";
import type { SearchOptions } from "./hit.ts";
import type { KnowledgeIndex, ShelvedArticle } from "./knowledge-index.ts";
import { isPlaceOnly } from "./region/places.ts";
import { termsOf } from "./terms.ts";

/**
 * Whether words that may go on from an answer are a question of their own: another article is sure to answer them, and the one that was
 * spoken of (`slug`) has none of them. "And by courier?" goes on from what delivery costs, "is there parking?" does not.
 */
export function standsAlone(
  index: KnowledgeIndex,
  said: string,
  { slug, ...options }: SearchOptions & { slug: string },
): boolean {
  if (isPlaceOnly(said)) return false;
  const found = answer(index, said, options);
  if (found.kind !== "answer" || found.hit.article.slug === slug) return false;
  const shelf = index.shelves.get(found.hit.article.locale);
  const about = shelf?.articles.find((article) => article.reference.slug === slug);
  if (!shelf || !about) return false;
  const has = new Set(termsOf(textOf(about), shelf.locale, shelf.concepts).stems);
  return !termsOf(said, shelf.locale, shelf.concepts).stems.some((stem) => has.has(stem));
}

const textOf = ({ reference, asks, passages }: ShelvedArticle): string =>
  [reference.title, ...asks, ...passages.flatMap(({ heading, text }) => [heading ?? "", text])].join("\n");
