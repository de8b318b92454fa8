import { LOCALES, type Locale, normalise } from "../../../src/base/index.ts";
import {
  answer,
  articleOf,
  indexArticles,
  type KnowledgeIndex,
  readArticles,
  search,
} from "../../../src/knowledge/index.ts";
import { type Ranking, type Refusal, rankingOf, ratio, refusalOf } from "./figures.ts";
import { HALVES, type Half, readLabelled } from "./labelled.ts";

/** A day on which every article of the demo shop is in force. */
const AT = new Date("2026-12-10T12:00:00Z");

/** What one half of one language's questions came to; shares of 0..1. */
export interface SearchFigures extends Ranking, Refusal {
  locale: Locale;
  half: (typeof HALVES)[number];
  /** Of the questions that can be answered: answered by the right article, by a wrong one, offered among three, refused. */
  answered: number;
  wrong: number;
  offered: number;
  needless: number;
  /** Of the questions that cannot be answered, those that were answered all the same. */
  invented: number;
  /** Of the right articles' extracts, those that say what the question asked. */
  said: number;
}

/** Measures search, answers and refusals on the labelled questions, by language and half. */
export async function evaluateSearch(articles: string): Promise<SearchFigures[]> {
  const index = indexArticles(await readArticles(articles));
  const figures: SearchFigures[] = [];
  for (const locale of LOCALES) {
    const halves = await readLabelled(locale);
    for (const half of HALVES) figures.push({ locale, half, ...figuresOf(index, locale, halves[half]) });
  }
  return figures;
}

function figuresOf(index: KnowledgeIndex, locale: Locale, { answered, unanswerable }: Half) {
  const options = { locale, at: AT };
  const outcomes = answered.map(({ ask, slugs }) => outcomeOf(index, ask, slugs, locale));
  const shareOf = (outcome: string) => ratio(outcomes.filter((each) => each === outcome).length, outcomes.length);
  const kinds = unanswerable.map((question) => answer(index, question, options).kind);
  const judged = [
    ...outcomes.map((outcome) => ({ refused: outcome === "refused", unanswerable: false })),
    ...kinds.map((kind) => ({ refused: kind === "unknown", unanswerable: true })),
  ];
  return {
    ...rankingOf(answered.map(({ ask, slugs }) => rankOf(search(index, ask, { ...options, limit: 10 }), slugs))),
    answered: shareOf("right"),
    wrong: shareOf("wrong"),
    offered: shareOf("offered"),
    ...refusalOf(judged),
    needless: shareOf("refused"),
    invented: ratio(kinds.filter((kind) => kind === "answer").length, kinds.length),
    said: saidOf(index, locale, answered),
  };
}

const rankOf = (hits: { article: { slug: string } }[], slugs: string[]): number =>
  hits.findIndex((hit) => slugs.includes(hit.article.slug)) + 1;

function outcomeOf(index: KnowledgeIndex, ask: string, slugs: string[], locale: Locale) {
  const given = answer(index, ask, { locale, at: AT });
  if (given.kind === "unknown") return "refused";
  if (given.kind === "answer") return slugs.includes(given.hit.article.slug) ? "right" : "wrong";
  return rankOf(given.hits, slugs) > 0 ? "offered" : "wrong";
}

/** How often the extract of a right article says the fact, whatever article came first. */
function saidOf(index: KnowledgeIndex, locale: Locale, answered: Half["answered"]): number {
  const withFact = answered.flatMap(({ ask, slugs, says }) => (says === undefined ? [] : [{ ask, slugs, says }]));
  const said = withFact.filter(({ ask, slugs, says }) => {
    const hits = search(index, ask, { locale, at: AT, limit: 10 });
    const slug = hits.find((hit) => slugs.includes(hit.article.slug))?.article.slug ?? slugs[0] ?? "";
    const extract = normalise(articleOf(index, slug, { locale, at: AT, question: ask })?.extract ?? "");
    return says.split("|").some((fact) => extract.includes(normalise(fact)));
  });
  return ratio(said.length, withFact.length);
}
