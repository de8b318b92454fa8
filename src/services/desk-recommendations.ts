import { type Clock, type Locale, Refused } from "../base/index.ts";
import { soldAs } from "../catalog/index.ts";
import { customerOfExternalId } from "../customers/index.ts";
import type { RecommendationsPort } from "../desk/index.ts";
import { type Offer, wordsOf } from "../recommendations/index.ts";
import { readSegment, whoIs } from "../segments/index.ts";
import { type makeOfferPort, type OfferParts, offerTeller } from "./offers.ts";

/** What to offer to whom, as the desk needs it. */
export function makeRecommendationsPort(
  parts: OfferParts & { clock: Clock; timezone: string; port: ReturnType<typeof makeOfferPort> },
): RecommendationsPort {
  const { db, clock, recommender, shop, timezone } = parts;
  return {
    async forCustomer(externalId, { locale, language, limit }) {
      const customer = await customerOfExternalId(db, externalId);
      if (!customer) throw new Refused("not_found", "There is no such customer.");
      const tell = await offerTeller(parts);
      const sentence = await replier(parts, language);
      const offers = await recommender.forCustomer(customer.id, { n: limit });
      return {
        offers: offers.flatMap((offer) => {
          const told = tell(offer, locale);
          return told ? [{ ...told, reply: sentence(offer) }] : [];
        }),
      };
    },
    async forSegment(id, { locale, limit }) {
      if (!(await readSegment(db, id))) throw new Refused("not_found", "There is no such segment.");
      const tell = await offerTeller(parts);
      const whom = whoIs({ where: { kind: "segment", id }, timezone }, { now: clock() });
      const offers = await recommender.forSegment(whom, { n: limit });
      return {
        offers: offers.flatMap(({ people, of, ...offer }) => {
          const told = tell(offer, locale);
          return told ? [{ ...told, people, of }] : [];
        }),
      };
    },
    async whoFor(sku, { locale, limit }) {
      const { catalog } = await shop();
      if (!soldAs(catalog, sku)) throw new Refused("not_found", "There is no such product.");
      const people = await parts.port.who({ skus: [sku] }, null, { now: clock(), locale, personal: true });
      return {
        people: people
          .slice(0, limit)
          .map(({ externalId, name, facts }) => ({ externalId, name, why: facts.join(" ") })),
      };
    },
  };
}

/** The sentence that tells a customer of an offer, in their language. */
async function replier({ shop, wording }: OfferParts, locale: Locale): Promise<(offer: Offer) => string> {
  const { catalog, currency } = await shop();
  const products = new Map(catalog.entries.map(({ product }) => [product.id, product]));
  const nameOf = (id: number) => products.get(id)?.translations[locale]?.name ?? products.get(id)?.name ?? "";
  return ({ product, variant, reason }) => {
    const sold = soldAs(catalog, variant)?.variant;
    const price =
      sold && sold.price !== null
        ? { amount: sold.price, currency: sold.currency ?? currency }
        : { reply: "price-unknown" };
    return wording.say(locale, {
      reply: "offer-reply",
      args: { name: nameOf(product), price, why: wordsOf(reason, nameOf) },
    });
  };
}
