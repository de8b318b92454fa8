import type { Tree } from "../evidence.ts";
import type { Example } from "./examples.ts";
import { growTree, type Slopes } from "./grow-tree.ts";
import { type Table, tableOf } from "./table.ts";

/** How much of what a tree has found is believed. */
const RATE = 0.1;

/**
 * Trees that together say what the weights cannot: each lessens what the ones before it and `scores` (of each example's candidates) left of
 * the loss of `fitWeights`, by its first and second derivative (gradient boosting, after Friedman 2001 and Chen and Guestrin 2016).
 */
export function boost(examples: readonly Example[], scores: readonly Float64Array[], trees: number): Tree[] {
  const useful = examples.flatMap((example, at) =>
    example.bought.includes(1) ? [{ example, score: scores[at] }] : [],
  );
  const table = tableOf(useful.map(({ example }) => example));
  const sums = new Float64Array(table.rows);
  for (const [at, { score }] of useful.entries()) if (score) sums.set(score, table.starts[at]);
  const slopes = { first: new Float64Array(table.rows), second: new Float64Array(table.rows) };
  return Array.from({ length: trees }, () => {
    lookDown(table, sums, slopes);
    const { tree, leaves } = growTree(table, slopes, RATE);
    for (const { node, rows } of leaves) {
      const value = tree.value[node] ?? 0;
      for (const row of rows) sums[row] = (sums[row] as number) + value;
    }
    return rounded(tree);
  });
}

/** Both slopes of the loss in every row, at the scores that stand. */
function lookDown({ starts, wanted, stands }: Table, scores: Float64Array, { first, second }: Slopes): void {
  for (let at = 0; at + 1 < starts.length; at++) {
    const [from, to] = [starts[at] as number, starts[at + 1] as number];
    let greatest = Number.NEGATIVE_INFINITY;
    for (let row = from; row < to; row++) greatest = Math.max(greatest, scores[row] as number);
    let total = 0;
    for (let row = from; row < to; row++) {
      first[row] = (stands[row] as number) * Math.exp((scores[row] as number) - greatest);
      total += first[row] as number;
    }
    for (let row = from; row < to; row++) {
      const part = (first[row] as number) / total;
      first[row] = part - (wanted[row] as number);
      second[row] = part * (1 - part) + 1e-4;
    }
  }
}

/** Trees are stored and read as JSON: five digits are enough. */
const rounded = (tree: Tree): Tree => ({
  ...tree,
  value: tree.value.map((value) => Number(value.toPrecision(5))),
});
