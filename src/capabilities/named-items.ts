import { normalise } from "../base/index.ts";
import { type Catalog, findProducts, type Product } from "../catalog/index.ts";
import type { CapabilityContext } from "./capability.ts";

/** Goods as a message names them: how many and of which variant, where that was said with the name. */
export interface NamedItem {
  name: string;
  quantity: number | null;
  variant?: string;
}

/** Reads the value of an `item` or `product` slot: "2 × Hand grinder; V60 filters (40 pcs)". */
export const namedItems = (slot: string | undefined): NamedItem[] =>
  (slot ?? "").split(";").flatMap((part) => {
    const [, count, name = "", variant] =
      /^\s*(?:(\d{1,4})\s*[×xх]\s+)?(.+?)(?:\s+\(([^()]+)\))?\s*$/isu.exec(part) ?? [];
    return name ? [{ name, quantity: count ? Number(count) : null, ...(variant ? { variant } : {}) }] : [];
  });

/** The product that a name means: by its name in any language, else the nearest that the catalogue finds; null where it has nothing like it. */
export function productNamed({ shop, locale }: Pick<CapabilityContext, "shop" | "locale">, name: string) {
  return byName(shop.catalog, name) ?? findProducts(shop.catalog, name, { locale, limit: 1 })[0]?.product ?? null;
}

/** The product of exactly this name in any language, or null. */
export function byName({ entries }: Catalog, name: string): Product | null {
  const wanted = normalise(name);
  const isNamedSo = ({ product }: { product: Product }) =>
    [product.name, ...Object.values(product.translations).map((words) => words.name)].some(
      (one) => one !== undefined && normalise(one) === wanted,
    );
  return entries.find(isNamedSo)?.product ?? null;
}
