import { z } from "@hono/zod-openapi";
import { ArticleForm } from "../knowledge/index.ts";
import { Locale } from "./knowledge-wire.ts";

const Instant = z.iso.datetime();
const line = z.string().trim().min(1).max(1_000);

/** What a topic was made from: the ids of one of each group. */
const TopicIds = z.object({
  unanswered: z.array(z.int()).max(200),
  wrong: z.array(z.guid()).max(200),
  people: z.array(z.guid()).max(200),
});

/** What customers ask that the knowledge base does not answer well. */
const Topic = z
  .object({
    question: line,
    others: z.array(line).max(500),
    locale: Locale,
    unanswered: z.int().openapi({ description: "Questions that found no answer" }),
    wrong: z.int().openapi({ description: "Answers that did not help" }),
    people: z.int().openapi({ description: "Questions that a person answered" }),
    lastAt: Instant,
    nearest: z.array(z.object({ slug: z.string(), title: z.string(), locale: Locale })),
    ids: TopicIds,
  })
  .openapi("KnowledgeTopic");

/** Topics, those asked most first. */
export const Topics = z.object({ topics: z.array(Topic) });
/** See the schema of the same name. */
export type Topics = z.infer<typeof Topics>;

/** A topic that something is done with. */
export const TopicRequest = Topic.pick({ question: true, others: true, locale: true, ids: true }).openapi(
  "TopicRequest",
);
/** See the schema of the same name. */
export type TopicRequest = z.infer<typeof TopicRequest>;

/** Which article answers a topic. */
export const AttachTopic = TopicRequest.extend({ slug: z.string().min(1).max(300) }).openapi("AttachTopic");

const Book = z.object({
  slug: z.string(),
  texts: z.array(
    z.object({ locale: Locale, title: z.string(), validFrom: z.string().nullable(), validTo: z.string().nullable() }),
  ),
  missing: z.array(Locale).openapi({ description: "Languages in which the shop has articles, but not this one" }),
});

const DraftRow = z.object({
  id: z.guid(),
  locale: Locale,
  slug: z.string(),
  title: z.string(),
  changedAt: Instant,
  changedBy: z.string(),
});

/** All articles, and what is being written. */
export const Library = z
  .object({
    books: z.array(Book),
    drafts: z.array(DraftRow),
    takenBack: z
      .array(
        z.object({
          locale: Locale,
          slug: z.string(),
          title: z.string(),
          version: z.int().openapi({ description: "Its last text, to begin a draft from" }),
          by: z.string().nullable(),
          at: Instant,
        }),
      )
      .openapi({ description: "Articles that customers are not answered from any more" }),
    unwritten: z.boolean().openapi({ description: "Something was published that is not in the files yet" }),
  })
  .openapi("KnowledgeLibrary");
/** See the schema of the same name. */
export type Library = z.infer<typeof Library>;

/**
 * An article's form; what is empty in it may be filled in later. Made anew of its fields: a schema that was made before the library
 * of OpenAPI was loaded cannot be named.
 */
export const Form = z.object(ArticleForm.shape).openapi("ArticleForm");
/** See the schema of the same name. */
export type Form = z.infer<typeof Form>;

/** A draft with its form, and the texts that the article had before. */
export const OpenDraft = z
  .object({
    id: z.guid(),
    form: Form,
    questions: z.array(z.string()),
    changedAt: Instant,
    changedBy: z.string(),
    replaces: z.boolean().openapi({ description: "There is an article of this slug and language already" }),
  })
  .openapi("ArticleDraft");
/** See the schema of the same name. */
export type OpenDraft = z.infer<typeof OpenDraft>;

/** What a draft is begun from: an article as it is, in its own language or to be put into another, or nothing. */
export const BeginDraft = z
  .strictObject({ locale: Locale, slug: z.string().max(300).optional() })
  .openapi("BeginDraft");

/** The draft that was begun. */
export const Begun = z.object({ id: z.guid() });

/** An article as customers are answered from it, and every text that it had. */
export const ArticleText = z
  .object({
    form: Form,
    versions: z.array(
      z.object({
        id: z.int(),
        by: z.string().nullable().openapi({ description: "Null: the file's text" }),
        at: Instant,
        form: Form,
      }),
    ),
  })
  .openapi("Article");
/** See the schema of the same name. */
export type ArticleText = z.infer<typeof ArticleText>;

const Named = z.object({ slug: z.string(), title: z.string() }).nullable();

/** What would change if a draft were published. */
export const Trial = z
  .object({
    wanted: z.array(z.object({ question: z.string(), before: Named, after: Named, answered: z.boolean() })),
    checked: z.int().openapi({ description: "Questions that other articles answer, which were tried again" }),
    lost: z.array(z.object({ question: z.string(), before: Named, after: Named })),
  })
  .openapi("ArticleTrial");
/** See the schema of the same name. */
export type Trial = z.infer<typeof Trial>;

/** What came of publishing. */
export const PublishedArticle = z
  .object({
    locale: Locale,
    slug: z.string(),
    inFile: z.boolean().openapi({ description: "The shop's files hold it" }),
  })
  .openapi("PublishedArticle");
/** See the schema of the same name. */
export type PublishedArticle = z.infer<typeof PublishedArticle>;
