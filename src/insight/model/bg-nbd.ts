import { gammaln } from "simple-statistics";
import { scaledHypergeometric } from "./hypergeometric.ts";
import { minimise } from "./minimise.ts";

/**
 * How often the customers of a shop buy and how soon they leave: a buyer's orders a week vary by a gamma distribution (r, α), the chance
 * of leaving after each order by a beta distribution (a, b). Time is counted in weeks.
 */
export interface BgNbd {
  r: number;
  alpha: number;
  a: number;
  b: number;
}

/** When somebody bought, as BG/NBD sees it. */
export interface Purchases {
  /** Days on which they bought, after the first. */
  repeats: number;
  /** Weeks from the first such day to the last. */
  recency: number;
  /** Weeks from the first such day to now. */
  age: number;
}

/** Buyers alike, and how many they are. */
export interface Buyers extends Purchases {
  count: number;
}

/** Parameters that make what happened likeliest, and the logarithm of how likely. */
export interface FittedBgNbd extends BgNbd {
  logLikelihood: number;
}

/**
 * Where buyers are so alike, or leave so rarely, that a parameter may grow without end or vanish, next to nothing is gained by it: this
 * share of the squares of their logarithms holds them back. On CDNOW it moves none by a hundredth of a per cent.
 */
const HELD_BACK = 1e-7;

/**
 * Fits BG/NBD by maximum likelihood (Fader, Hardie and Lee 2005, "Counting Your Customers" the Easy Way, eq. 6); null where the search
 * came to no end.
 */
export function fitBgNbd(buyers: readonly Buyers[]): FittedBgNbd | null {
  const people = buyers.reduce((sum, { count }) => sum + count, 0);
  const age = buyers.reduce((sum, one) => sum + one.age * one.count, 0) / people;
  const { at, settled } = minimise(
    (logs) => -logLikelihood(parametersOf(logs), buyers) / people + HELD_BACK * squares(logs),
    [-0.7, Math.log(Math.max(age / 4, 0.1)), 0, 0.7],
  );
  const found = parametersOf(at);
  return settled ? { ...found, logLikelihood: logLikelihood(found, buyers) } : null;
}

const squares = (logs: readonly number[]): number => logs.reduce((sum, log) => sum + log * log, 0);

const parametersOf = ([r = 0, alpha = 0, a = 0, b = 0]: readonly number[]): BgNbd => ({
  r: Math.exp(r),
  alpha: Math.exp(alpha),
  a: Math.exp(a),
  b: Math.exp(b),
});

function logLikelihood(model: BgNbd, buyers: readonly Buyers[]): number {
  const ofRepeats = new Map<number, number>();
  let sum = 0;
  for (const one of buyers) {
    const known = ofRepeats.get(one.repeats) ?? logOfRepeats(model, one.repeats);
    ofRepeats.set(one.repeats, known);
    sum += one.count * (known + logOfTimes(model, one));
  }
  return sum;
}

/** What of the likelihood hangs on the number of repeats alone. */
function logOfRepeats({ r, alpha, a, b }: BgNbd, repeats: number): number {
  return (
    gammaln(r + repeats) -
    gammaln(r) +
    r * Math.log(alpha) +
    gammaln(a + b) +
    gammaln(b + repeats) -
    gammaln(b) -
    gammaln(a + b + repeats)
  );
}

/** And what hangs on when: still there until now, or gone after the last. */
function logOfTimes(model: BgNbd, { repeats, recency, age }: Purchases): number {
  const { r, alpha } = model;
  const there = -(r + repeats) * Math.log(alpha + age);
  if (repeats === 0) return there;
  const gone = logOdds(model, repeats) - (r + repeats) * Math.log(alpha + recency);
  const more = Math.max(there, gone);
  return more + Math.log1p(Math.exp(Math.min(there, gone) - more));
}

const logOdds = ({ a, b }: BgNbd, repeats: number): number => Math.log(a) - Math.log(b + repeats - 1);

/**
 * How likely somebody still buys here, from 0 to 1 (Fader, Hardie and Lee 2008, "Computing P(alive) Using the BG/NBD Model", eq. 5). It is
 * 1 of everybody who bought once, since the model lets people leave after a repeated purchase only.
 */
export function aliveOf(model: BgNbd, { repeats, recency, age }: Purchases): number {
  if (repeats === 0) return 1;
  const { r, alpha } = model;
  const odds = logOdds(model, repeats) + (r + repeats) * (Math.log(alpha + age) - Math.log(alpha + recency));
  return 1 / (1 + Math.exp(odds));
}

/** The formula divides by a − 1 and by a + b + x − 1: as near to nought they are moved aside. */
const ASIDE = 1e-6;

/**
 * How many more days with orders are to be expected of somebody in so many weeks (Fader, Hardie and Lee 2005, eq. 10).
 */
export function expectedOrders(model: BgNbd, one: Purchases, weeks: number): number {
  const a = Math.abs(model.a - 1) < ASIDE ? 1 + ASIDE : model.a;
  const c = asideOfNought(a + model.b + one.repeats - 1);
  const z = weeks / (model.alpha + one.age + weeks);
  const ifAlive = (c / (a - 1)) * (1 - staying({ ...model, a }, { repeats: one.repeats, c, z }));
  return Math.max(0, ifAlive * aliveOf(model, one));
}

const CANCELS = 5;

/**
 * The paper's (1 − z)^(r+x) ₂F₁(r + x, b + x; c; z), or the same in its other form (Abramowitz and Stegun, 15.3.3), which needs few terms
 * also of a z close to 1. Its terms change their signs where r is great, and then too much cancels out.
 */
function staying({ r, a, b }: BgNbd, { repeats, c, z }: { repeats: number; c: number; z: number }): number {
  const log = Math.log1p(-z);
  return a + b - 1 - r > -CANCELS
    ? scaledHypergeometric((a - 1) * log, [a + b - 1 - r, a - 1, c], z)
    : scaledHypergeometric((r + repeats) * log, [r + repeats, b + repeats, c], z);
}

const asideOfNought = (x: number): number => (Math.abs(x) < ASIDE ? ASIDE : x);
