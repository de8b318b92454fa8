import type { SearchOptions } from "../hit.ts";
import type { KnowledgeIndex, ShelvedArticle } from "../knowledge-index.ts";
import type { Reading } from "../reading.ts";
import { findByPlace } from "../region/find-by-place.ts";
import { placed } from "../region/placed.ts";
import type { Source } from "./source.ts";
import { isSpokenToModels } from "./spoken-to-models.ts";

/** Passages of an article that answers, which is shown whole where it is no longer, and of each further one. */
const OF_ASKED = 12;
const OF_OTHERS = 4;
const ARTICLES = 3;

/**
 * What a model may answer a question from, numbered from 1: the article found first and the best passages of the next ones; of a question
 * in several parts, which are answered by an article each, the articles of all. Null where nothing can be made of them that the check
 * could follow: an article in another language, or one that differs by place where the question names none.
 */
export async function sourcesOf(
  index: KnowledgeIndex,
  { question, parts }: { question: string; parts: readonly string[] },
  options: SearchOptions,
): Promise<Source[] | null> {
  const found =
    parts.length > 1
      ? parts.flatMap((part) => findByPlace(index, part, { ...options, limit: 1, vector: undefined }))
      : findByPlace(index, question, { ...options, limit: ARTICLES });
  const passages = new Map<string, Omit<Source, "number">[]>();
  for (const [rank, { article, reading }] of found.entries()) {
    const isAsked = rank === 0 || parts.length > 1;
    const { slug, locale } = article.reference;
    const there = await placed(index, article.reference, question, { said: question, home: async () => null });
    if (isAsked && (locale !== options.locale || there.kind === "where")) return null;
    if (there.kind === "where" || passages.has(slug)) continue;
    const holding = there.kind === "there" ? there.passages : [...article.passages.keys()];
    passages.set(slug, passagesOf(article, reading, holding, isAsked ? OF_ASKED : OF_OTHERS));
  }
  return [...passages.values()].flat().map((passage, at) => ({ ...passage, number: at + 1 }));
}

/** The best passages of an article, in its order. */
function passagesOf(
  { reference, passages }: ShelvedArticle,
  { passages: worth }: Reading,
  holding: number[],
  most: number,
): Omit<Source, "number">[] {
  const best = holding.toSorted((one, other) => (worth[other] ?? 0) - (worth[one] ?? 0)).slice(0, most);
  return passages.flatMap((passage, at) =>
    best.includes(at) && !isSpokenToModels(`${passage.heading ?? ""}\n${passage.text}`)
      ? [{ ...passage, article: reference }]
      : [],
  );
}
