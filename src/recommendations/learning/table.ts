import { COLUMNS } from "../ranking/rows.ts";
import type { Example } from "./examples.ts";

/** All candidates of all examples under each other, by column, their values as numbers of bins. */
export interface Table {
  rows: number;
  /** The first row of each example, and after the last one the end. */
  starts: Uint32Array;
  /** By column: the bin of each row, and the greatest value of each bin but the last. */
  bins: readonly Uint8Array[];
  cuts: readonly Float32Array[];
  /** The odds' part that a row ought to have: of what was bought next, each an equal part. */
  wanted: Float32Array;
  /** How many candidates a row stands for. */
  stands: Float32Array;
}

/** Bins of a column at most. */
export const BINS = 64;
/** From so many rows the bins of a column are found. */
const LOOKED_AT = 20_000;

export function tableOf(examples: readonly Example[]): Table {
  const starts = new Uint32Array(examples.length + 1);
  for (const [at, { items }] of examples.entries()) starts[at + 1] = (starts[at] ?? 0) + items.length;
  const rows = starts.at(-1) ?? 0;
  const [wanted, stands] = [new Float32Array(rows), new Float32Array(rows)];
  for (const [at, example] of examples.entries()) {
    const hits = example.bought.reduce((sum, one) => sum + one, 0);
    wanted.set(
      Float32Array.from(example.bought, (one) => one / hits),
      starts[at],
    );
    stands.set(example.stands, starts[at]);
  }
  const columns = COLUMNS.map((_, column) => binned(columnOf(examples, column, rows)));
  return { rows, starts, bins: columns.map(({ bins }) => bins), cuts: columns.map(({ cuts }) => cuts), wanted, stands };
}

function columnOf(examples: readonly Example[], column: number, rows: number): Float32Array {
  const all = new Float32Array(rows);
  let row = 0;
  for (const { items, values } of examples)
    for (let place = 0; place < items.length; place++) all[row++] = values[place * COLUMNS.length + column] as number;
  return all;
}

function binned(values: Float32Array): { bins: Uint8Array; cuts: Float32Array } {
  const cuts = cutsOf(values);
  return { cuts, bins: Uint8Array.from(values, (value) => binOf(value, cuts)) };
}

/** Cuts at equal shares of the rows, and as many at equal shares of those that are not zero, which mostly are few. */
function cutsOf(values: Float32Array): Float32Array {
  const step = Math.max(1, values.length / LOOKED_AT);
  const looked = Float32Array.from(
    { length: Math.floor(values.length / step) },
    (_, at) => values[Math.floor(at * step)] ?? 0,
  ).sort();
  const present = looked.filter((value) => value !== 0);
  const cuts = new Set<number>([0]);
  for (const sample of [looked, present])
    for (let share = 1; share < BINS / 2; share++)
      cuts.add(sample[Math.floor((share * sample.length) / (BINS / 2))] ?? 0);
  return Float32Array.from(cuts).sort();
}

/** The first bin whose greatest value is not below. */
function binOf(value: number, cuts: Float32Array): number {
  let [from, to] = [0, cuts.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((cuts[middle] as number) < value) from = middle + 1;
    else to = middle;
  }
  return from;
}
