const TERMS = 100_000;
const NEGLIGIBLE = 1e-14;
/** Sums above this are carried on in units of it. */
const LARGE = 1e200;

/**
 * exp(scale) · ₂F₁(a, b; c; z), Gauss' hypergeometric function for 0 ≤ z < 1, by its series (Abramowitz and Stegun 1964, 15.1.1). Neither
 * factor alone need be a number that a computer can hold.
 */
export function scaledHypergeometric(scale: number, [a, b, c]: readonly [number, number, number], z: number): number {
  let [term, sum, log] = [1, 1, scale];
  for (let n = 0; n < TERMS; n++) {
    term *= (((a + n) * (b + n)) / ((c + n) * (n + 1))) * z;
    sum += term;
    if (Math.abs(term) <= NEGLIGIBLE * Math.abs(sum)) break;
    if (Math.abs(sum) > LARGE) [term, sum, log] = [term / LARGE, sum / LARGE, log + Math.log(LARGE)];
  }
  return Math.sign(sum) * Math.exp(log + Math.log(Math.abs(sum)));
}
