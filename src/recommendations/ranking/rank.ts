import type { Evidence, Item, Ranked, SourceName, Weights } from "../evidence.ts";
import { COLUMNS, readRows } from "./rows.ts";
import { type ReadyTree, readyTrees, treesParts, treesScore } from "./trees.ts";

/** What a score is reckoned from. */
export type Scoring = Pick<Weights, "repeat" | "explore" | "trees">;

/**
 * Everything that any source proposes to one person, best first; equal scores by the lower number, so that the same evidence always
 * gives the same order. Rules (stock, what was returned, what the shop excludes) are for the caller, above it; with `most` only so many
 * of the best are answered.
 */
export function rank(evidence: Evidence, weights: Weights, { most = Number.POSITIVE_INFINITY } = {}): Ranked[] {
  return rankingOf(evidence, weights).slice(0, most);
}

/** An order of items of which a slice is made when it is asked for; an array is one. */
export type Ranking = Pick<readonly Ranked[], "length" | "slice">;

/** The same where few are looked at: what each source gave is reckoned for those alone, and costs as much as the order of all. */
export function rankingOf(evidence: Evidence, weights: Weights): Ranking {
  const rows = readRows(evidence, weights.repeatShare);
  const scorer = scorerOf(weights);
  const scores = scorer.scores(rows);
  const places = placesOf(rows.items, scores);
  const rankedAt = (place: number): Ranked => ({
    item: rows.items[place] ?? 0,
    score: scores[place] ?? 0,
    repeat: rows.repeat[place] ?? false,
    parts: scorer.parts(rows, place),
  });
  return { length: places.length, slice: (from, to) => Array.from(places.slice(from, to), rankedAt) };
}

/** The places of items by their scores, best first; ties by the lower item. */
export function placesOf(items: readonly Item[], scores: Float64Array): Uint32Array {
  return Uint32Array.from(items.keys()).sort(
    (one, other) => (scores[other] ?? 0) - (scores[one] ?? 0) || (items[one] ?? 0) - (items[other] ?? 0),
  );
}

/** Scores rows, and says of a row which source gave how much of its score. */
export interface Scorer {
  scores(rows: Scored): Float64Array;
  parts(rows: Scored, place: number): Ranked["parts"];
}

type Scored = { repeat: ArrayLike<boolean | number>; values: ArrayLike<number> };

/** Weights made ready for many people. */
export function scorerOf(weights: Scoring): Scorer {
  const by = { repeat: columnsOf(weights.repeat), explore: columnsOf(weights.explore) };
  const trees = readyTrees(weights.trees);
  return {
    scores({ repeat, values }) {
      const scores = new Float64Array(repeat.length);
      for (let place = 0; place < scores.length; place++) {
        const from = place * COLUMNS.length;
        scores[place] = sum(repeat[place] ? by.repeat : by.explore, values, from) + treesScore(trees, values, from);
      }
      return scores;
    },
    parts: ({ repeat, values }, place) => partsOf(repeat[place] ? by.repeat : by.explore, trees, values, place),
  };
}

const columnsOf = (weights: Record<string, number>): Float64Array =>
  Float64Array.from(COLUMNS, ({ name }) => weights[name] ?? 0);

function sum(weights: Float64Array, values: ArrayLike<number>, from: number): number {
  let score = 0;
  for (let column = 0; column < weights.length; column++)
    score += (weights[column] as number) * (values[from + column] as number);
  return score;
}

function partsOf(
  weights: Float64Array,
  trees: readonly ReadyTree[],
  values: ArrayLike<number>,
  place: number,
): Ranked["parts"] {
  const from = place * COLUMNS.length;
  const moved = treesParts(trees, values, from);
  const parts: Partial<Record<SourceName, number>> = {};
  for (const [column, { source }] of COLUMNS.entries()) {
    const part = (weights[column] ?? 0) * (values[from + column] ?? 0) + (moved[column] ?? 0);
    if (part !== 0) parts[source] = (parts[source] ?? 0) + part;
  }
  return parts;
}
