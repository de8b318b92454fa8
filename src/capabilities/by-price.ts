import { type FoundProduct, findProducts, isInStock, type Variant } from "../catalog/index.ts";
import type { ByPrice, Offered, Outcome } from "../dialogue/index.ts";
import type { Saying } from "../wording/index.ts";
import type { CapabilityContext } from "./capability.ts";
import { goodsName } from "./goods-name.ts";
import { byName } from "./named-items.ts";

/** More would be a catalogue. */
const TOLD_AT_MOST = 4;
/** Of so many that the words may mean. */
const LOOKED_AT = 200;

/** A product's variant that is in stock and has a price. */
interface Priced {
  product: FoundProduct["product"];
  variant: Variant & { price: number };
}

/**
 * The least or the most expensive goods of those that are named, or what of a product's category is cheaper than it, the nearest in price
 * first; of each product one variant that is in stock. Null where nothing is named so.
 */
export function tellByPrice(context: CapabilityContext, query: string, byPrice: ByPrice): Outcome | null {
  const { shop, locale } = context;
  const named = byPrice === "cheaper" ? namedIn(context, query) : null;
  if (byPrice === "cheaper" && named === null) return null;
  const all =
    query === "all" && shop.catalog.entries.map((one) => ({ ...one, variants: one.product.variants, score: 0 }));
  const found = named
    ? besideIn(context, named)
    : all || findProducts(shop.catalog, query, { locale, limit: LOOKED_AT });
  if (found.length === 0 && named === null) return null;
  const most = named ? Math.min(...pricesOf(named.variants)) : Number.POSITIVE_INFINITY;
  const direction = byPrice === "cheapest" ? 1 : -1;
  const goods = found
    .flatMap((one) => endOf(one, byPrice) ?? [])
    .filter(({ variant }) => variant.price < most)
    .sort((a, b) => direction * (a.variant.price - b.variant.price))
    .slice(0, TOLD_AT_MOST);
  const name = named ? (named.product.translations[locale]?.name ?? named.product.name) : "";
  if (goods.length === 0) return { kind: "told", tell: [{ saying: { reply: "no-cheaper-goods", args: { name } } }] };
  return told(context, goods, { reply: `${byPrice}-goods`, args: { name } });
}

function told({ locale, shop }: CapabilityContext, goods: readonly Priced[], heading: Saying): Outcome {
  const lines = goods.map(({ product, variant }) => ({
    reply: "priced-goods",
    args: {
      name: goodsName({ name: variant.name, translations: product.translations, options: variant.options }, locale),
      price: { amount: variant.price, currency: variant.currency ?? shop.currency },
    },
  }));
  const nameOf = ({ product }: Priced) => product.translations[locale]?.name ?? product.name;
  const choices: Offered[] = goods.map((one) => ({ label: nameOf(one).slice(0, 40), value: `product:${nameOf(one)}` }));
  const products = goods.map(({ variant }) => variant.sku);
  const [first] = goods;
  return {
    kind: "told",
    tell: [{ saying: { reply: "lines", args: { text: { lines: [heading, ...lines] } } }, products, choices }],
    ...(first ? { topic: { kind: "product", name: nameOf(first) } as const } : {}),
    offer: { choices },
  };
}

function namedIn({ shop, locale }: CapabilityContext, query: string): FoundProduct | null {
  const product = byName(shop.catalog, query);
  if (product) return { product, variants: product.variants, score: 1 };
  return findProducts(shop.catalog, query, { locale, limit: 1 })[0] ?? null;
}

/** The other products of its category. */
const besideIn = ({ shop }: CapabilityContext, { product }: FoundProduct): FoundProduct[] =>
  shop.catalog.entries.flatMap(({ product: other }) =>
    other.id !== product.id && other.category === product.category
      ? [{ product: other, variants: other.variants, score: 0 }]
      : [],
  );

/** The variant at the end that is asked for; of what is to be cheaper the cheapest. */
function endOf({ product, variants }: FoundProduct, byPrice: ByPrice): Priced | null {
  const priced = variants.filter((one): one is Priced["variant"] => isInStock(one) && one.price !== null);
  const [first] = priced.sort((a, b) => (byPrice === "dearest" ? b.price - a.price : a.price - b.price));
  return first ? { product, variant: first } : null;
}

const pricesOf = (variants: readonly Variant[]): number[] => variants.flatMap(({ price }) => price ?? []);
