/**
 * How sure it is, from 0 to 1, that two items are bought together more often than by chance: one less the p-value of Dunning's
 * log-likelihood ratio G² with one degree of freedom, `erf(sqrt(G² / 2))`; 0 where they meet no more often than chance would have it.
 * `together` of `all` orders hold both, `one` and `other` hold each. After "Accurate Methods for the Statistics of Surprise and
 * Coincidence" (1993). In Postgres 16 and newer `erf()` is built in, so that a statement can say the same.
 */
export function certaintyOf(together: number, one: number, other: number, all: number): number {
  if (together * all <= one * other) return 0;
  const neither = Math.max(0, all - one - other + together);
  const g2 =
    2 *
    (entropy(together, one - together, other - together, neither) -
      entropy(one, all - one) -
      entropy(other, all - other) +
      entropy(all));
  return errorFunction(Math.sqrt(Math.max(0, g2) / 2));
}

/** Σ x·ln x: unnormalised and negative, so that the terms of G² add up as they stand. */
const entropy = (...counts: number[]): number =>
  counts.reduce((sum, count) => sum + (count > 0 ? count * Math.log(count) : 0), 0);

/** Abramowitz and Stegun 7.1.26, for x ≥ 0: exact to 1.5e-7. */
function errorFunction(x: number): number {
  const t = 1 / (1 + 0.3275911 * x);
  const poly = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return 1 - poly * Math.exp(-x * x);
}
