import type { Weights } from "../evidence.ts";
import { COLUMNS } from "../ranking/rows.ts";
import type { Example } from "./examples.ts";
import { type Random, shuffled } from "./random.ts";

type Columns = Pick<Weights, "repeat" | "explore">;

const BATCH = 32;
const WIDTH = COLUMNS.length;
const EPOCHS = 12;
/** In a small shop each person is looked at more often. */
const FEWEST_STEPS = 400;
const RATE = 0.05;
/** The weights from which it begins count as much as so many people: with 30 or 120 small sets of six kinds did no better. */
const PRIOR_PEOPLE = 60;

/**
 * The weights under which what people bought next is the likeliest, where each next item is drawn from all candidates with odds
 * exp(weights · values): a conditional logit, held near the weights `from` by a Gaussian prior, the more the fewer people there are. Adam
 * over small batches of people; everybody counts alike, however long their basket.
 */
export function fitWeights(examples: readonly Example[], from: Columns, random: Random): Columns {
  const useful = examples.filter(({ bought }) => bought.includes(1));
  const scales = scalesOf(useful);
  const prior = flat(from).map((weight, at) => (scales[at] ? weight / scales[at] : 0));
  const weights = prior.slice();
  const epochs = Math.max(EPOCHS, Math.ceil((FEWEST_STEPS * BATCH) / Math.max(1, useful.length)));
  const adam = new Adam(weights, Math.ceil(useful.length / BATCH) * epochs);
  const gradient = new Float64Array(weights.length);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const mixed = shuffled(useful, random);
    for (let at = 0; at < mixed.length; at += BATCH) {
      const batch = mixed.slice(at, at + BATCH);
      gradient.fill(0);
      for (const example of batch) addGradient(example, weights, scales, gradient);
      adam.step((of) => {
        const pull = ((weights[of] ?? 0) - (prior[of] ?? 0)) * (PRIOR_PEOPLE / useful.length);
        return (gradient[of] ?? 0) / batch.length + pull;
      });
    }
  }
  return named(weights.map((weight, at) => weight * (scales[at] ?? 0)));
}

/** Steps down a slope, each weight at a pace of its own, ever smaller until the last (Kingma and Ba 2015). */
class Adam {
  readonly #weights: Float64Array;
  readonly #steps: number;
  readonly #means: Float64Array;
  readonly #squares: Float64Array;
  #done = 0;

  constructor(weights: Float64Array, steps: number) {
    this.#weights = weights;
    this.#steps = steps;
    this.#means = new Float64Array(weights.length);
    this.#squares = new Float64Array(weights.length);
  }

  step(slopeOf: (at: number) => number): void {
    this.#done++;
    const rate = RATE * (1 - this.#done / (this.#steps + 1));
    for (let at = 0; at < this.#weights.length; at++) {
      const slope = slopeOf(at);
      this.#means[at] = 0.9 * (this.#means[at] ?? 0) + 0.1 * slope;
      this.#squares[at] = 0.99 * (this.#squares[at] ?? 0) + 0.01 * slope * slope;
      const mean = (this.#means[at] ?? 0) / (1 - 0.9 ** this.#done);
      const square = (this.#squares[at] ?? 0) / (1 - 0.99 ** this.#done);
      this.#weights[at] = (this.#weights[at] ?? 0) - (rate * mean) / (Math.sqrt(square) + 1e-8);
    }
  }
}

/** One over the root mean square of each column, apart for repeats and new items; zero for a column that is always zero. */
function scalesOf(examples: readonly Example[]): Float64Array {
  const sums = new Float64Array(2 * WIDTH);
  const counts = new Float64Array(2);
  for (const { items, repeat, values } of examples) {
    for (let place = 0; place < items.length; place++) {
      const half = repeat[place] ? 0 : 1;
      counts[half] = (counts[half] ?? 0) + 1;
      for (let column = 0; column < WIDTH; column++)
        sums[half * WIDTH + column] = (sums[half * WIDTH + column] ?? 0) + (values[place * WIDTH + column] ?? 0) ** 2;
    }
  }
  return sums.map((sum, at) => (sum > 0 ? 1 / Math.sqrt(sum / (counts[at < WIDTH ? 0 : 1] || 1)) : 0));
}

function addGradient(example: Example, weights: Float64Array, scales: Float64Array, gradient: Float64Array): void {
  const { items, repeat, bought, stands, values } = example;
  const odds = new Float64Array(items.length);
  for (let place = 0; place < odds.length; place++) {
    const offset = repeat[place] ? 0 : WIDTH;
    let score = 0;
    for (let column = 0; column < WIDTH; column++)
      score +=
        (weights[offset + column] as number) *
        (scales[offset + column] as number) *
        (values[place * WIDTH + column] as number);
    odds[place] = score;
  }
  const greatest = odds.reduce((one, other) => Math.max(one, other));
  for (let place = 0; place < odds.length; place++)
    odds[place] = (stands[place] as number) * Math.exp((odds[place] as number) - greatest);
  const total = odds.reduce((sum, one) => sum + one, 0);
  const hits = bought.reduce((sum, one) => sum + one, 0);
  for (let place = 0; place < odds.length; place++) {
    const error = (odds[place] as number) / total - (bought[place] as number) / hits;
    const offset = repeat[place] ? 0 : WIDTH;
    for (let column = 0; column < WIDTH; column++)
      gradient[offset + column] =
        (gradient[offset + column] as number) +
        error * (scales[offset + column] as number) * (values[place * WIDTH + column] as number);
  }
}

const flat = ({ repeat, explore }: Columns): Float64Array =>
  Float64Array.from([repeat, explore].flatMap((of) => COLUMNS.map(({ name }) => of[name] ?? 0)));

const named = (weights: Float64Array): Columns => {
  const half = (offset: number) =>
    Object.fromEntries(
      COLUMNS.map(({ name }, column) => [name, Number((weights[offset + column] ?? 0).toPrecision(6))]),
    );
  return { repeat: half(0), explore: half(WIDTH) };
};
