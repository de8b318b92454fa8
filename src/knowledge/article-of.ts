import { extractOf } from "./extract.ts";
import type { Hit, SearchOptions } from "./hit.ts";
import type { KnowledgeIndex } from "./knowledge-index.ts";
import { questionOf } from "./question.ts";
import { readClosely } from "./reading.ts";
import { hitOf } from "./search.ts";

import { visibleOn } from "./visible.ts";

/**
 * One article by its slug, in the conversation's language, else in any; null where there is none to be seen. `question` is what it
 * was chosen for: the extract answers it; without one the article is quoted from its beginning.
 */
export function articleOf(
  index: KnowledgeIndex,
  slug: string,
  options: SearchOptions & { question?: string },
): { hit: Hit; extract: string; differsByPlace: boolean } | null {
  const isVisible = visibleOn(options);
  const shelves = [...index.shelves.values()].toSorted(
    (one, other) => Number(other.locale === options.locale) - Number(one.locale === options.locale),
  );
  for (const shelf of shelves) {
    const article = shelf.articles.find((each) => each.reference.slug === slug && isVisible(each));
    if (!article) continue;
    const [reading] = readClosely(shelf, [article], questionOf(options.question ?? "", shelf));
    const differsByPlace = article.regions.length > 0;
    if (reading) return { hit: hitOf(article, reading, 1), extract: extractOf(article, reading), differsByPlace };
  }
  return null;
}
