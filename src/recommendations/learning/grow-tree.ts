import type { Tree } from "../evidence.ts";
import { COLUMNS } from "../ranking/rows.ts";
import { BINS, type Table } from "./table.ts";

/** By row: how the loss changes with its score, and how that changes. */
export interface Slopes {
  first: Float64Array;
  second: Float64Array;
}

/** What leaf a row is in, as the tree grows; and the tree. */
export interface Grown {
  tree: Tree;
  leaves: readonly { node: number; rows: Uint32Array }[];
}

/** Leaves of a tree; how much each side of a question must weigh; how much is added to the weight, so that little is believed of few. */
const LEAVES = 16;
const LIGHTEST = 10;
const DOUBT = 10;

interface Leaf {
  node: number;
  rows: Uint32Array;
  /** Sums of both slopes by column and bin. */
  sums: Float64Array;
  question: Question | null;
}

interface Question {
  column: number;
  bin: number;
  gain: number;
}

/** One tree that lessens the loss best, question by question, each time the one that gains most. Values are shrunk by `rate`. */
export function growTree(table: Table, slopes: Slopes, rate: number): Grown {
  const tree: Tree = { feature: [], at: [], low: [], high: [], value: [] };
  const root = leafOf(
    tree,
    Uint32Array.from({ length: table.rows }, (_, row) => row),
    table,
    slopes,
    rate,
  );
  const leaves = [root];
  while (leaves.length < LEAVES) {
    const best = leaves.reduce((one, other) => ((other.question?.gain ?? 0) > (one.question?.gain ?? 0) ? other : one));
    if (!best.question) break;
    leaves.splice(leaves.indexOf(best), 1, ...divide(tree, best, best.question, { table, slopes, rate }));
  }
  return { tree, leaves };
}

function divide(
  tree: Tree,
  { node, rows, sums }: Leaf,
  { column, bin }: Question,
  { table, slopes, rate }: { table: Table; slopes: Slopes; rate: number },
): [Leaf, Leaf] {
  const bins = table.bins[column] ?? new Uint8Array();
  const [below, above] = [
    rows.filter((row) => (bins[row] as number) <= bin),
    rows.filter((row) => (bins[row] as number) > bin),
  ];
  // The sums of the larger half are what the smaller one leaves: only that is added up.
  const smaller = sumsOf(below.length <= above.length ? below : above, table, slopes);
  const larger = sums.map((sum, at) => sum - (smaller[at] as number));
  const [belowSums, aboveSums] = below.length <= above.length ? [smaller, larger] : [larger, smaller];
  const low = addLeaf(tree, below, belowSums, rate);
  const high = addLeaf(tree, above, aboveSums, rate);
  tree.feature[node] = COLUMNS[column]?.name ?? null;
  tree.at[node] = table.cuts[column]?.[bin] ?? 0;
  tree.low[node] = low.node;
  tree.high[node] = high.node;
  return [low, high];
}

function leafOf(tree: Tree, rows: Uint32Array, table: Table, slopes: Slopes, rate: number): Leaf {
  return addLeaf(tree, rows, sumsOf(rows, table, slopes), rate);
}

function addLeaf(tree: Tree, rows: Uint32Array, sums: Float64Array, rate: number): Leaf {
  const { first, second } = totalOf(sums, 0);
  const node = tree.value.length;
  tree.feature.push(null);
  tree.at.push(0);
  tree.low.push(0);
  tree.high.push(0);
  tree.value.push((-rate * first) / (second + DOUBT));
  return { node, rows, sums, question: questionOf(sums) };
}

function sumsOf(rows: Uint32Array, { bins }: Table, { first, second }: Slopes): Float64Array {
  const sums = new Float64Array(COLUMNS.length * BINS * 2);
  for (let column = 0; column < COLUMNS.length; column++) {
    const of = bins[column] as Uint8Array;
    const offset = column * BINS * 2;
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] as number;
      const place = offset + (of[row] as number) * 2;
      sums[place] = (sums[place] as number) + (first[row] as number);
      sums[place + 1] = (sums[place + 1] as number) + (second[row] as number);
    }
  }
  return sums;
}

function totalOf(sums: Float64Array, column: number): { first: number; second: number } {
  let [first, second] = [0, 0];
  for (let place = column * BINS * 2; place < (column + 1) * BINS * 2; place += 2) {
    first += sums[place] as number;
    second += sums[place + 1] as number;
  }
  return { first, second };
}

/** The column and bin at which to divide, or null where nothing is gained. */
function questionOf(sums: Float64Array): Question | null {
  const all = totalOf(sums, 0);
  const worth = (first: number, second: number) => (first * first) / (second + DOUBT);
  const before = worth(all.first, all.second);
  let best: Question | null = null;
  for (let column = 0; column < COLUMNS.length; column++) {
    let [first, second] = [0, 0];
    for (let bin = 0; bin < BINS - 1; bin++) {
      const place = (column * BINS + bin) * 2;
      first += sums[place] as number;
      second += sums[place + 1] as number;
      if (second < LIGHTEST) continue;
      if (all.second - second < LIGHTEST) break;
      const gain = worth(first, second) + worth(all.first - first, all.second - second) - before;
      if (gain > (best?.gain ?? 1e-6)) best = { column, bin, gain };
    }
  }
  return best;
}
