/** What speaks for an article as the answer to a question. */
export interface Evidence {
  /** How much of the question it covers, 0..1. */
  coverage: number;
  /** By how much it covers more than its rival. */
  lead: number;
  /** How much of the question its closest sentence holds, 0..1. */
  closeness: number;
}

/** The chance that an article answers the question, 0..1: logistic in the evidence. */
export function confidenceOf({ coverage, lead, closeness }: Evidence): number {
  return 1 / (1 + Math.exp(-(-4 + 4 * coverage + 8 * lead + 4 * closeness)));
}
