import type { Item, Ranked } from "../evidence.ts";
import { type Person, readPeople } from "../known/person/person.ts";
import type { Complements, Offer } from "../offer.ts";
import { rank } from "../ranking/rank.ts";
import { isAllowed } from "../rules/allowed.ts";
import { type OnShelf, readOfCategories, readShelf } from "../rules/shelf/queries.ts";
import { variantOf } from "../rules/variant.ts";
import { offersFrom } from "./offers.ts";
import type { Parts } from "./parts.ts";

/** A better one costs so many times as much at least and at most: what is dearer still is another purchase. */
const [DEARER_FROM, DEARER_TO] = [1.05, 1.6];
/** Of a category so many of what sells most are looked through for a better one. */
const LOOKED_THROUGH = 60;

/** What goes with all that lies in a basket, and what is better than something in it; see `Recommender.forBasket`. */
export async function forBasket(
  parts: Parts,
  products: readonly Item[],
  { n, customer }: { n: number; customer?: number },
): Promise<Complements> {
  const asking = { at: parts.at, basket: products, complements: true };
  const [person] = products.length > 0 ? await readPeople(parts.db, parts.shop, [customer ?? null], asking) : [];
  if (!person) return { complements: [], better: [] };
  const ranked = rank(person.evidence, parts.shop.weights).filter((one) => !person.basket.has(one.item));
  return {
    complements: await offersFrom(parts, person, ranked.filter(isMeant), n),
    better: await betterThan(parts, person, products, n),
  };
}

/** Whether a source speaks for it, not only against. */
const isMeant = ({ parts }: Ranked): boolean => Object.values(parts).some((part) => part > 0);

/** Of the same category as something in the basket, dearer within reason, and bought more often: the most often first. */
async function betterThan(parts: Parts, person: Person, basket: readonly Item[], n: number): Promise<Offer[]> {
  const { db, excluding, at } = parts;
  // What lies in the basket may be sold out meanwhile: then nothing says what is dearer.
  const own = await readShelf(db, basket);
  const categories = [...new Set(own.flatMap(({ category }) => category ?? []))];
  if (categories.length === 0) return [];
  const others = await readShelf(db, await readOfCategories(db, categories, LOOKED_THROUGH));
  return others
    .filter((product) => isAllowed(product, { person, excluding, at }))
    .flatMap((product) => betterOffer(product, own) ?? [])
    .toSorted((one, other) => other.score - one.score || one.product - other.product)
    .slice(0, n);
}

function betterOffer(product: OnShelf, basket: readonly OnShelf[]): Offer | null {
  for (const than of basket) {
    const dearer = dearerBy(product, than);
    if (than.category !== product.category || dearer === null || product.recent <= than.recent) continue;
    const times = product.recent / (product.recent + than.recent);
    const reason = { kind: "better", than: than.id, dearer } as const;
    return { product: product.id, variant: variantOf(product, []), score: times, parts: { popular: times }, reason };
  }
  return null;
}

/** By what part one is dearer than the other, each by the variant that sells most; null where that is not within reason. */
function dearerBy(product: OnShelf, than: OnShelf): number | null {
  const [price, before] = [priceOf(product), priceOf(than)];
  if (!price || !before || price < DEARER_FROM * before || price > DEARER_TO * before) return null;
  return (price - before) / before;
}

function priceOf(product: OnShelf): number | null {
  const sku = variantOf(product, []);
  return product.variants.find((one) => one.sku === sku)?.price ?? null;
}
