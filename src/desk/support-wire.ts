import { z } from "@hono/zod-openapi";
import { LOCALES } from "../base/index.ts";

const day = z.iso.date();

/** The days that are told of, both included, in the shop's time zone. */
export const SupportQuery = z
  .object({ from: day, to: day })
  .refine(({ from, to }) => from <= to, "from must not be after to")
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) <= 400 * 86_400_000, "400 days at most");
/** See the schema of the same name. */
export type SupportQuery = z.infer<typeof SupportQuery>;

/** What support did: altogether, on a day, in a channel or in a language. */
export const SupportCounts = z
  .object({
    contacts: z.int().openapi({ description: "Customers' words without 24 hours of silence between them" }),
    contained: z.int().openapi({ description: "Contacts in which no person was needed" }),
    judged: z.int().openapi({ description: "Contacts that began 7 days ago or earlier" }),
    durable: z
      .int()
      .openapi({ description: "Of those judged: the customer did not come back within 7 days, in any channel" }),
    reasons: z
      .array(z.object({ reason: z.string(), count: z.int() }))
      .openapi({ description: "How often a person was called, by reason, the commonest first" }),
    firstAnswer: z
      .object({ answered: z.int(), median: z.number().nullable(), p90: z.number().nullable() })
      .openapi({ description: "Seconds from the call to a person's first words, of the shop's opening hours" }),
    closed: z.int(),
    reopened: z.int(),
    ratings: z.array(z.int()).openapi({ description: "How many ratings of 1, 2, 3, 4 and 5" }),
    unanswered: z
      .int()
      .openapi({ description: "Questions that found no answer, by the language that they were asked in" }),
    drafts: z
      .object({ settled: z.int(), accepted: z.int() })
      .openapi({ description: "Suggested drafts of which it was settled what became of them" }),
    answers: z.int().openapi({ description: "Answers from articles, by the language of the question" }),
    topArticle: z
      .object({
        slug: z.string(),
        title: z.string().nullable().openapi({ description: "Null where the article is gone" }),
        count: z.int(),
      })
      .nullable()
      .openapi({ description: "The article that answered most often" }),
  })
  .openapi("SupportCounts");
/** See the schema of the same name. */
export type SupportCounts = z.infer<typeof SupportCounts>;

const Keyed = z.array(SupportCounts.extend({ key: z.string() }));

/** What support did in some days. */
export const SupportFigures = z
  .object({
    total: SupportCounts,
    days: Keyed,
    channels: Keyed.openapi({ description: "The key is empty where the channel is not known" }),
    languages: Keyed,
    articles: z.array(
      z.object({
        slug: z.string(),
        title: z.string().nullable().openapi({ description: "Null where the article is gone" }),
        locale: z.enum(LOCALES),
        count: z.int(),
        helped: z.int(),
        notHelped: z.int(),
      }),
    ),
    drafts: z
      .array(
        z.object({
          topic: z.string().nullable().openapi({ description: "The slug of the article that was asked about" }),
          title: z.string().nullable().openapi({ description: "Null where the article is gone, or there is none" }),
          kind: z.enum(["article", "earlier"]).openapi({ description: "From an article, or from an earlier answer" }),
          settled: z.int(),
          sent: z.int().openapi({ description: "Sent as they were" }),
          edited: z.int().openapi({ description: "Sent with less than half of their words changed: accepted, too" }),
          rewritten: z.int().openapi({ description: "Sent with half of their words changed or more" }),
          skipped: z.int(),
          ignored: z.int().openapi({ description: "Something else was answered" }),
        }),
      )
      .openapi({ description: "Suggested drafts of which it was settled what became of them, by topic and source" }),
  })
  .openapi("SupportFigures");
/** See the schema of the same name. */
export type SupportFigures = z.infer<typeof SupportFigures>;

/** What the desk needs to know of how support does. */
export interface SupportPort {
  figures(asked: SupportQuery): Promise<SupportFigures>;
  /** The same by day, channel and language, as a file that spreadsheets open. */
  csv(asked: SupportQuery): Promise<string>;
  /** Drafts by topic, as such a file. */
  draftsCsv(asked: SupportQuery): Promise<string>;
}
