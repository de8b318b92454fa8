/** What speaks for an article as the answer to a question, and what against it. */
export interface Evidence {
  /** What it covers of the question, and a little of what its closest sentence holds; 0..1. */
  fit: number;
  /** By how much it fits better than its best rival; negative where it fits worse. */
  lead: number;
  /** How much of the question's spelling its closest sentence has, 0..1. */
  spelling: number;
  /** The share of the question's words that it has nowhere, 0..1. */
  missing: number;
  /** The shares of the question's names and numbers that it does not say, 0..1. */
  names: number;
  numbers: number;
  /** How many different words the question has: the more, the less a fit is chance. */
  words: number;
}

/** What each piece of evidence counts for the logarithm of the odds. */
type Weights = Record<keyof Evidence | "always", number>;

const TITLED: Weights = {
  always: -4.6,
  fit: 5.7,
  lead: 12.2,
  spelling: 0.8,
  missing: -1.7,
  names: 0,
  numbers: 0,
  words: 1.9,
};
const PLAIN: Weights = {
  always: -4.6,
  fit: 5.2,
  lead: 13.5,
  spelling: 7.2,
  missing: 0,
  names: -1.9,
  numbers: -1,
  words: 0.6,
};

/**
 * The chance that an article answers the question, 0..1. `titled`: whether the articles have titles or example questions, which
 * customers' questions resemble more than they resemble a text.
 */
export function confidenceOf({ words, ...evidence }: Evidence, titled: boolean): number {
  const weights = titled ? TITLED : PLAIN;
  const terms: [keyof Evidence, number][] = [
    ["fit", evidence.fit],
    ["lead", evidence.lead],
    ["spelling", evidence.spelling],
    ["missing", evidence.missing],
    ["names", evidence.names],
    ["numbers", evidence.numbers],
    ["words", Math.log(1 + words)],
  ];
  const odds = terms.reduce((sum, [name, value]) => sum + weights[name] * value, weights.always);
  return 1 / (1 + Math.exp(-odds));
}
