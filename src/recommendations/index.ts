export type {
  Basket,
  Evidence,
  Fading,
  Item,
  Neighbour,
  Pair,
  Ranked,
  Rhythm,
  SourceName,
  Weights,
} from "./evidence.ts";
export { recommendationsDue } from "./keeping/due.ts";
export { type RebuildOptions, type RebuildProgress, rebuildRecommendations } from "./keeping/rebuild.ts";
export { type RefreshedRecommendations, refreshRecommendations } from "./keeping/refresh.ts";
export { makeRecommender } from "./make-recommender.ts";
export type { Buyer, Complements, GroupOffer, Offer, PersonalKind, Reason, ReasonKind } from "./offer.ts";
export { type Listener, wordsOf } from "./reasons/words-of.ts";
export type { Recommender, Whom } from "./recommender.ts";
