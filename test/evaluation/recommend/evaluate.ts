import type { Basket, Item, SourceName } from "../../../src/recommendations/index.ts";
import { learnWeights } from "../../../src/recommendations/learning/learn-weights.ts";
import { JUDGED, meanOf, type Quality, qualityOf } from "../../../src/recommendations/learning/measure.ts";
import { placesOf, type Scorer, scorerOf } from "../../../src/recommendations/ranking/rank.ts";
import { type Rows, readRows } from "../../../src/recommendations/ranking/rows.ts";
import { sources } from "../../../src/recommendations/ranking/sources/index.ts";
import { evidenceFrom, statisticsOf } from "../../../src/recommendations/statistics/statistics.ts";
import { baselinesOf } from "./baselines.ts";
import type { NextBaskets } from "./read.ts";

/** How well next baskets are foretold: by the whole ranking, by each source alone, and by plain baselines. */
export interface Foretold {
  /** How many were judged: those with a next basket. */
  users: number;
  whole: Figures;
  /** Without those that files of baskets say nothing of: content, and what is bought nearby. */
  sources: Partial<Record<SourceName, Figures>>;
  baselines: Record<string, Figures>;
}

/** Means over the people who were judged. */
export interface Figures {
  "recall@10": number;
  "ndcg@10": number;
}

/** Learns from the histories alone, and then foretells what everybody bought next. */
export function evaluateNextBaskets({ people, next }: NextBaskets, progress: (line: string) => void): Foretold {
  progress(`Learning from the histories of ${people.length} people …`);
  const weights = learnWeights(people, { now: null, progress });
  progress("Reading everybody's baskets …");
  const statistics = statisticsOf(people, null, weights.fading);
  const lists = { whole: new Lists(), sources: new Lists(), baselines: new Lists() };
  const scorer = scorerOf(weights);
  const baselines = Object.entries(baselinesOf(people));
  let users = 0;
  for (const [place, own] of people.entries()) {
    const basket = next[place];
    if (!basket) continue;
    const rows = readRows(evidenceFrom(statistics, own, weights, { place }), statistics.repeatShare);
    lists.whole.judge("whole", firstOf(rows, scorer), basket);
    for (const [name, only] of ALONE) lists.sources.judge(name, firstOf(rows, only), basket);
    for (const [name, baseline] of baselines) lists.baselines.judge(name, baseline(own), basket);
    if (++users % 2000 === 0) progress(`Foretold the baskets of ${users} people …`);
  }
  const whole = lists.whole.figures().whole ?? { "recall@10": 0, "ndcg@10": 0 };
  return { users, whole, sources: lists.sources.figures(), baselines: lists.baselines.figures() };
}

/** A source alone ranks by the first of its values, and by what is popular where that says the same. */
const ALONE = sources
  .filter(({ name }) => name !== "content" && name !== "nearby")
  .map(({ name, features: [first] }): [SourceName, Scorer] => {
    const only = { "popular.late": 1e-6, [`${name}.${first}`]: 1 };
    return [name, scorerOf({ repeat: only, explore: only, trees: [] })];
  });

const firstOf = (rows: Rows, scorer: Scorer): Item[] =>
  Array.from(placesOf(rows.items, scorer.scores(rows)).slice(0, JUDGED), (place) => rows.items[place] ?? 0);

/** Several recommenders' qualities by name. */
class Lists {
  readonly #judged: Record<string, Quality[]> = {};

  judge(name: string, first: readonly Item[], { items }: Basket): void {
    this.#judged[name] ??= [];
    this.#judged[name].push(qualityOf(first, items));
  }

  figures(): Record<string, Figures> {
    return Object.fromEntries(
      Object.entries(this.#judged).map(([name, judged]) => {
        const { recall, ndcg } = meanOf(judged);
        return [name, { "recall@10": rounded(recall), "ndcg@10": rounded(ndcg) }];
      }),
    );
  }
}

const rounded = (value: number): number => Math.round(value * 1e5) / 1e5;
