import type { SearchOptions } from "../hit.ts";
import type { KnowledgeIndex, ShelvedArticle } from "../knowledge-index.ts";
import type { Reading } from "../reading.ts";
import { placed } from "../region/placed.ts";
import { find } from "../search.ts";
import type { Source } from "./source.ts";
import { isSpokenToModels } from "./spoken-to-models.ts";

/** Passages of the first article, which is shown whole where it is no longer, and of each further one. */
const OF_FIRST = 12;
const OF_OTHERS = 4;
const ARTICLES = 3;

/**
 * What a model may answer a question from: the article found first and the best passages of the next ones, numbered from 1. Null where
 * nothing can be made of them that the check could follow: an article in another language, or one that differs by place where the
 * question names none.
 */
export async function sourcesOf(
  index: KnowledgeIndex,
  question: string,
  options: SearchOptions,
): Promise<Source[] | null> {
  const found = find(index, question, { ...options, limit: ARTICLES });
  if (found[0]?.article.reference.locale !== options.locale) return null;
  const passages: Omit<Source, "number">[] = [];
  for (const [rank, { article, reading }] of found.entries()) {
    const there = await placed(index, article.reference, question, { said: question, home: async () => null });
    if (there.kind === "where" && rank === 0) return null;
    if (there.kind === "where") continue;
    const holding = there.kind === "there" ? there.passages : [...article.passages.keys()];
    passages.push(...passagesOf(article, reading, holding, rank === 0 ? OF_FIRST : OF_OTHERS));
  }
  return passages.map((passage, at) => ({ ...passage, number: at + 1 }));
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
