import { Refused } from "../../base/index.ts";
import { atomically, type Database } from "../../database/index.ts";
import type { KnowledgeIndex } from "../knowledge-index.ts";
import { keyOf } from "../unanswered.ts";
import {
  type Candidate,
  closeCandidate,
  closeQuestion,
  type OpenQuestion,
  openCandidates,
  openQuestions,
} from "./queries.ts";
import { teach } from "./teach.ts";

/** Groups of each kind that are shown at once. */
const SHOWN = 100;

/** What waits for the staff's word. */
export interface Review {
  candidates: Candidate[];
  questions: OpenQuestion[];
}

/** Who reviews, and when. */
export interface By {
  reviewer: string;
  at: Date;
}

/** Questions that may become examples of articles, without those that are examples already, and questions that nothing answered. */
export async function readReview(db: Database, index: KnowledgeIndex): Promise<Review> {
  const [candidates, questions] = [await openCandidates(db, SHOWN), await openQuestions(db, SHOWN)];
  return { candidates: candidates.filter((one) => !isKnown(index, one)), questions };
}

function isKnown(index: KnowledgeIndex, { locale, slug, key }: Candidate): boolean {
  const article = index.shelves.get(locale)?.articles.find(({ reference }) => reference.slug === slug);
  return article !== undefined && [article.reference.title, ...article.asks].some((ask) => keyOf(ask) === key);
}

/** Makes a candidate an example of its article, in every process and for good. Refuses `reviewed`, and `not_found` where the article is gone. */
export function acceptCandidate(db: Database, id: string, by: By): Promise<void> {
  return atomically(db, async () => {
    const closed = (await closeCandidate(db, { id, status: "accepted", ...by })) ?? alreadyReviewed();
    await teach(db, closed, by);
  });
}

/** Drops a candidate. Refuses `reviewed`. */
export async function rejectCandidate(db: Database, id: string, by: By): Promise<void> {
  if (!(await closeCandidate(db, { id, status: "rejected", ...by }))) alreadyReviewed();
}

/** Makes an unanswered question an example of an article. Refuses `reviewed`, and `not_found` where there is no such article. */
export function attachQuestion(db: Database, id: number, slug: string, by: By): Promise<void> {
  return atomically(db, async () => {
    const closed = (await closeQuestion(db, { id, slug, ...by })) ?? alreadyReviewed();
    await teach(db, { ...closed, slug }, by);
  });
}

/** Takes an unanswered question off the list. Refuses `reviewed`. */
export async function dismissQuestion(db: Database, id: number, by: By): Promise<void> {
  if (!(await closeQuestion(db, { id, slug: null, ...by }))) alreadyReviewed();
}

function alreadyReviewed(): never {
  throw new Refused("reviewed", "Somebody has reviewed this already, or it is not there.");
}
