/** What speaks for an article as the answer to a question. */
export interface Evidence {
  /** How well it fits, 0..1: see `fitOf` in search.ts. */
  fit: number;
  /** By how much it fits better than its best rival; negative where it fits worse. */
  lead: number;
}

/**
 * The chance that an article answers the question, 0..1. Logistic regression on the 135 dev questions of test/evaluation/search. More evidence
 * (shares of known words, closeness of titles, counts of matched words) gained nothing on the reported half or on the public sets.
 */
export function confidenceOf({ fit, lead }: Evidence): number {
  return 1 / (1 + Math.exp(2.96 - 17.3 * fit - 8.2 * lead));
}
