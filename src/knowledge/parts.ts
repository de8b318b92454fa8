import type { Article } from "./article.ts";
import type { TermsByCount } from "./queries.ts";
import type { Synonyms } from "./synonyms.ts";
import { type Terms, termsOf } from "./terms.ts";

/** The terms of one part of an article: part 0 is its title and examples, part n its passage n − 1. */
export type Part = { part: number } & Record<keyof Terms, TermsByCount>;

/** The postings of an article: of its title and examples, and of each passage under its heading. */
export function partsOf(article: Pick<Article, "title" | "asks" | "locale" | "passages">, synonyms: Synonyms): Part[] {
  const texts = [
    [article.title, ...article.asks].join("\n"),
    ...article.passages.map((passage) => [passage.heading ?? "", passage.text].join("\n")),
  ];
  return texts.map((text, part) => {
    const { stems, pairs, grams } = termsOf(text, article.locale, synonyms[article.locale]);
    return { part, stems: byCount(stems), pairs: byCount(pairs), grams: byCount(grams) };
  });
}

function byCount(terms: string[]): TermsByCount {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const grouped = Map.groupBy(counts.keys(), (term) => counts.get(term) ?? 0);
  return Object.fromEntries(grouped);
}
