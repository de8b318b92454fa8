import { DIMENSIONS, type Vector } from "./features.ts";

/** One intent's hyperplane: the weight of every place, and what is added to the product. */
export interface Plane {
  weights: Float32Array;
  bias: number;
}

/** How hard the planes bend to the examples; `positive` multiplies it for the few examples that are for. */
export interface Bending {
  cost: number;
  positive: number;
  rounds: number;
}

/** An example without a pull whose gradient is beyond this is not looked at each round: three quarters are, and training takes a third. */
const FAR = 0.05;
/** Settled: no coordinate is further than this from its best. */
const NEAR = 0.2;

/** Examples laid end to end, so that training walks through memory in one direction: the i-th is `starts[i]` to `starts[i + 1]`. */
export interface Table {
  starts: Int32Array;
  places: Int32Array;
  weights: Float32Array;
  /** Squared lengths, with 1 for the bias. */
  lengths: Float32Array;
}

/** Vectors → a table. */
export function tableOf(vectors: readonly Vector[]): Table {
  const size = vectors.reduce((sum, { places }) => sum + places.length, 0);
  const table: Table = {
    starts: new Int32Array(vectors.length + 1),
    places: new Int32Array(size),
    weights: new Float32Array(size),
    lengths: Float32Array.from(vectors, ({ weights }) => weights.reduce((sum, weight) => sum + weight * weight, 1)),
  };
  let start = 0;
  for (const [at, { places, weights }] of vectors.entries()) {
    table.places.set(places, start);
    table.weights.set(weights, start);
    start += places.length;
    table.starts[at + 1] = start;
  }
  return table;
}

/**
 * A linear support vector machine with squared hinge loss, solved in the dual one coordinate at a time (Hsieh et al. 2008, the
 * method of liblinear's `-s 1`). `isFor[i]` says which side the i-th example is on.
 */
export function separate(table: Table, isFor: readonly boolean[], bending: Bending): Plane {
  const plane: Plane = { weights: new Float32Array(DIMENSIONS), bias: 0 };
  const problem = { table, plane, isFor, bending, pulls: new Float32Array(isFor.length) };
  const random = sequence(isFor.length);
  const all = [...isFor.keys()];
  let active = [...all];
  for (let round = 0; round < bending.rounds; round++) {
    shuffle(active, random);
    const { furthest, left } = sweep(problem, active);
    if (furthest < NEAR && active.length === all.length) break;
    active = furthest < NEAR ? [...all] : left;
  }
  return plane;
}

interface Problem {
  table: Table;
  plane: Plane;
  /** How hard each example pulls at the plane; most end at nought. */
  pulls: Float32Array;
  isFor: readonly boolean[];
  bending: Bending;
}

/** Moves each active example to where it pulls best. Those far on their own side are left out until the rest has settled. */
function sweep({ table, plane, pulls, isFor, bending }: Problem, active: readonly number[]) {
  let furthest = 0;
  const left: number[] = [];
  for (const at of active) {
    const side = isFor[at] ? 1 : -1;
    const slack = 0.5 / (isFor[at] ? bending.cost * bending.positive : bending.cost);
    const pull = pulls[at] ?? 0;
    const gradient = side * marginIn(table, at, plane) - 1 + slack * pull;
    if (pull > 0 || gradient < FAR) left.push(at);
    if (pull === 0 && gradient >= 0) continue;
    furthest = Math.max(furthest, Math.abs(gradient));
    const next = Math.max(0, pull - gradient / ((table.lengths[at] ?? 1) + slack));
    pulls[at] = next;
    move(table, at, plane, (next - pull) * side);
  }
  return { furthest, left };
}

function marginIn({ starts, places, weights }: Table, example: number, plane: Plane): number {
  const end = starts[example + 1] ?? 0;
  let margin = plane.bias;
  for (let at = starts[example] ?? 0; at < end; at++)
    margin += (weights[at] ?? 0) * (plane.weights[places[at] ?? 0] ?? 0);
  return margin;
}

function move({ starts, places, weights }: Table, example: number, plane: Plane, step: number): void {
  const end = starts[example + 1] ?? 0;
  for (let at = starts[example] ?? 0; at < end; at++) {
    const place = places[at] ?? 0;
    plane.weights[place] = (plane.weights[place] ?? 0) + step * (weights[at] ?? 0);
  }
  plane.bias += step;
}

/** How far on the side of the plane a text lies; 1 is where the examples are meant to be. */
export function marginOf(plane: Plane, { places, weights }: Vector): number {
  let margin = plane.bias;
  for (let at = 0; at < places.length; at++) margin += (weights[at] ?? 0) * (plane.weights[places[at] ?? 0] ?? 0);
  return margin;
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const held = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = held;
  }
}

/** The same numbers for the same seed (mulberry32), so that training twice gives the same weights. */
export function sequence(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
