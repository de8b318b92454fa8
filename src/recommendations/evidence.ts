/** An item by its number: a product's id in the shop, any whole number in a set of baskets from elsewhere. */
export type Item = number;

/** What was bought at once. Without `at` only the order of the baskets is known. */
export interface Basket {
  items: readonly Item[];
  at?: Date;
}

/** How often one item is bought with another: of the orders that hold `item`, the `share` also holds `other`, weighted by age. */
export interface Pair {
  item: Item;
  other: Item;
  share: number;
  /** Orders that hold both. */
  together: number;
  /** How sure it is that this is no chance: 0 to 1. */
  sure: number;
}

/** How a product is bought again by those who buy it again. */
export interface Rhythm {
  item: Item;
  /** The median days between two purchases by one customer (orders, where no times are known), and of how many such gaps. */
  days: number;
  gaps: number;
  /** Of the buyers, the part that bought it again. */
  again: number;
}

/** Somebody with alike baskets. */
export interface Neighbour {
  /** 0 to 1: 1 is the same. */
  likeness: number;
  /** Their items, each with its weight: the later and the more often, the more. */
  items: ReadonlyMap<Item, number>;
}

/**
 * All that is known for recommending to one person, loaded at once; ranking is a pure function of it and of the learned weights, so
 * that a shop's database and a file of baskets are ranked by the same code.
 */
export interface Evidence {
  now: Date | null;
  /** The person's own baskets, oldest first. */
  own: readonly Basket[];
  /** Their weighted items, as neighbours' are: {@link vectorOf} of `own`. */
  vector: ReadonlyMap<Item, number>;
  /** Pairs whose `item` is among the person's own items, or in the basket that is asked about. */
  pairs: readonly Pair[];
  /** Of the person's own items; those of others are used where they are given. */
  rhythms: ReadonlyMap<Item, Rhythm>;
  neighbours: readonly Neighbour[];
  /** Each item's part of the latest orders, the season's share in it; and of those in the person's city, where there are enough. */
  popular: ReadonlyMap<Item, number>;
  popularNearby: ReadonlyMap<Item, number>;
  /** Each item's part of all orders ever, for the items in `popular` and the person's own. */
  popularEver: ReadonlyMap<Item, number>;
  /** How alike in content an item is to what the person buys, 0 to 1: what serves products that nobody bought yet. */
  content: ReadonlyMap<Item, number>;
}

/** The sources of a recommendation, each of which can stand alone. */
export type SourceName = "rhythm" | "own" | "neighbours" | "together" | "content" | "popular" | "nearby";

/** An item in its place: `score` is the sum of `parts`, what each source says for (or against) it. Scores compare within one person only. */
export interface Ranked {
  item: Item;
  score: number;
  /** The person has bought it before. */
  repeat: boolean;
  parts: Partial<Record<SourceName, number>>;
}

/** How fast what was bought fades in a vector: see `vectorOf`. */
export interface Fading {
  /** What a basket counts for beside the one after it: 0 to 1. */
  perBasket: number;
  /** The days in which a basket's weight halves, where times are known; null leaves time out. */
  halfLifeDays: number | null;
}

/**
 * A decision tree over the features of an item: node 0 is the root; a node asks whether its `feature` is `at` most so much, and leads to
 * the node `low` or `high`; where `feature` is null it is a leaf. `value` is what the tree says of the items that come by a node, leaf or not.
 */
export interface Tree {
  feature: (string | null)[];
  at: number[];
  low: number[];
  high: number[];
  value: number[];
}

/**
 * What is learned from a shop's own baskets: plain JSON, to be stored as it is. `repeat` ranks what the person has bought before,
 * `explore` what is new to them, both by features named `source.feature`; a feature that is missing counts for nothing.
 */
export interface Weights {
  version: 1;
  repeat: Record<string, number>;
  explore: Record<string, number>;
  /** What the weights cannot say, added to their sum. */
  trees: Tree[];
  fading: Fading;
  /** How many people with alike baskets are asked. */
  neighbours: number;
  /** Of what people bought, the part that they had bought before: what is expected of somebody of whom little is known. */
  repeatShare: number;
  /** From how many people's last baskets it was learned, and how the ranking did on people kept apart; null for the defaults. */
  learned: { people: number; recall: number; ndcg: number } | null;
}
