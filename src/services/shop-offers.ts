import { soldAs } from "../catalog/index.ts";
import { customerOfExternalId } from "../customers/index.ts";
import type { Offer, Reason } from "../recommendations/index.ts";
import type { OfferParts } from "./offers.ts";

/** An offer by the shop's own keys. */
export interface ShopOffer {
  sku: string;
  product: string;
  score: number;
  reason: { kind: Reason["kind"]; [part: string]: unknown };
}

/** What to offer to a customer of an external id, with what lies in their basket; null where there is no such customer. */
export type ShopOffers = (
  externalId: string,
  asked: { limit: number; basket: readonly string[] },
) => Promise<ShopOffer[] | null>;

/** Offers for the shop's own systems. */
export function shopOffersOf({ db, shop, recommender }: Omit<OfferParts, "wording">): ShopOffers {
  return async (externalId, { limit, basket: skus }) => {
    const customer = await customerOfExternalId(db, externalId);
    if (!customer) return null;
    const { catalog } = await shop();
    const keys = new Map(catalog.entries.map(({ product }) => [product.id, product.external_id]));
    const basket = skus.flatMap((sku) => soldAs(catalog, sku)?.product.id ?? []);
    const offers = await recommender.forCustomer(customer.id, { n: limit, basket });
    return offers.map((offer) => toShop(offer, (id) => keys.get(id) ?? null));
  };
}

/** Products of a reason are named as the shop names them too. */
function toShop({ product, variant: sku, score, reason }: Offer, keyOf: (id: number) => string | null): ShopOffer {
  const named = Object.entries(reason).map(([part, value]) => [
    part,
    (part === "with" || part === "to" || part === "than") && typeof value === "number" ? keyOf(value) : value,
  ]);
  return { sku, product: keyOf(product) ?? "", score, reason: { ...Object.fromEntries(named), kind: reason.kind } };
}
