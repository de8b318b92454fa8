import { cents, fromCents, type Locale } from "../../base/index.ts";
import { findProducts, type Product, type Variant } from "../../catalog/index.ts";
import type { Offered, Outcome, Refusal } from "../../dialogue/index.ts";
import { type Goods, type Ruling, ruledOut } from "../../orders/index.ts";
import type { Saying, SayingValue } from "../../wording/index.ts";
import type { CapabilityContext } from "../capability.ts";
import { goodsName } from "../goods-name.ts";
import { optionWords } from "../option-words.ts";
import { isOfVariant } from "./of-variant.ts";
import type { Chosen } from "./pieces.ts";

/** What somebody wants to have instead of goods of an order. */
export interface VariantWanted {
  order: string;
  chosen: Chosen;
  /** What one piece cost. */
  unitPrice: number;
  /** The product that it is to be a variant of. */
  product: Product | null;
  /** What was said of it: a SKU (from a button), or the words of an option. */
  said: string | undefined;
  /** Whether the only other variant may be taken without asking: where it was said what is to be another. */
  isPlain: boolean;
  /** Whether the very same may be wanted, for one that is broken, where there is nothing else. */
  mayBeSame: boolean;
  /** The SKU of one that was said not to be it. */
  but?: string | undefined;
  currency: string;
}

/** The SKU of the variant that is wanted: the one that was said, or the only other one; else the question which, or why there is none. */
export function whichVariant(context: CapabilityContext, wanted: VariantWanted): string | Ruling | Outcome {
  const others = othersOf(wanted);
  const inStock = others.filter((variant) => isThere(variant, wanted.chosen.quantity));
  const { goods } = wanted.chosen.piece;
  if (others.length === 0) return wanted.mayBeSame ? theSame(wanted) : noVariants(wanted.order, goods);
  const meant = wanted.said === undefined ? onlyOne(others, wanted) : variantSaid(context, wanted.product, wanted.said);
  if (!meant) return ask(context, wanted, inStock, wanted.said === undefined ? {} : UNKNOWN);
  if (meant.sku === goods.sku) return ask(context, wanted, inStock, THE_SAME);
  if (isThere(meant, wanted.chosen.quantity)) return meant.sku;
  const item = nameOf(wanted, meant, context.locale);
  return ask(context, wanted, inStock, { reply: "variant-out-of-stock", item, refused: "out_of_stock" });
}

/** A new one of the same, where it is there. */
function theSame({ order, product, chosen }: VariantWanted): string | Ruling {
  const { goods } = chosen.piece;
  const same = product?.variants.find(({ sku }) => sku === goods.sku);
  return same && isThere(same, chosen.quantity) ? goods.sku : ruledOut("out_of_stock", { order, count: 0 }, goods);
}

function othersOf({ product, chosen, currency }: VariantWanted): Variant[] {
  const others = (product?.variants ?? []).filter(({ sku }) => sku !== chosen.piece.goods.sku);
  return others.filter(({ price, currency: own }) => price !== null && (own ?? currency) === currency);
}

const isThere = ({ available, in_stock }: Variant, quantity: number): boolean =>
  available && (in_stock ?? quantity) >= quantity;

const onlyOne = (others: Variant[], { but, isPlain }: VariantWanted): Variant | undefined =>
  isPlain && others.length === 1 && others[0]?.sku !== but ? others[0] : undefined;

/** Goods of a product that has no other variants. */
export const noVariants = (order: string, goods: Goods): Ruling =>
  ruledOut("unsupported", { order, cause: "no_variants" }, goods);

/** The variant of a product that was said: by its SKU, or what tells it from the others. */
export function variantSaid({ shop, locale }: CapabilityContext, product: Product | null, said: string) {
  if (!product) return undefined;
  const exact = product.variants.filter(
    ({ sku, options }) => sku === said || isOfVariant({ options, translations: product.translations }, said),
  );
  if (exact.length === 1) return exact[0];
  const query = `${product.translations[locale]?.name ?? product.name} ${said}`;
  const found = findProducts(shop.catalog, query, { locale, limit: 5 }).find((one) => one.product.id === product.id);
  return found?.variants.length === 1 ? found.variants[0] : undefined;
}

/** How a question begins that is put because of what was said. */
interface Remark {
  reply?: string;
  item?: string;
  refused?: Refusal;
}
const UNKNOWN: Remark = { reply: "variant-unknown", refused: "invalid_value" };
const THE_SAME: Remark = { reply: "variant-the-same", refused: "invalid_value" };

function ask(context: CapabilityContext, wanted: VariantWanted, inStock: Variant[], remark: Remark): Ruling | Outcome {
  const { goods } = wanted.chosen.piece;
  const item = goodsName(goods, context.locale);
  const [first] = inStock;
  if (!first)
    return ruledOut("out_of_stock", { order: wanted.order, item: remark.item ?? otherName(wanted, context.locale) });
  const before = remark.reply ? [{ reply: remark.reply, args: { item: remark.item ?? item } }] : [];
  const text = { lines: [...before, { reply: "which-variant", args: { item } }] };
  return {
    kind: "missing",
    slot: "variant",
    tell: {
      saying: { reply: "lines", args: { text } },
      choices: inStock.map((variant) => choiceOf(variant, wanted, context.locale)),
    },
    ...(remark.refused ? { refused: remark.refused } : {}),
  };
}

/** The name of what is out of stock where only one other could be meant. */
function otherName(wanted: VariantWanted, locale: Locale): string {
  const [only, ...more] = othersOf(wanted);
  return only && more.length === 0
    ? nameOf(wanted, only, locale)
    : (wanted.product?.translations[locale]?.name ?? wanted.product?.name ?? "");
}

const nameOf = ({ product }: VariantWanted, { name, options }: Variant, locale: Locale): string =>
  goodsName({ name, options, translations: product?.translations ?? {} }, locale);

/** A variant as a button, with what one piece costs more or less than the old one. */
function choiceOf(variant: Variant, { product, unitPrice, currency }: VariantWanted, locale: Locale): Offered {
  const words = optionWords(variant.options, product?.translations ?? {}, locale).join(", ") || variant.name;
  return { label: withDifference(words, (variant.price ?? 0) - unitPrice, currency), value: `variant:${variant.sku}` };
}

function withDifference(variant: string, more: number, currency: string): Saying {
  const difference: SayingValue = { amount: fromCents(Math.abs(cents(more))), currency };
  if (cents(more) === 0) return { reply: "choice-variant", args: { variant } };
  return { reply: more > 0 ? "choice-variant-dearer" : "choice-variant-cheaper", args: { variant, difference } };
}
