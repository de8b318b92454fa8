import { LOCALES, mendMixedScript } from "../base/index.ts";
import { confidenceOf, type Evidence } from "./confidence.ts";
import type { Hit, SearchOptions } from "./hit.ts";
import type { KnowledgeIndex, Shelf, ShelvedArticle } from "./knowledge-index.ts";
import { namedIn, unnamed } from "./names.ts";
import { addCoverage } from "./postings.ts";
import { type Question, questionOf } from "./question.ts";
import { type Reading, readClosely } from "./reading.ts";
import { respelled } from "./respelled.ts";
import { retypings } from "./retyped.ts";
import { KINDS, type Terms } from "./terms.ts";
import { nearness } from "./vectors.ts";
import { visibleOn } from "./visible.ts";

/**
 * What each kind of coverage counts, measured on the FAQ set: R@1 / R@5 / MRR .830 / .965 / .890; with every kind alike and
 * question to answer 2 : 1, .811 / .957 / .874. On passages without titles the two are alike.
 */
const WEIGHTS = {
  question: { stems: 2, pairs: 0.5, grams: 3 },
  answer: { stems: 0.5, pairs: 1, grams: 0.5 },
} as const;

/** The confidence from which on a language's own articles are not compared with those of the others, and by how much others must win. */
const AT_HOME = 0.5;
const CLEARLY = 0.25;

/** Articles looked at sentence by sentence after the ranking by coverage. */
const CLOSELY = 6;
/** What the closest sentence counts beside the coverage. Passages R@1: ru .951, without it .943; en .956, without it .954; FAQ alike. */
const CLOSENESS = 0.1;

/** What the nearness of vectors counts beside the coverage, which is 1. A search without them is as it was. */
const NEARNESS = 0.2;

/** An article that a question found, with what an extract is cut from. */
export interface Found {
  hit: Hit;
  article: ShelvedArticle;
  reading: Reading;
  evidence: Evidence;
  /** The chance that it is of what was asked, 0..1; `hit.score` is the chance that it answers. */
  related: number;
}

/** The articles that fit a question, best first; one hit an article. Pure: the same index, question and options give the same. */
export function search(index: KnowledgeIndex, question: string, options: SearchOptions): Hit[] {
  return find(index, question, options).map((found) => found.hit);
}

/**
 * {@link search} with what an extract is cut from. What is misspelt is looked up as its own shelf spells it, too. Other languages' articles are taken
 * only where they fit clearly better, and the question is taken for one that was typed in another alphabet only where it fits nothing as it
 * stands, and clearly something so.
 */
export function find(index: KnowledgeIndex, asked: string, options: SearchOptions): Found[] {
  const question = mendMixedScript(asked);
  const own = findAsSpelt(index.shelves.get(options.locale), question, options);
  if (scoreOf(own) >= AT_HOME) return own;
  const others = LOCALES.filter((locale) => locale !== options.locale);
  const best = clearlyBetter(
    own,
    others.map((locale) => findIn(index.shelves.get(locale), question, options)),
  );
  if (scoreOf(best) >= AT_HOME) return best;
  const shelf = index.shelves.get(options.locale);
  return clearlyBetter(
    best,
    retypings(question, options.locale).map((text) => findAsSpelt(shelf, text, options)),
  );
}

/** What fits a question as it was typed, or where that fits better, as the shelf spells its words. */
function findAsSpelt(shelf: Shelf | undefined, question: string, options: SearchOptions): Found[] {
  const found = findIn(shelf, question, options);
  const spelt = shelf ? respelled(question, shelf) : null;
  if (spelt === null) return found;
  const again = findIn(shelf, spelt, options);
  return scoreOf(again) > scoreOf(found) ? again : found;
}

const scoreOf = ([best]: Found[]): number => best?.hit.score ?? 0;

