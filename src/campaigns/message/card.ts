import type { Locale } from "../../base/index.ts";
import { type Catalog, isInStock, soldAs } from "../../catalog/index.ts";
import type { Wording } from "../../wording/index.ts";

/** What stands under a message: a product's name and price, and by what the shop's books know it. */
export interface Card {
  name: string;
  lines: string;
  sku: string;
  /** Its name in the shop's own language, by which the chat tells more of it. */
  product: string;
  /** As it is said; "" where it is not known. */
  price: string;
  /** Where a picture of it is. */
  image: string | null;
}

/** What cards are made of. */
export interface CardParts {
  catalog: Catalog;
  currency: string;
  wording: Wording;
}

/** The card of a SKU in a language; null where the shop sells it no more. */
export function cardOf({ catalog, currency, wording }: CardParts, sku: string, locale: Locale): Card | null {
  const found = soldAs(catalog, sku);
  if (!found || !isInStock(found.variant)) return null;
  const { product, variant } = found;
  const named = product.translations[locale]?.name ?? product.name;
  const options = Object.values(variant.options).map(
    (value) => product.translations[locale]?.options?.[value] ?? value,
  );
  const name = [named, ...(product.variants.length > 1 ? options : [])].join(", ");
  const price = variant.price === null ? null : { amount: variant.price, currency: variant.currency ?? currency };
  const lines = price ? wording.say(locale, { reply: "campaign-product", args: { name, price } }) : name;
  const cost = price ? wording.say(locale, { reply: "campaign-price", args: { price } }) : "";
  return { name, lines, sku: variant.sku, product: product.name, price: cost, image: product.image_url ?? null };
}
