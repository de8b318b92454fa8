import type { Locale } from "../base/index.ts";
import type { QuestionVector } from "./vectors.ts";

/** Whom an article is for: everybody, or the shop's own people only. */
export const AUDIENCES = ["customers", "staff"] as const;

/** One of {@link AUDIENCES}. A search for `staff` sees the customers' articles too. */
export type Audience = (typeof AUDIENCES)[number];

/** What names an article to whoever reads an answer. */
export interface ArticleReference {
  slug: string;
  locale: Locale;
  title: string;
  url: string | null;
}

/** An article that a question found, with its passage that fits best. */
export interface Hit {
  article: ArticleReference;
  /** `position` counts the article's passages from 0; `text` is plain, bullets are "• ". */
  passage: { position: number; heading: string | null; text: string };
  /** 0..1: how much of what was asked the article covers. Comparable between questions, so it is also the confidence. */
  score: number;
}

/** How to search. */
export interface SearchOptions {
  /** The language that the conversation is in. */
  locale: Locale;
  /** When: articles outside `valid_from`..`valid_to` are not seen. */
  at: Date;
  /** Where that day is reckoned, such as `Europe/Vilnius`; UTC unless told. */
  timezone?: string;
  /** Hits at most; 5 unless told. */
  limit?: number;
  /** `customers` unless told. */
  audience?: Audience;
  /** The question, embedded; articles are weighed by it too where theirs are vectors of the same model. */
  vector?: QuestionVector | undefined;
}
