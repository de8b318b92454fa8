import { LOCALES, type Locale } from "../../../src/base/index.ts";
import { type KnowledgeIndex, search } from "../../../src/knowledge/index.ts";
import type { Reader } from "../../../src/understanding/index.ts";
import { declines } from "./declines.ts";
import { rankingOf, ratio } from "./figures.ts";
import { HALVES, type Half, readLabelled } from "./labelled.ts";
import { saysFact, saysOtherFigure } from "./other-figure.ts";
import { AT, type Tell } from "./tell.ts";

/** What is measured: who reads the question, what is searched, and who answers. */
export interface Answering {
  reader: Reader;
  index: KnowledgeIndex;
  tell: Tell;
}

/** One question with what came of it. */
export interface Answered {
  locale: Locale;
  half: (typeof HALVES)[number];
  /** Null where nothing answers the question. */
  expected: { rank: number } | null;
  outcome: "right" | "wrong" | "offered" | "refused";
  /** Whether what was told says the fact, or another figure of its kind in its place. */
  said: boolean;
  otherFigure: boolean;
  /** Milliseconds of the search alone, and from the question to the whole answer. */
  searchTook: number;
  took: number;
}

/** Asks every labelled question. */
export async function evaluateSearch(answering: Answering): Promise<Answered[]> {
  const all: Answered[] = [];
  for (const locale of LOCALES) {
    const halves = await readLabelled(locale);
    for (const half of HALVES)
      for (const question of questionsOf(halves[half]))
        all.push({ locale, half, ...(await ask(answering, locale, question)) });
  }
  return all;
}

type Question = { ask: string; slugs: string[]; says: string | null };

const questionsOf = ({ answered, unanswerable }: Half): Question[] => [
  ...answered,
  ...unanswerable.map((ask) => ({ ask, slugs: [], says: null })),
];

async function ask(answering: Answering, locale: Locale, { ask: text, slugs, says }: Question) {
  const { reader, index, tell } = answering;
  const began = performance.now();
  const hits = search(index, text, { locale, at: AT, limit: 10 });
  const from = performance.now();
  const searchTook = from - began;
  const isDeclined = await declines(reader, text, locale);
  const told = isDeclined ? { kind: "unknown" as const, slugs: [], text: "" } : await tell(text, locale);
  const took = performance.now() - from;
  const source = says === null ? "" : sourceOf(index, locale, slugs);
  return {
    expected: says === null ? null : { rank: hits.findIndex(({ article }) => slugs.includes(article.slug)) + 1 },
    outcome: outcomeOf(told.kind, told.slugs, slugs),
    said: says !== null && saysFact(told.text, says),
    otherFigure: says !== null && told.text !== "" && saysOtherFigure(told.text, says, source, locale),
    searchTook,
    took,
  };
}

function outcomeOf(kind: "answer" | "nearest" | "unknown", told: string[], slugs: string[]): Answered["outcome"] {
  if (kind === "unknown") return "refused";
  const isRight = told.some((slug) => slugs.includes(slug));
  if (kind === "nearest" && (isRight || slugs.length === 0)) return "offered";
  return isRight ? "right" : "wrong";
}

function sourceOf({ shelves }: KnowledgeIndex, locale: Locale, slugs: string[]): string {
  const articles = shelves.get(locale)?.articles ?? [];
  return articles
    .filter(({ reference }) => slugs.includes(reference.slug))
    .flatMap(({ passages }) => passages.map(({ text }) => text))
    .join("\n");
}

/** Shares of 0..1 of one half of one language's questions, or of several. */
export interface SearchFigures {
  r1: number;
  r5: number;
  mrr: number;
  /** Of the questions that can be answered: answered by a right article, by a wrong one, a right one among those offered, refused. */
  right: number;
  wrong: number;
  offered: number;
  needless: number;
  /** Of those answered by a right article: the fact was said. Of all: another figure of its kind was. */
  said: number;
  otherFigure: number;
  /** Of the questions that nothing answers: refused, and answered all the same. */
  refused: number;
  invented: number;
}

/** Sums up. */
export function figuresOf(all: readonly Answered[]): SearchFigures {
  const known = all.filter(({ expected }) => expected !== null);
  const unknown = all.filter(({ expected }) => expected === null);
  const share = (some: readonly Answered[], is: (one: Answered) => boolean) =>
    ratio(some.filter(is).length, some.length);
  const came = (outcome: Answered["outcome"]) => share(known, (one) => one.outcome === outcome);
  const right = known.filter(({ outcome }) => outcome === "right");
  return {
    ...rankingOf(known.map(({ expected }) => expected?.rank ?? 0)),
    ...{ right: came("right"), wrong: came("wrong"), offered: came("offered"), needless: came("refused") },
    said: share(right, ({ said }) => said),
    otherFigure: share(known, (one) => one.otherFigure),
    refused: share(unknown, ({ outcome }) => outcome === "refused"),
    invented: share(unknown, ({ outcome }) => outcome === "wrong"),
  };
}
