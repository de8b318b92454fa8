import { findProducts, type Product, soldAs, type Variant } from "../../catalog/index.ts";
import type { CapabilityContext } from "../capability.ts";
import { byName } from "../named-items.ts";
import type { Wish } from "./wish.ts";

/** What a wish may mean: one variant of one product, one of several, one of several products, or nothing that is sold here. */
export type FoundWish =
  | { kind: "variant"; product: Product; variant: Variant }
  | { kind: "variants"; product: Product; variants: Variant[] }
  | { kind: "products"; products: Product[] }
  | { kind: "none" };

/** A product this much better than the next is the one that was meant. */
const CLEAR_LEAD = 1.2;
/** Products that are offered where several may be meant. */
const OFFERED_AT_MOST = 9;

type Where = Pick<CapabilityContext, "shop" | "locale">;

/** Finds what a wish means, from the catalogue in memory. */
export function findWish(context: Where, wish: Wish): FoundWish {
  const { catalog } = context.shop;
  const sku = /^sku:(.+)$/s.exec(wish.variant ?? wish.name)?.[1];
  const chosen = sku === undefined ? null : soldAs(catalog, sku);
  if (chosen) return { kind: "variant", ...chosen };
  const named = byName(catalog, wish.name);
  const [, name, variant] = named ? [] : (/^(.+) \(([^()]+)\)$/s.exec(wish.name) ?? []);
  if (name && variant) return findWish(context, { ...wish, name, variant: wish.variant ?? variant });
  if (named) return ofProduct(named, fitting(context, named, wish.variant));
  const found = findProducts(catalog, wish.name, { locale: context.locale, limit: OFFERED_AT_MOST });
  const [best, second] = found;
  if (!best) return { kind: "none" };
  if (second && best.score < second.score * CLEAR_LEAD)
    return { kind: "products", products: found.map(({ product }) => product) };
  return ofProduct(best.product, wish.variant ? fitting(context, best.product, wish.variant) : best.variants);
}

function ofProduct(product: Product, variants: Variant[]): FoundWish {
  const [only, ...others] = variants;
  if (only && others.length === 0) return { kind: "variant", product, variant: only };
  return { kind: "variants", product, variants };
}

/** The variants of a product that are like what was said: "1 кг", "the blue one"; all of them where none is. */
export function fitting({ shop, locale }: Where, product: Product, said: string | undefined): Variant[] {
  if (!said) return product.variants;
  const parts = said.toLowerCase().split(/\s*[,;]\s*/);
  const isExact = (variant: Variant) => parts.every((part) => wordsOf(product, variant).includes(part));
  const exact = product.variants.filter(isExact);
  if (exact.length > 0) return exact;
  const found = findProducts(shop.catalog, `${product.name} ${said}`, { locale, limit: OFFERED_AT_MOST });
  return found.find((one) => one.product.id === product.id)?.variants ?? product.variants;
}

/** The values of a variant's options, in every language. */
function wordsOf(product: Product, { options }: Variant): string[] {
  const values = Object.values(options);
  const others = Object.values(product.translations).flatMap((words) =>
    values.flatMap((value) => words?.options?.[value] ?? []),
  );
  return [...values, ...others].map((word) => word.toLowerCase());
}
