import { type Asking, readPeople } from "../known/person/person.ts";
import type { Shop } from "../known/shop/shop.ts";
import type { Offer } from "../offer.ts";
import { rankingOf } from "../ranking/rank.ts";
import { offersFrom } from "./offers.ts";
import type { Parts } from "./parts.ts";

/** The best for a customer, or for somebody nobody knows; see `Recommender.forCustomer`. */
export async function forCustomer(
  parts: Omit<Parts, "shop"> & { shop: Promise<Shop> },
  customer: number | null,
  { n, ...asking }: { n: number } & Pick<Asking, "basket" | "city">,
): Promise<Offer[]> {
  const [person] = await readPeople(parts.db, parts.shop, [customer], { at: parts.at, ...asking });
  if (!person) return [];
  const { weights } = await parts.shop;
  return await offersFrom(parts, person, rankingOf(person.evidence, weights), n);
}
