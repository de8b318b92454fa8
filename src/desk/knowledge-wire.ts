import { z } from "@hono/zod-openapi";
import { LOCALES } from "../base/index.ts";

const Instant = z.iso.datetime();
/** A language of the shop's. */
export const Locale = z.enum(LOCALES);

/** An article by its title. */
const Titled = z.object({ slug: z.string(), title: z.string(), locale: Locale }).openapi("ArticleTitle");

/** A question by which customers found an article that helped. */
const Candidate = z
  .object({
    id: z.guid(),
    question: z.string(),
    locale: Locale,
    article: Titled.nullable().openapi({ description: "Null where the article is gone" }),
    helped: z.int(),
    notHelped: z.int(),
    chosen: z.int().openapi({ description: "How often the article was chosen among the nearest" }),
    lastAt: Instant,
  })
  .openapi("LearnableQuestion");

/** What waits for the staff's word. */
export const Review = z.object({ candidates: z.array(Candidate) }).openapi("KnowledgeReview");
/** See the schema of the same name. */
export type Review = z.infer<typeof Review>;

/** Articles by their titles. */
export const Titles = z.object({ articles: z.array(Titled) });
/** See the schema of the same name. */
export type Titles = z.infer<typeof Titles>;
