import type { Sql } from "../segments/index.ts";
import type { Buyer, Complements, GroupOffer, Offer } from "./offer.ts";

/** People: their ids, or a statement that selects them as `id` (as `whoIs` of a segment does). */
export type Whom = readonly number[] | Sql;

/**
 * What to offer to whom. Nobody is ever offered what is out of stock, what they returned, what they have just bought and have not used
 * up, or what the shop's policy excludes, for them or at all. All methods answer the best first, and an empty list where there is nothing to
 * offer or whom to offer it to; an id that is not there is somebody nobody knows, or a product that goes with nothing.
 */
export interface Recommender {
  /**
   * For a customer, or for somebody nobody knows (null), whose city may be known. `basket` are ids of products that lie in it: what goes
   * with them counts, and they are not offered themselves.
   */
  forCustomer(
    customer: number | null,
    options: { n: number; basket?: readonly number[]; city?: string },
  ): Promise<Offer[]>;
  /** What goes with all that lies in a basket. */
  forBasket(products: readonly number[], options: { n: number; customer?: number }): Promise<Complements>;
  /** What goes with one product. */
  forProduct(product: number, options: { n: number; customer?: number }): Promise<Complements>;
  /** What to offer to many people, and for how many of them each is. */
  forSegment(whom: Whom, options: { n: number }): Promise<GroupOffer[]>;
  /** Who is the likeliest to buy a product, also one that nobody has bought yet. */
  whoFor(product: number, options: { n: number; among?: Whom }): Promise<Buyer[]>;
}
