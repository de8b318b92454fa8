import { z } from "@hono/zod-openapi";
import { Locale } from "./knowledge-wire.ts";

/** What owns questions checks them; here one is an object. */
const Question = z
  .looseObject({})
  .openapi("FiguresQuestion", { description: "What is reckoned (`measures`), whose, when, by what, against what" });
const Definition = z.looseObject({});

/** A question about figures that was put together by hand, after the last step of the chat. */
export const FiguresRequest = z.strictObject({ chat: z.guid().optional(), question: Question, locale: Locale });
/** A question about figures to be looked at, or taken away as a file. */
export const FiguresLookRequest = z.strictObject({ question: Question, locale: Locale });

const Amount = z.number().nullable();
const Cell = z.object({
  value: Amount,
  text: z.string(),
  before: Amount.optional(),
  change: z.string().optional(),
  way: z.enum(["up", "down", "same", "more", "less", "unknown"]).optional(),
  share: z.string().optional(),
});

/** Figures in words and numbers. */
const ToldFigures = z.object({
  kind: z.enum(["value", "series", "table"]),
  sentence: z.string(),
  how: z.string(),
  heading: z.string().nullable(),
  columns: z.array(
    z.object({ name: z.string(), unit: z.enum(["money", "count", "rate", "points", "days", "number"]) }),
  ),
  rows: z.array(z.object({ key: z.string().nullable(), label: z.string(), cells: z.array(Cell) })),
  notes: z.array(z.string()),
});

/** What a question about figures came to. */
export const FiguresAnswer = z
  .object({
    question: Question,
    by: z.string().nullable(),
    told: ToldFigures.nullable().openapi({ description: "Null where it was not reckoned: `trouble` says why" }),
    trouble: z.string().nullable(),
    open: z.array(
      z.object({
        words: z.string(),
        kind: z.enum(["ambiguous", "vague"]),
        readings: z.array(z.object({ description: z.string(), question: Question })),
      }),
    ),
    people: Definition.nullable().openapi({ description: "Whom the figures are about, as a segment" }),
  })
  .openapi("FiguresAnswer");
