import type { Database } from "../../database/index.ts";
import type { Item, Ranked, Weights } from "../evidence.ts";
import { type Person, readPeople } from "../known/person/person.ts";
import type { Complements, Offer } from "../offer.ts";
import { rank } from "../ranking/rank.ts";
import { isAllowed } from "../rules/allowed.ts";
import { type OnShelf, readKinds, readOfCategories, readShelf } from "../rules/shelf/queries.ts";
import { variantOf } from "../rules/variant.ts";
import { offersFrom } from "./offers.ts";
import type { Parts } from "./parts.ts";

/** What goes with goods is another question than what somebody buys next, from whose baskets weights are learned. */
const BESIDE = { "together.root": 3, "neighbours.root": 2, "content.likeness": 2 };
const BESIDE_GOODS: Pick<Weights, "repeat" | "explore" | "trees"> = { repeat: BESIDE, explore: BESIDE, trees: [] };
/** A better one is dearer by this part at least and at most; what costs three times as much is another purchase. */
const [DEARER_FROM, DEARER_TO, DEARER_AT_ALL] = [0.05, 0.6, 2];
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
  const ranked = rank(person.evidence, { ...parts.shop.weights, ...BESIDE_GOODS }).filter(
    (one) => !person.basket.has(one.item),
  );
  const offers = await offersFrom(parts, person, ranked.filter(isMeant), ranked.length);
  return {
    complements: (await besideThem(parts.db, products, offers)).slice(0, n),
    better: await betterThan(parts, person, products, n),
  };
}

/** Those whose reason is of the goods that they are to go with: what is like a grinder and a grinder itself goes with none. */
async function besideThem(db: Database, products: readonly Item[], offers: Offer[]): Promise<Offer[]> {
  const kinds = await readKinds(db, [...products, ...offers.map(({ product }) => product)]);
  const own = new Set(products.map((product) => kinds.get(product)));
  return offers.filter(
    ({ product, reason: { kind } }) =>
      kind === "together" || kind === "alike" || (kind === "similar" && !own.has(kinds.get(product))),
  );
}

/** Whether a source speaks for it, not only against. */
const isMeant = ({ parts }: Ranked): boolean => Object.values(parts).some((part) => part > 0);

/**
 * Of the same category as something in the basket, dearer within reason, and bought more often: the most often first. Where there is none,
 * what is dearer at all, the nearest in price first.
 */
async function betterThan(parts: Parts, person: Person, basket: readonly Item[], n: number): Promise<Offer[]> {
  const { db, excluding, at } = parts;
  // What lies in the basket may be sold out meanwhile: then nothing says what is dearer.
  const own = await readShelf(db, basket);
  const categories = [...new Set(own.flatMap(({ category }) => category ?? []))];
  if (categories.length === 0) return [];
  const others = (await readShelf(db, await readOfCategories(db, categories, LOOKED_THROUGH))).filter((product) =>
    isAllowed(product, { person, excluding, at }),
  );
  for (const kind of ["better", "dearer"] as const) {
    const found = others.flatMap((product) => betterOffer(product, own, kind) ?? []);
    if (found.length > 0)
      return found.toSorted((one, other) => other.score - one.score || one.product - other.product).slice(0, n);
  }
  return [];
}

function betterOffer(product: OnShelf, basket: readonly OnShelf[], kind: "better" | "dearer"): Offer | null {
  for (const than of basket) {
    const dearer = dearerBy(product, than);
    if (than.category !== product.category || dearer === null) continue;
    if (kind === "better" && (product.recent <= than.recent || dearer > DEARER_TO)) continue;
    const score = kind === "better" ? product.recent / (product.recent + than.recent) : 1 / (1 + dearer);
    const reason = { kind, than: than.id, dearer };
    return { product: product.id, variant: variantOf(product, []), score, parts: { popular: score }, reason };
  }
  return null;
}

/** By what part one is dearer than the other, each by the variant that sells most; null where it is not, or another kind of thing. */
function dearerBy(product: OnShelf, than: OnShelf): number | null {
  const [price, before] = [priceOf(product), priceOf(than)];
  const dearer = price && before ? (price - before) / before : 0;
  return dearer < DEARER_FROM || dearer > DEARER_AT_ALL ? null : dearer;
}

function priceOf(product: OnShelf): number | null {
  const sku = variantOf(product, []);
  return product.variants.find((one) => one.sku === sku)?.price ?? null;
}
