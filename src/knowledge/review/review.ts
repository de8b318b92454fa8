import { Refused } from "../../base/index.ts";
import { atomically, audit, type Database } from "../../database/index.ts";
import type { KnowledgeIndex } from "../knowledge-index.ts";
import { keyOf } from "../unanswered.ts";
import { type Candidate, closeCandidate, openCandidates } from "./queries.ts";
import { teach } from "./teach.ts";

/** Groups that are shown at once. */
const SHOWN = 100;
/** Groups that are read for them: what is an example already goes on being asked, and would crowd out the others. */
const READ = 2_000;

/** Who reviews, and when. */
export interface By {
  reviewer: string;
  at: Date;
}

/** Questions that may become examples of articles, without those that are examples already. */
export async function readReview(db: Database, index: KnowledgeIndex): Promise<Candidate[]> {
  const known = examplesOf(index);
  const open = (await openCandidates(db, READ)).filter(({ slug, key }) => !known.has(`${slug} ${key}`));
  return open.slice(0, SHOWN);
}

/** What articles are found by already, in whatever language: an example is kept with the article that there is. */
function examplesOf({ shelves }: KnowledgeIndex): Set<string> {
  const articles = [...shelves.values()].flatMap((shelf) => shelf.articles);
  return new Set(
    articles.flatMap(({ reference: { slug, title }, asks }) => [title, ...asks].map((ask) => `${slug} ${keyOf(ask)}`)),
  );
}

/** Makes a candidate an example of its article, in every process and for good. Refuses `reviewed`, and `not_found` where the article is gone. */
export function acceptCandidate(db: Database, id: string, by: By): Promise<void> {
  return atomically(db, async () => {
    const closed = (await closeCandidate(db, { id, status: "accepted", ...by })) ?? alreadyReviewed();
    await teach(db, closed, by);
    await note(db, id, { action: "accept_answer", article: closed.slug }, by);
  });
}

/** Drops a candidate. Refuses `reviewed`. */
export function rejectCandidate(db: Database, id: string, by: By): Promise<void> {
  return atomically(db, async () => {
    const closed = (await closeCandidate(db, { id, status: "rejected", ...by })) ?? alreadyReviewed();
    await note(db, id, { action: "reject_answer", article: closed.slug }, by);
  });
}

function note(
  db: Database,
  key: string,
  { action, article }: { action: "accept_answer" | "reject_answer"; article: string },
  { reviewer, at }: By,
): Promise<void> {
  const row = {
    at,
    actor: `staff:${reviewer}`,
    channel: null,
    table: "knowledge_candidates",
    key,
    turnId: null,
  } as const;
  const after = { article, status: action === "accept_answer" ? "accepted" : "rejected" };
  return audit(db, { ...row, action, before: { status: "new" }, after });
}

function alreadyReviewed(): never {
  throw new Refused("reviewed", "Somebody has reviewed this already, or it is not there.");
}
