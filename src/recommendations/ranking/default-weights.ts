import type { Weights } from "../evidence.ts";

/** For a shop that has too few baskets to learn from: what one buys oneself first, then what sources agree on. */
export const DEFAULT_WEIGHTS: Weights = {
  version: 1,
  repeat: {
    "own.before": 2,
    "own.mean": 4,
    "own.last": 0.3,
    "rhythm.due": 3,
    "rhythm.again": 1,
    "neighbours.root": 1,
    "together.root": 0.5,
    "popular.log": 0.3,
  },
  explore: {
    "neighbours.root": 4,
    "together.root": 3,
    "content.likeness": 0.5,
    "popular.log": 0.4,
    "nearby.root": 2,
  },
  trees: [],
  fading: { perBasket: 0.9, halfLifeDays: 180 },
  neighbours: 100,
  repeatShare: 0.3,
  learned: null,
};
