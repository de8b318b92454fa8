import type { Product, Variant } from "../../catalog/index.ts";
import type { Offered, Outcome } from "../../dialogue/index.ts";
import type { Saying } from "../../wording/index.ts";
import type { CapabilityContext } from "../capability.ts";
import { stockOf, variantLine } from "../product-telling.ts";
import { type OpenWish, WITHOUT } from "./fill-basket.ts";
import { inLines, lineOf, variantName, variantWords } from "./order-words.ts";
import type { Quote } from "./quote.ts";

type Missing = Extract<Outcome, { kind: "missing" }>;

/** More of them are no choice. */
const CATEGORIES_AT_MOST = 9;

/** Variants that are there now. */
export const inStock = (variants: readonly Variant[]): Variant[] =>
  variants.filter((variant) => variant.available && variant.in_stock !== 0 && variant.price !== null);

/** Goes on without what is being asked about. */
export const WITHOUT_IT: Offered = { label: { reply: "order-choice-without" }, value: WITHOUT };

/** Asks what is wanted, as a question of its own. */
export const askForMore = (saying: Saying): Missing => ({ kind: "missing", slot: "product", tell: { saying } });

/** Asks what is wanted; where the shop's categories are few, each is a button. */
export function askWhat({ shop, locale }: CapabilityContext): Missing {
  const named = shop.catalog.entries.flatMap(
    ({ product }) => product.translations[locale]?.category ?? product.category ?? [],
  );
  const categories = [...new Set(named)];
  const choices =
    categories.length <= CATEGORIES_AT_MOST ? categories.map((name): Offered => ({ label: name, value: name })) : [];
  return { kind: "missing", slot: "product", tell: inLines([{ reply: "order-ask-product" }], choices) };
}

/** Asks which product or which variant a wish means; `others`: there is something to order without it. */
export function askOpen(context: CapabilityContext, { wish, found }: OpenWish, others: boolean): Missing {
  const without = others ? [WITHOUT_IT] : [];
  switch (found.kind) {
    case "none":
      return {
        kind: "missing",
        slot: "product",
        tell: inLines([{ reply: "order-unknown-product", args: { name: wish.name } }], without),
        refused: "no_match",
      };
    case "products": {
      const choices = found.products.map((product) => productChoice(context, product));
      return {
        kind: "missing",
        slot: "product",
        tell: inLines([{ reply: "order-which-product" }], [...choices, ...without]),
      };
    }
    case "variants":
      return askVariant(context, found.product, found.variants, without);
  }
}

function askVariant(context: CapabilityContext, product: Product, variants: Variant[], without: Offered[]): Missing {
  const name = product.translations[context.locale]?.name ?? product.name;
  const lines = [{ reply: "order-which-variant", args: { name } }, ...linesOf(context, product, variants)];
  const offered = inStock(variants);
  const choices = offered.map((variant) => variantChoice(context, product, variant));
  const skus = variants.map(({ sku }) => sku);
  const either = offered.map((variant) => variantWords({ product, variant }, context.locale));
  const short: Saying = { reply: "still-choose", args: { variants: { either } } };
  return { kind: "missing", slot: "variant", tell: { ...inLines(lines, [...choices, ...without], skus), short } };
}

/** Variants with their prices and what is left of them, one a line. */
export const linesOf = ({ locale, shop }: CapabilityContext, product: Product, variants: Variant[]): Saying[] =>
  variants.map((variant) => variantLine(variant, { product, variants, score: 1 }, locale, shop.currency));

/** A variant as a button with its price. */
export const variantChoice = ({ locale, shop }: CapabilityContext, product: Product, variant: Variant): Offered => ({
  label: {
    reply: "order-choice-variant",
    args: {
      variant:
        product.variants.length > 1
          ? variantWords({ product, variant }, locale)
          : variantName({ product, variant }, locale),
      price: { amount: variant.price ?? 0, currency: variant.currency ?? shop.currency },
    },
  },
  value: `sku:${variant.sku}`,
});

/** A product as a button with its lowest price; `count`: how many of it are wanted. */
export function productChoice(
  { locale, shop }: CapabilityContext,
  product: Product,
  count: number | null = null,
): Offered {
  const name = product.translations[locale]?.name ?? product.name;
  const offered = inStock(product.variants);
  const [cheapest] = offered.sort((one, other) => (one.price ?? 0) - (other.price ?? 0));
  const value = `${count === null ? "" : `${count} × `}${product.name}`;
  if (!cheapest) return { label: { reply: "order-choice-gone", args: { name, stock: GONE } }, value };
  const price = { amount: cheapest.price ?? 0, currency: cheapest.currency ?? shop.currency };
  const reply = offered.length > 1 ? "order-choice-product-from" : "order-choice-product";
  return { label: { reply, args: { name, price } }, value };
}

const GONE: Saying = stockOf({ available: false, in_stock: 0 });

/** The basket costs too little: what is missing, and more of the same as a button. */
export function askUnder(
  context: CapabilityContext,
  { lines, goods }: Extract<Quote, { ok: true }>,
  minimum: number,
): Missing {
  const { locale, shop } = context;
  const money = (amount: number) => ({ amount: Math.round(amount * 100) / 100, currency: shop.currency });
  const [only, ...others] = lines;
  const count = only ? Math.ceil(minimum / only.price) : 0;
  const choices: Offered[] =
    only && others.length === 0 && only.price > 0 && count < 10
      ? [
          {
            label: { reply: "order-choice-many", args: { count, name: variantName(only, locale) } },
            value: `${count} × sku:${only.sku}`,
          },
        ]
      : [];
  const said = [
    { reply: "order-basket" },
    ...lines.map((line) => lineOf(line, locale, shop.currency)),
    { reply: "order-under-minimum", args: { minimum: money(minimum), missing: money(minimum - goods) } },
  ];
  return { kind: "missing", slot: "product", tell: inLines(said, choices), refused: "below_minimum" };
}
