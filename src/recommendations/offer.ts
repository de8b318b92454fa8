import type { SourceName } from "./evidence.ts";

/**
 * Why somebody is offered a product: data that is put into words by `wordsOf`. Its numbers are the evidence's own, so that the
 * sentence cannot say otherwise. Products are named by their ids.
 */
export type Reason =
  /** They usually buy it each so many days, and so many whole days went by since the last time. */
  | { kind: "due"; days: number; since: number }
  /** They have bought it, so many whole days ago; who buys it again usually does so after so many days. */
  | { kind: "refill"; days: number; since: number }
  /** They have bought it in so many orders. */
  | { kind: "again"; times: number }
  /** Of the orders with the other product, this part (0 to 1) also has this one. */
  | { kind: "together"; with: number; share: number }
  /** Of so many people with the most alike purchases, so many buy it. */
  | { kind: "alike"; people: number; of: number }
  /** It is like another one, which they buy or ask about. */
  | { kind: "similar"; to: number }
  /** It is among what is ordered most of late, in their city where one is named. */
  | { kind: "popular"; city?: string }
  /** In this month of the year (1 to 12) it is bought so many times as often as in a usual one. */
  | { kind: "season"; month: number; times: number }
  /** Of the same category as the other one, dearer by this part (0.2: a fifth), and bought more often. */
  | { kind: "better"; than: number; dearer: number }
  /** Of the same category as the other one, and dearer by this part; not bought more often. */
  | { kind: "dearer"; than: number; dearer: number }
  /** Of many people: for how many of them which of the other reasons holds. */
  | { kind: "group"; why: readonly { kind: PersonalKind; people: number }[] };

/** What a reason says, apart from its numbers. */
export type ReasonKind = Reason["kind"];
/** A reason that holds for one person. */
export type PersonalKind = Exclude<ReasonKind, "group" | "better" | "dearer">;

/** A product to offer. */
export interface Offer {
  /** The product's id. */
  product: number;
  /** The SKU of it to offer: the one that they usually take, else the one that is sold most; in stock. */
  variant: string;
  score: number;
  /** What each source gave to the score: their sum. */
  parts: Partial<Record<SourceName, number>>;
  reason: Reason;
}

/** A product to offer to many: its reason is of kind `group`. */
export interface GroupOffer extends Offer {
  /** For how many of them it is among the best; of so many who were looked at. */
  people: number;
  of: number;
}

/** Somebody to offer a product to. */
export interface Buyer extends Offer {
  /** The customer's id. */
  customer: number;
}

/** What goes with a product or a basket. */
export interface Complements {
  complements: Offer[];
  /** Of the same category as one of them, dearer within reason, and bought more often; where nothing is, just dearer. */
  better: Offer[];
}
