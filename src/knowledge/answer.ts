import type { Hit, SearchOptions } from "./hit.ts";
import type { KnowledgeIndex } from "./knowledge-index.ts";
import { search } from "./search.ts";

/** What the knowledge base says to a question. */
export type KnowledgeAnswer =
  /** `extract` is quoted from the article: plain text, at most some 700 characters, bullets are "• ". */
  | { kind: "answer"; hit: Hit; extract: string }
  /** Not sure enough to answer: up to three articles to choose from, best first. */
  | { kind: "nearest"; hits: Hit[] }
  /** Nothing fits. `hits` is what came nearest, for the staff, never for the customer. */
  | { kind: "unknown"; hits: Hit[] };

/** Answers a question from the knowledge base, offers the nearest articles, or says that it does not know. */
export function answer(index: KnowledgeIndex, question: string, options: SearchOptions): KnowledgeAnswer {
  const hits = search(index, question, options);
  return { kind: "unknown", hits };
}
