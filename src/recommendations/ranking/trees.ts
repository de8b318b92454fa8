import type { Tree } from "../evidence.ts";
import { COLUMNS } from "./rows.ts";

const PLACES = new Map(COLUMNS.map(({ name }, column) => [name, column]));

/** A tree whose features are columns of a row; -1 where a node has no question, or asks for what no source says. */
export interface ReadyTree extends Tree {
  columns: Int32Array;
}

/** Trees with their features looked up, once for many rows. */
export const readyTrees = (trees: readonly Tree[]): ReadyTree[] =>
  trees.map((tree) => ({ ...tree, columns: Int32Array.from(tree.feature, (name) => PLACES.get(name ?? "") ?? -1) }));

/** What trees add to the score of the row that begins at `from`: of each, its leaf's value less its root's. */
export function treesScore(trees: readonly ReadyTree[], values: ArrayLike<number>, from: number): number {
  let score = 0;
  for (const tree of trees) {
    let node = 0;
    for (let column = tree.columns[0] as number; column >= 0; column = tree.columns[node] as number)
      node = stepFrom(tree, node, values[from + column] as number);
    score += (tree.value[node] as number) - (tree.value[0] as number);
  }
  return score;
}

/** The same by column: each question on the way to a leaf moved the value by so much, whose column it was. Their sum is the score. */
export function treesParts(trees: readonly ReadyTree[], values: ArrayLike<number>, from: number): Float64Array {
  const parts = new Float64Array(COLUMNS.length);
  for (const tree of trees) {
    let node = 0;
    for (let column = tree.columns[0] as number; column >= 0; column = tree.columns[node] as number) {
      const next = stepFrom(tree, node, values[from + column] as number);
      parts[column] = (parts[column] as number) + (tree.value[next] as number) - (tree.value[node] as number);
      node = next;
    }
  }
  return parts;
}

const stepFrom = ({ at, low, high }: Tree, node: number, value: number): number =>
  (value <= (at[node] as number) ? low[node] : high[node]) as number;
