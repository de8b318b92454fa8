import type { Locale } from "../base/index.ts";
import type { FoundProduct } from "../catalog/index.ts";
import type { Outcome } from "../dialogue/index.ts";
import type { Saying, SayingValue } from "../wording/index.ts";
import type { CapabilityContext } from "./capability.ts";
import { optionWords } from "./option-words.ts";

/** A product this much better than the next is the one that was meant. */
const CLEAR_LEAD = 1.2;

/** Tells of one product with all its variants, or of several with their prices. */
export function tellProducts({ locale, shop }: CapabilityContext, found: FoundProduct[]): Outcome {
  const [best, second] = found;
  if (!best) throw new Error("there is no product to tell of");
  const one = !second || best.score >= second.score * CLEAR_LEAD;
  const name = nameOf(best, locale);
  const lines: SayingValue[] = one
    ? [
        { reply: "product-name", args: { name } },
        ...best.variants.map((variant) => variantLine(variant, best, locale, shop.currency)),
      ]
    : [{ reply: "products-found" }, ...found.map((product) => productLine(product, locale, shop.currency))];
  const products = one
    ? best.variants.map((variant) => variant.sku)
    : found.flatMap((product) => product.variants.map((variant) => variant.sku));
  const choices = one
    ? undefined
    : found.map((product) => ({
        label: nameOf(product, locale).slice(0, 40),
        value: `product:${nameOf(product, locale)}`,
      }));
  return {
    kind: "told",
    tell: [{ saying: { reply: "lines", args: { text: { lines } } }, products, ...(choices ? { choices } : {}) }],
    topic: { kind: "product", name },
    ...(choices ? { offer: { choices } } : {}),
  };
}

const nameOf = (found: FoundProduct, locale: Locale): string =>
  found.product.translations[locale]?.name ?? found.product.name;

type Variant = FoundProduct["variants"][number];

export function variantLine(variant: Variant, found: FoundProduct, locale: Locale, currency: string): Saying {
  const words = optionWords(variant.options, found.product.translations, locale);
  const label = words.join(", ") || (found.variants.length > 1 ? variant.name : "");
  const price = priceOf(variant, currency);
  const args = { label, price, stock: stockOf(variant) };
  return { reply: label ? "variant-line" : "variant-line-only", args };
}

function productLine(found: FoundProduct, locale: Locale, currency: string): Saying {
  const [cheapest] = found.variants.filter((one) => one.price !== null).sort((a, b) => (a.price ?? 0) - (b.price ?? 0));
  const stock = found.variants.find((one) => one.available) ?? found.variants[0];
  const reply = found.variants.length > 1 ? "product-line-from" : "product-line";
  return {
    reply,
    args: {
      name: nameOf(found, locale),
      price: cheapest ? priceOf(cheapest, currency) : { reply: "price-unknown" },
      stock: stock ? stockOf(stock) : { reply: "out-of-stock" },
    },
  };
}

function priceOf(variant: Variant, currency: string): SayingValue {
  return variant.price === null
    ? { reply: "price-unknown" }
    : { amount: variant.price, currency: variant.currency ?? currency };
}

/** Few left are said by number; plenty is only said to be there. */
export function stockOf(variant: Pick<Variant, "available" | "in_stock">): Saying {
  if (!variant.available || variant.in_stock === 0) return { reply: "out-of-stock" };
  const few = variant.in_stock !== null && variant.in_stock <= 5;
  return few ? { reply: "few-in-stock", args: { count: variant.in_stock ?? 0 } } : { reply: "in-stock" };
}
