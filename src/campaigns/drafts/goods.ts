import type { Locale } from "../../base/index.ts";
import { type Catalog, findProducts, type Product, soldAs } from "../../catalog/index.ts";
import { cardOf } from "../message/card.ts";
import type { CampaignParts } from "../parts.ts";

/** Goods that a message may show. */
export interface Goods {
  sku: string;
  /** In the language asked for, with what tells variants apart. */
  name: string;
  /** As it is said; "" where it is not known. */
  price: string;
  image: string | null;
}

/** As many are offered to choose from. */
const AT_MOST = 12;
/** Variants of one product. */
const OF_ONE = 4;

/** Goods in stock whose name has these words or begins so, or that are called by this SKU; the likeliest first. */
export async function goodsNamed(parts: CampaignParts, words: string, locale: Locale): Promise<Goods[]> {
  const catalog = await parts.catalog();
  const found = [
    ...withWords(catalog, words),
    ...findProducts(catalog, words, { locale, limit: AT_MOST }).map(({ product }) => product),
  ];
  const exact = soldAs(catalog, words.trim())?.variant.sku;
  const skus = [...new Set(found)].flatMap(({ variants }) => variants.slice(0, OF_ONE).map(({ sku }) => sku));
  return goodsOf({ ...parts, catalog }, exact ? [exact] : skus, locale).slice(0, AT_MOST);
}

/** These goods, as far as the shop sells them. */
function goodsOf(parts: Parameters<typeof cardOf>[0], skus: readonly string[], locale: Locale): Goods[] {
  return skus.flatMap((sku) => {
    const card = cardOf(parts, sku, locale);
    return card ? [{ sku: card.sku, name: card.name, price: card.price, image: card.image }] : [];
  });
}

function withWords({ entries }: Catalog, words: string): Product[] {
  const sought = words.trim().toLowerCase();
  const names = ({ name, translations }: Product) => [name, ...Object.values(translations).map((one) => one?.name)];
  return entries
    .map(({ product }) => product)
    .filter((product) => names(product).some((name) => name?.toLowerCase().includes(sought)))
    .slice(0, AT_MOST);
}
