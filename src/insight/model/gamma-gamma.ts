import { gammaln } from "simple-statistics";
import { minimise } from "./minimise.ts";

/** How much the customers of a shop spend at a time: by a gamma distribution of shape p, whose scale varies by another (q, v). */
export interface GammaGamma {
  p: number;
  q: number;
  v: number;
}

/** What somebody spent at a time. */
export interface Spending {
  /** Days on which they bought, after the first. */
  repeats: number;
  /** What they spent on such a day, in the mean. */
  mean: number;
}

/** Parameters that make what was spent likeliest, and the logarithm of how likely. */
export interface FittedGammaGamma extends GammaGamma {
  logLikelihood: number;
}

const [LEAST, MOST] = [1e-3, 1e9];

/**
 * Fits Gamma-Gamma by maximum likelihood (Fader and Hardie 2013, The Gamma-Gamma Model of Monetary Value, eq. 1a) to people who bought
 * again. Null where no parameters in reason are best, or their mean has no end (q ≤ 1).
 */
export function fitGammaGamma(people: readonly Spending[]): FittedGammaGamma | null {
  if (people.length === 0) return null;
  // In units of the mean, so that the search begins alike in every currency.
  const unit = people.reduce((sum, { mean }) => sum + mean, 0) / people.length;
  const scaled = people.map(({ repeats, mean }) => ({ repeats, mean: mean / unit }));
  const { at, value, settled } = minimise(
    (logs) => -logLikelihood(parametersOf(logs), scaled) / people.length,
    [0.7, 0.7, 0],
  );
  const { p, q, v } = parametersOf(at);
  if (!settled || q <= 1 || ![p, q, v].every((one) => one > LEAST && one < MOST)) return null;
  const repeats = people.length * Math.log(unit);
  return { p, q, v: v * unit, logLikelihood: -value * people.length - repeats };
}

const parametersOf = ([p = 0, q = 0, v = 0]: readonly number[]): GammaGamma => ({
  p: Math.exp(p),
  q: Math.exp(q),
  v: Math.exp(v),
});

function logLikelihood({ p, q, v }: GammaGamma, people: readonly Spending[]): number {
  const ofRepeats = new Map<number, number>();
  const fixed = q * Math.log(v) - gammaln(q);
  let sum = 0;
  for (const { repeats, mean } of people) {
    const shape = p * repeats;
    const known = ofRepeats.get(repeats) ?? gammaln(shape + q) - gammaln(shape) + shape * Math.log(repeats);
    ofRepeats.set(repeats, known);
    sum += known + fixed + (shape - 1) * Math.log(mean) - (shape + q) * Math.log(v + repeats * mean);
  }
  return sum;
}

/** What somebody is expected to spend at a time: their own mean drawn towards everybody's (Fader and Hardie 2013, eq. 5). */
export function expectedSpending({ p, q, v }: GammaGamma, { repeats, mean }: Spending): number {
  return (p * (v + repeats * mean)) / (p * repeats + q - 1);
}
