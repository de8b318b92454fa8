import { findProducts, type Product } from "../../catalog/index.ts";
import type { Advice } from "../../dialogue/index.ts";
import type { Offer, Recommender } from "../../recommendations/index.ts";
import type { CapabilityContext } from "../capability.ts";
import { namedItems, productNamed } from "../named-items.ts";
import { isOfKind, type OfferedProduct, offeredFrom } from "./offered.ts";

/** So many are looked through for some of a category or a price. */
const LOOKED_THROUGH = 100;
/** From this score on, what was asked names products of the catalogue. */
const NAMED = 0.75;

/** What was found, the best first, and whether it is what was asked for or what there is beside it. */
export interface Found {
  offers: OfferedProduct[];
  /** The names of the products that it goes with, is better than or is like. */
  of: string[];
  beside?: true;
  /** `of` names a category. */
  isKind?: true;
}

type Leaning = { leant: Product[] } & Pick<Found, "of" | "isKind">;

/** What may be offered for a request for advice. */
export async function findOffers(
  context: CapabilityContext,
  recommender: Recommender,
  query: string,
  advice: Advice,
): Promise<Found> {
  const customer = context.customer?.id ?? null;
  const asker = { n: LOOKED_THROUGH, ...(customer === null ? {} : { customer }) };
  const { leant, ...called } = leantOn(context, query, advice);
  const ids = leant.map(({ id }) => id);
  const without: Advice = { ...advice, except: [...(advice.except ?? []), ...ids] };
  const forThem = (basket: number[] = []) => recommender.forCustomer(customer, { n: LOOKED_THROUGH, basket });
  const shown = (offers: Offer[], more: Partial<Advice> = {}) => offeredFrom(context, offers, { ...without, ...more });
  if ((advice.wish === "with" || advice.wish === "better") && ids.length > 0) {
    const [only, ...others] = ids;
    const isOne = only !== undefined && others.length === 0;
    const found = isOne ? await recommender.forProduct(only, asker) : await recommender.forBasket(ids, asker);
    const offers = shown(advice.wish === "with" ? found.complements : found.better);
    if (offers.length > 0 || advice.wish === "better") return { offers, ...called };
    return { offers: shown(await forThem(ids)), ...called, beside: true };
  }
  const offers = await forThem();
  if (advice.wish === "like" && leant[0])
    return { offers: shown(offers, kindOf(leant[0].category, advice)), ...called };
  return { offers: named(context, query, advice, shown(offers)), ...called };
}

/** The goods that advice leans on, and what they are called: products, or all of a category (then `isKind`). */
function leantOn(context: CapabilityContext, query: string, { wish, of, last }: Advice): Leaning {
  if (wish === "any") return { leant: [], of: [] };
  const all = context.shop.catalog.entries.map(({ product }) => product);
  const ofKind = of === undefined ? [] : all.filter((product) => isOfKind(product, of));
  const [first] = ofKind;
  if (of !== undefined && first) {
    const called = first.translations[context.locale]?.category ?? of;
    return { leant: ofKind.slice(0, LOOKED_THROUGH), of: [called], isKind: true };
  }
  const { shop, locale } = context;
  const asked = wish === "with" ? query.replace(BEFORE_GOODS, "") : query;
  const [said] = of === undefined ? findProducts(shop.catalog, asked, { locale, limit: 1 }) : [];
  const isSaid = said !== undefined && said.score >= NAMED;
  const named = namedItems(of ?? (isSaid ? undefined : last)).flatMap(({ name }) => productNamed(context, name) ?? []);
  const leant = isSaid ? [said.product] : named;
  return { leant, of: leant.map((product) => product.translations[locale]?.name ?? product.name) };
}

/** In a question what goes with something: all that stands before what it leans on. */
const BEFORE_GOODS = /^.*(?<!\p{L})(?:ко?|до|со?|з|із|зі|with|for)\s+(?:(?:an?|the|my|моей|моему|моєї|мого)\s+)?/isu;

/** Of the category of what it is to be like, where no other one was named. */
const kindOf = (category: string | null, { kind }: Advice): Partial<Advice> => {
  const of = kind ?? category;
  return of === null ? {} : { kind: of };
};

/** Of those that are offered, what the words name; all where they name nothing. */
function named(context: CapabilityContext, query: string, advice: Advice, offers: OfferedProduct[]): OfferedProduct[] {
  if (advice.kind !== undefined) return offers;
  const { shop, locale } = context;
  const found = findProducts(shop.catalog, query, { locale, limit: LOOKED_THROUGH });
  const ids = new Set(found.filter(({ score }) => score >= NAMED).map(({ product }) => product.id));
  return ids.size === 0 ? offers : offers.filter(({ product }) => ids.has(product.id));
}

/** What may be offered that is like an order: of the categories of its goods, and not these again; whatever else there is where nothing is. */
export async function findLike(
  context: CapabilityContext,
  recommender: Recommender,
  skus: readonly string[],
  advice: Advice,
): Promise<Found> {
  const bought = context.shop.catalog.entries
    .map(({ product }) => product)
    .filter(({ variants }) => variants.some(({ sku }) => skus.includes(sku)));
  const except = [...(advice.except ?? []), ...bought.map(({ id }) => id)];
  const ranked = await recommender.forCustomer(context.customer?.id ?? null, { n: LOOKED_THROUGH });
  const offers = offeredFrom(context, ranked, { ...advice, except });
  const kinds = new Set(bought.flatMap(({ category }) => category ?? []));
  const alike = offers.filter(({ product }) => [...kinds].some((kind) => isOfKind(product, kind)));
  return alike.length > 0 ? { offers: alike, of: [] } : { offers, of: [], beside: true };
}
