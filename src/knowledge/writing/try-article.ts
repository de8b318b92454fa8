import { answer } from "../answer.ts";
import type { Article } from "../article.ts";
import type { SearchOptions } from "../hit.ts";
import { indexArticles, type KnowledgeIndex, type ShelvedArticle } from "../knowledge-index.ts";
import type { Synonyms } from "../synonyms.ts";

/** A question, and the article that is to answer it. */
export interface Expected {
  question: string;
  slug: string;
}

/** What would change if an article were published. Slugs name articles of its language; null: no article answers. */
export interface Trial {
  /** What it is to answer, and what would answer it. */
  wanted: { question: string; before: string | null; after: string | null }[];
  /** How many questions were tried that other articles answer today. */
  checked: number;
  /** Those that it would take away from the article that answers them. */
  lost: { question: string; before: string; after: string | null }[];
}

/**
 * Answers questions with and without an article: those that it is for, and those that others must go on answering. Both times without
 * vectors, which a text that nobody published has not.
 */
export function tryArticle(
  index: KnowledgeIndex,
  article: Article,
  { wanted, expected, synonyms, at, timezone }: TrialQuestions,
): Trial {
  const { locale } = article;
  const shelf = index.shelves.get(locale)?.articles ?? [];
  const today = shelf.map(articleOfShelf);
  const before = indexArticles(today, synonyms);
  const after = indexArticles([...today.filter(({ slug }) => slug !== article.slug), article], synonyms);
  const options = { locale, at, timezone };
  const both = (question: string) => ({
    question,
    before: answered(before, question, options),
    after: answered(after, question, options),
  });
  const held = expected
    .filter(({ slug }) => slug !== article.slug)
    .flatMap(({ question, slug }) => {
      const tried = both(question);
      return tried.before === slug ? [{ ...tried, before: slug }] : [];
    });
  return {
    wanted: [...new Set(wanted)].map(both),
    checked: held.length,
    lost: held.filter(({ before, after }) => before !== after),
  };
}

/** What an article is tried against. */
export interface TrialQuestions {
  wanted: readonly string[];
  expected: readonly Expected[];
  synonyms: Synonyms;
  at: Date;
  timezone: string;
}

function answered(index: KnowledgeIndex, question: string, options: SearchOptions): string | null {
  const found = answer(index, question, options);
  return found.kind === "answer" ? found.hit.article.slug : null;
}

const articleOfShelf = ({ reference, asks, audience, validFrom, validTo, ...rest }: ShelvedArticle): Article => ({
  ...reference,
  ...{ asks, audience, tags: [], valid_from: validFrom, valid_to: validTo },
  ...{ regions: rest.regions, where: rest.where, passages: rest.passages },
});