function clearlyBetter(found: Found[], others: Found[][]): Found[] {
  const [best] = others.toSorted((one, other) => scoreOf(other) - scoreOf(one));
  return best && scoreOf(best) >= scoreOf(found) + CLEARLY ? best : found;
}

function findIn(shelf: Shelf | undefined, question: string, options: SearchOptions): Found[] {
  if (!shelf) return [];
  const terms = questionOf(question, shelf);
  const scores = withNearness(shelf, coverage(shelf, terms), options);
  const isVisible = visibleOn(options);
  const best = bestOf(scores, Math.max(CLOSELY, options.limit ?? 0), (document) => isVisible(shelf.articles[document]));
  const looked = lookedAt(shelf, best, terms, scores).toSorted((one, other) => other.fit - one.fit);
  const named = namedIn(question);
  const words = new Set(terms.stems).size;
  const isTitled = shelf.question.grams.ids.size > 0;
  return looked.slice(0, options.limit ?? 5).map(({ article, reading, fit }, rank) => {
    const lead = fit - (looked[rank === 0 ? 1 : 0]?.fit ?? 0);
    const { spelling, missing } = reading;
    const evidence = { fit, lead, spelling, missing, ...unnamed(named, article), words };
    const { right, related } = confidenceOf(evidence, isTitled);
    return { article, reading, evidence, related, hit: hitOf(article, reading, right) };
  });
}

/** Documents with their fit: what they cover and a little of what their closest sentence holds. */
function lookedAt(shelf: Shelf, documents: number[], terms: Question, scores: Float32Array) {
  const seen = documents.flatMap((document) => {
    const article = shelf.articles[document];
    return article ? [{ article, covered: scores[document] ?? 0 }] : [];
  });
  const readings = readClosely(
    shelf,
    seen.map(({ article }) => article),
    terms,
  );
  return readings.flatMap((reading, at) => {
    const { article, covered } = seen[at] ?? {};
    return article ? [{ article, reading, fit: (covered ?? 0) + CLOSENESS * reading.closest }] : [];
  });
}

/** An article as a hit, with the passage that answers best. */
export function hitOf(article: ShelvedArticle, reading: Reading, score: number): Hit {
  const { heading, text } = article.passages[reading.best] ?? { heading: null, text: "" };
  return { article: article.reference, passage: { position: reading.best, heading, text }, score };
}

/** How much of the question each document covers, 0..1. A side in which no document has words counts for nothing. */
function coverage(shelf: Shelf, terms: Terms): Float32Array {
  const scores = new Float32Array(shelf.articles.length);
  const sides = (["question", "answer"] as const).filter((side) => shelf[side].grams.ids.size > 0);
  const total = sides.reduce((sum, side) => sum + KINDS.reduce((all, kind) => all + WEIGHTS[side][kind], 0), 0);
  for (const side of sides)
    for (const kind of KINDS) addCoverage(shelf[side][kind], terms[kind], WEIGHTS[side][kind] / total, scores);
  return scores;
}

/** A share of each score is how near the document's vectors are to the question's, where both are of one model. */
function withNearness({ vectors }: Shelf, scores: Float32Array, { vector }: SearchOptions): Float32Array {
  const near = vectors && vector ? nearness(vectors, vector, scores.length) : null;
  return near ? scores.map((score, document) => (score + NEARNESS * (near[document] ?? 0)) / (1 + NEARNESS)) : scores;
}

/** The documents of the highest scores, best first, among those wanted; the earlier one where two are alike. */
function bestOf(scores: Float32Array, count: number, isWanted: (document: number) => boolean): number[] {
  const best: number[] = [];
  const scoreAt = (place: number) => scores[best[place] ?? -1] ?? 0;
  scores.forEach((score, document) => {
    if (score === 0 || (best.length === count && score <= scoreAt(count - 1)) || !isWanted(document)) return;
    let place = best.length;
    while (place > 0 && scoreAt(place - 1) < score) place--;
    best.splice(place, 0, document);
    best.length = Math.min(best.length, count);
  });
  return best;
}
