import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import type { Locale } from "../../../src/base/index.ts";
import { type Article, cutPassages, indexArticles, search } from "../../../src/knowledge/index.ts";
import { SYNONYMS } from "../../support/built-in-synonyms.ts";
import { type Judged, type Ranking, type Refusal, rankingOf, refusalOf } from "./figures.ts";

/** A document of a public set and the questions that it answers. */
interface Entry {
  title: string;
  text: string;
  asks: string[];
  questions: string[];
}

const Faq = z.array(z.object({ question: z.string(), answers: z.array(z.string()), queries: z.array(z.string()) }));
const Passages = z.object({
  data: z.array(
    z.object({
      paragraphs: z.array(z.object({ context: z.string(), qas: z.array(z.object({ question: z.string() })) })),
    }),
  ),
});

/** What a public set came to. `refusal` is measured with 30 % of the documents removed. */
export interface PublicFigures extends Ranking {
  set: string;
  refusal?: Refusal;
}

/** Measures search on the public sets of a folder; those that are missing are named instead. */
export async function evaluatePublic(folder: string): Promise<{ figures: PublicFigures[]; missing: string[] }> {
  const faq = join(folder, "faq-dev/stackfaq-dev.json");
  const passages = (locale: Locale) => join(folder, `passages-dev/xquad-dev.${locale}.json`);
  const sets: [path: string, measure: (text: string) => PublicFigures[]][] = [
    [faq, measureFaq],
    [passages("ru"), (text) => [measurePassages(text, "ru")]],
    [passages("en"), (text) => [measurePassages(text, "en")]],
  ];
  const missing = sets.filter(([path]) => !existsSync(path)).map(([path]) => path);
  const present = sets.filter(([path]) => !missing.includes(path));
  const figures = await Promise.all(present.map(async ([path, measure]) => measure(await readFile(path, "utf8"))));
  return { figures: figures.flat(), missing };
}

function measureFaq(text: string): PublicFigures[] {
  const faq = Faq.parse(JSON.parse(text));
  const withExamples = (count: number) =>
    faq.map(({ question, answers, queries }) => ({
      title: question,
      text: answers.join("\n\n"),
      asks: queries.slice(0, count),
      questions: queries.slice(count),
    }));
  return [
    { set: "faq", ...ranking(withExamples(0), "en") },
    { set: "faq, 3 examples", ...ranking(withExamples(3), "en") },
  ];
}

function measurePassages(text: string, locale: Locale): PublicFigures {
  const paragraphs = Passages.parse(JSON.parse(text)).data.flatMap((article) => article.paragraphs);
  const entries = paragraphs.map(({ context, qas }) => ({
    title: "",
    text: context,
    asks: [],
    questions: qas.map((qa) => qa.question),
  }));
  return { set: `passages ${locale}`, ...ranking(entries, locale), refusal: refusal(entries, locale) };
}

const AT = new Date("2026-01-01T00:00:00Z");

function asIndex(entries: Entry[], locale: Locale) {
  return indexArticles(
    entries.map(
      ({ title, text, asks }, at): Article => ({
        ...{ title, asks, locale, slug: `entry-${at}`, passages: cutPassages(text) },
        ...{ tags: [], audience: "customers", valid_from: null, valid_to: null, url: null, regions: [], where: null },
      }),
    ),
    SYNONYMS,
  );
}

function ranking(entries: Entry[], locale: Locale): Ranking {
  const index = asIndex(entries, locale);
  const ranks = entries.flatMap(({ questions }, at) =>
    questions.map((question) => {
      const hits = search(index, question, { locale, at: AT, limit: 10 });
      return hits.findIndex((hit) => hit.article.slug === `entry-${at}`) + 1;
    }),
  );
  return rankingOf(ranks);
}

/** Of ten removals every other one chooses the floor, and the rest measure it. */
const CHOOSING = [0, 2, 4, 6, 8];
const MEASURING = [1, 3, 5, 7, 9];

/** The recall that the floor of confidence is chosen for: on other removals it comes out some .014 lower. */
const RECALL = 0.884;

/** The floor is the lowest that has the recall on other removals than those that are measured. */
function refusal(entries: Entry[], locale: Locale): Refusal {
  const chosen = CHOOSING.flatMap((seed) => scored(entries, locale, seed));
  const judged = (scores: Scored[], floor: number): Judged[] =>
    scores.map(({ score, unanswerable }) => ({ refused: score < floor, unanswerable }));
  const floors = Array.from({ length: 1000 }, (_, at) => at / 1000);
  const floor = floors.find((each) => refusalOf(judged(chosen, each)).recall >= RECALL) ?? 1;
  return refusalOf(
    judged(
      MEASURING.flatMap((seed) => scored(entries, locale, seed)),
      floor,
    ),
  );
}

interface Scored {
  score: number;
  unanswerable: boolean;
}

/** Removes three tenths of the documents, and gives each question the confidence of its best hit. */
function scored(entries: Entry[], locale: Locale, removal: number): Scored[] {
  const isRemoved = (at: number) => (at + 10 - removal) % 10 < 3;
  const index = asIndex(
    entries.filter((_, at) => !isRemoved(at)),
    locale,
  );
  return entries.flatMap(({ questions }, at) =>
    questions.map((question) => ({
      score: search(index, question, { locale, at: AT, limit: 1 })[0]?.score ?? 0,
      unanswerable: isRemoved(at),
    })),
  );
}
