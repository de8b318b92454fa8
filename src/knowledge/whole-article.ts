import type { Locale } from "../base/index.ts";
import type { ArticleReference, SearchOptions } from "./hit.ts";
import type { KnowledgeIndex } from "./knowledge-index.ts";
import type { Passage } from "./passages.ts";
import { visibleOn } from "./visible.ts";

/** An article from its first word to its last. */
export interface WholeArticle {
  reference: ArticleReference;
  passages: readonly Passage[];
}

/** One article of one language, as those it is for may read it; null where there is none to be seen. */
export function wholeArticle(
  index: KnowledgeIndex,
  which: { locale: Locale; slug: string },
  options: Pick<SearchOptions, "at" | "audience" | "timezone">,
): WholeArticle | null {
  const isVisible = visibleOn(options);
  const articles = index.shelves.get(which.locale)?.articles ?? [];
  const found = articles.find((each) => each.reference.slug === which.slug && isVisible(each));
  return found ? { reference: found.reference, passages: found.passages } : null;
}
