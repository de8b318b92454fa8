import { type FoundProduct, isInStock, type Product } from "../catalog/index.ts";
import type { CapabilityContext } from "./capability.ts";

/** More would be a catalogue. */
const ALTERNATIVES_AT_MOST = 3;

/**
 * What can be had instead of a product that is out of stock: other products of its category, with their variants that are there, the
 * nearest in price first. Empty where its category is not known, or has nothing.
 */
export function alternativesTo({ shop }: Pick<CapabilityContext, "shop">, product: Product): FoundProduct[] {
  if (product.category === null) return [];
  const wanted = priceOf(product.variants);
  const others = shop.catalog.entries.flatMap(({ product: other }) => {
    const variants = other.variants.filter(isInStock);
    return other.id !== product.id && other.category === product.category && variants.length > 0
      ? [{ product: other, variants, score: 0 }]
      : [];
  });
  const distance = ({ variants }: FoundProduct) => Math.abs(priceOf(variants) - wanted);
  return others.sort((a, b) => distance(a) - distance(b)).slice(0, ALTERNATIVES_AT_MOST);
}

/** The lowest price; 0 where none is known. */
function priceOf(variants: Product["variants"]): number {
  const prices = variants.flatMap(({ price }) => price ?? []);
  return prices.length === 0 ? 0 : Math.min(...prices);
}
