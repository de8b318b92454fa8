import type { Locale } from "../base/index.ts";
import { type FoundProduct, isInStock } from "../catalog/index.ts";
import type { Offered, Outcome } from "../dialogue/index.ts";
import type { Saying, SayingValue } from "../wording/index.ts";
import { alternativesTo } from "./alternatives.ts";
import type { CapabilityContext } from "./capability.ts";
import { optionWords } from "./option-words.ts";

/** A product this much better than the next is the one that was meant. */
const CLEAR_LEAD = 1.2;

/** Tells of one product with all its variants, or of several with their prices. */
export function tellProducts(context: CapabilityContext, found: FoundProduct[]): Outcome {
  const [best, second] = found;
  if (!best) throw new Error("there is no product to tell of");
  return !second || best.score >= second.score * CLEAR_LEAD ? tellOne(context, best) : tellSeveral(context, found);
}

/** One product: its variants, where it can be ordered a button for that, and what there is instead of what is out of stock. */
function tellOne(context: CapabilityContext, found: FoundProduct): Outcome {
  const { locale, shop } = context;
  const name = nameOf(found, locale);
  const lines: SayingValue[] = [
    { reply: "product-name", args: { name } },
    ...found.variants.map((variant) => variantLine(variant, found, locale, shop.currency)),
  ];
  const products = found.variants.map(({ sku }) => sku);
  const told = (choices: Offered[], more: SayingValue[] = []): Outcome => ({
    kind: "told",
    tell: [
      {
        saying: { reply: "lines", args: { text: { lines: [...lines, ...more] } } },
        products,
        ...(choices.length > 0 ? { choices } : {}),
      },
    ],
    topic: { kind: "product", name },
  });
  if (found.variants.some(isInStock)) return told(shop.policy.order ? [orderButton(found.product, locale)] : []);
  const { more, choices } = insteadOf(context, found);
  return told(choices, more);
}

const orderButton = (product: FoundProduct["product"], locale: Locale): Offered => ({
  label: { reply: "choice-order-product", args: { name: product.translations[locale]?.name ?? product.name } },
  value: `order_product:${product.name}`,
});

/** Other variants that are in stock, else other products of the category. */
function insteadOf(context: CapabilityContext, { product }: FoundProduct): { more: Saying[]; choices: Offered[] } {
  const { locale, shop } = context;
  const variants = product.variants.filter(isInStock);
  if (variants.length > 0) {
    const whole = { product, variants: product.variants, score: 1 };
    const lines = variants.map((variant) => variantLine(variant, whole, locale, shop.currency));
    return {
      more: [{ reply: "other-variants" }, ...lines],
      choices: shop.policy.order ? [orderButton(product, locale)] : [],
    };
  }
  const others = alternativesTo(context, product);
  if (others.length === 0) return { more: [], choices: [] };
  const category = product.translations[locale]?.category ?? product.category ?? "";
  const lines = others.map((other) => productLine(other, locale, shop.currency));
  return {
    more: [{ reply: "alternatives", args: { category } }, ...lines],
    choices: others.map((one) => productChoice(one, locale)),
  };
}

const productChoice = (found: FoundProduct, locale: Locale): Offered => ({
  label: nameOf(found, locale).slice(0, 40),
  value: `product:${nameOf(found, locale)}`,
});

function tellSeveral({ locale, shop }: CapabilityContext, found: FoundProduct[]): Outcome {
  const lines = [{ reply: "products-found" }, ...found.map((product) => productLine(product, locale, shop.currency))];
  const products = found.flatMap((product) => product.variants.map(({ sku }) => sku));
  const choices = found.map((product) => productChoice(product, locale));
  const name = found[0] ? nameOf(found[0], locale) : "";
  return {
    kind: "told",
    tell: [{ saying: { reply: "lines", args: { text: { lines } } }, products, choices }],
    topic: { kind: "product", name },
    offer: { choices },
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
