import type { Locale } from "../../../base/index.ts";
import type { Database } from "../../../database/index.ts";
import type { KnowledgeAnswer } from "../../../knowledge/index.ts";
import type { DeskRow } from "../list/queries.ts";
import type { Found } from "./found.ts";
import type { Line } from "./lines.ts";
import { toldSince } from "./queries.ts";

/** What an article's chance to answer counts beside how like an earlier question is: a person's answer to the same question is nearer to it. */
const OF_AN_ARTICLE = 0.5;
const DAY_MS = 86_400_000;

/** What an article says, in the customer's language, unless the bot has told it already. */
export async function fromArticles(
  db: Database,
  { row, told, lines }: { row: DeskRow; told: KnowledgeAnswer; lines: readonly Line[] },
): Promise<Found[]> {
  const draft = draftOfArticle(told, row.locale);
  if (draft?.source.kind !== "article") return [];
  const newest = lines.at(-1)?.at.getTime() ?? 0;
  const today = lines.find(({ at }) => newest - at.getTime() < DAY_MS)?.seq ?? 0;
  const slugs = await toldSince(db, row.id, today - 1);
  return slugs.has(draft.source.slug) ? [] : [draft];
}

/** What the articles say to a question as a draft; null where they say nothing, or nothing in that language. */
export function draftOfArticle(told: KnowledgeAnswer, locale: Locale): Found | null {
  if (told.kind === "unknown") return null;
  const hit = told.kind === "answer" ? told.hit : told.hits[0];
  if (hit?.article.locale !== locale) return null;
  const { slug, title, url } = hit.article;
  const text =
    told.kind === "answer" ? [told.extract, ...told.also.map(({ extract }) => extract)].join("\n\n") : hit.passage.text;
  return { text, score: OF_AN_ARTICLE * hit.score, source: { kind: "article", slug, title, url } };
}
