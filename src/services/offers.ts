import type { OfferedGoods, OfferPort, ToldGoods } from "../analysis/index.ts";
import type { Locale } from "../base/index.ts";
import { type Product, soldAs } from "../catalog/index.ts";
import { customerOfExternalId, namesOfCustomers } from "../customers/index.ts";
import type { Database } from "../database/index.ts";
import { type Buyer, type Offer, type Recommender, wordsOf } from "../recommendations/index.ts";
import { type Items, whoIs } from "../segments/index.ts";
import type { Wording } from "../wording/index.ts";
import type { ReadShop } from "./shop.ts";

/** What offers in words are made of. */
export interface OfferParts {
  db: Database;
  shop: ReadShop;
  wording: Wording;
  recommender: Recommender;
}

/** Offers to many that are told at once. */
const GOODS = 5;
/** So many goods of a category, and so many that may go with them, are looked at. */
const BESIDE = 100;
/** People that are listed for goods; a list that is saved holds no more. */
const PEOPLE = 200;
/** Of a category so many goods are looked at. */
const KINDS = 5;

/** An offer as the staff read it. */
export interface ToldOffer {
  sku: string;
  name: string;
  price: { amount: number; currency: string } | null;
  image: string | null;
  why: string;
}

/** Puts an offer into words for the staff; null where the catalogue has not got it any more. */
export type TellOffer = (offer: Offer, locale: Locale) => ToldOffer | null;

/** Words for offers, by the catalogue as it is now. */
export async function offerTeller({ shop, wording }: Pick<OfferParts, "shop" | "wording">): Promise<TellOffer> {
  const { catalog, currency } = await shop();
  const products = new Map(catalog.entries.map(({ product }) => [product.id, product]));
  return ({ variant: sku, reason }, locale) => {
    const sold = soldAs(catalog, sku);
    if (!sold) return null;
    const nameOf = (id: number) => calledIn(products.get(id), locale);
    const { price, currency: money } = sold.variant;
    return {
      sku,
      name: calledIn(sold.product, locale),
      price: price === null ? null : { amount: price, currency: money ?? currency },
      image: sold.product.image_url ?? null,
      why: wording.say(locale, wordsOf(reason, nameOf, "staff")),
    };
  };
}

const calledIn = (product: Product | undefined, locale: Locale): string =>
  product?.translations[locale]?.name ?? product?.name ?? "";

/** Offers to many, and people for goods, as a marketer's turn asks for them. */
export function makeOfferPort(parts: OfferParts): OfferPort {
  const { db, shop, recommender } = parts;
  return {
    async to(definition, { now, locale }) {
      const tell = await offerTeller(parts);
      const offers = await recommender.forSegment(whoIs(definition, { now }), { n: GOODS });
      return offers.flatMap((offer): OfferedGoods[] => {
        const told = tell(offer, locale);
        return told ? [{ sku: told.sku, name: told.name, people: offer.people, of: offer.of, why: told.why }] : [];
      });
    },
    async one(externalId, { locale }) {
      const customer = await customerOfExternalId(db, externalId);
      const offers = customer ? await recommender.forCustomer(customer.id, { n: GOODS }) : [];
      return toldGoods(await offerTeller(parts), offers, locale);
    },
    async with(goods, { locale }) {
      const products = (await shop()).catalog.entries.map(({ product }) => product);
      const ids = productsOf(products, goods).slice(0, BESIDE);
      const kindOf = new Map(products.map(({ id, category }) => [id, category]));
      const kinds = new Set(ids.map((id) => kindOf.get(id) ?? null));
      const { complements } = await recommender.forBasket(ids, { n: BESIDE });
      const others = complements.filter(
        ({ product }) => !ids.includes(product) && !(goods.categories && kinds.has(kindOf.get(product) ?? null)),
      );
      return toldGoods(await offerTeller(parts), others.slice(0, GOODS), locale);
    },
    async who(goods, among, { now, locale, personal }) {
      const tell = await offerTeller(parts);
      const ids = productsOf(
        (await shop()).catalog.entries.map(({ product }) => product),
        goods,
      ).slice(0, KINDS);
      const of = among ? { among: whoIs(among, { now }) } : {};
      const found: Buyer[] = [];
      for (const id of ids) found.push(...(await recommender.whoFor(id, { n: PEOPLE, ...of })));
      const buyers = bestOf(found).slice(0, PEOPLE);
      const people = new Map(
        (
          await namesOfCustomers(
            db,
            buyers.map(({ customer }) => customer),
          )
        ).map((one) => [one.id, one]),
      );
      return buyers.flatMap((buyer) => {
        const person = people.get(buyer.customer);
        const why = tell(buyer, locale)?.why;
        if (!person) return [];
        return [{ externalId: person.externalId, name: personal ? person.name : null, facts: why ? [why] : [] }];
      });
    },
  };
}

const toldGoods = (tell: TellOffer, offers: readonly Offer[], locale: Locale): ToldGoods[] =>
  offers.flatMap((offer) => {
    const told = tell(offer, locale);
    return told ? [{ sku: told.sku, name: told.name, why: told.why }] : [];
  });

/** Each buyer once, with the offer that fits them best, the best first. */
function bestOf(found: readonly Buyer[]): Buyer[] {
  const best = new Map<number, Buyer>();
  for (const buyer of found)
    if ((best.get(buyer.customer)?.score ?? Number.NEGATIVE_INFINITY) < buyer.score) best.set(buyer.customer, buyer);
  return [...best.values()].sort((one, other) => other.score - one.score);
}

/** The ids of the products that goods mean. */
function productsOf(products: readonly Product[], { products: ids, skus, categories, brands }: Items): number[] {
  const isMeant = (one: Product) =>
    (ids?.includes(one.external_id) ?? true) &&
    (skus === undefined || one.variants.some(({ sku }) => skus.includes(sku))) &&
    (categories === undefined || (one.category !== null && categories.includes(one.category))) &&
    (brands === undefined || (one.brand !== null && brands.includes(one.brand)));
  return products.filter(isMeant).map(({ id }) => id);
}
