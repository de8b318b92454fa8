import type { Locale } from "../../base/index.ts";
import type { Product, Variant } from "../../catalog/index.ts";
import type { Offered, Telling } from "../../dialogue/index.ts";
import type { Saying, SayingValue } from "../../wording/index.ts";
import { goodsName } from "../goods-name.ts";
import { optionWords } from "../option-words.ts";
import type { QuotedLine } from "./quote.ts";
import type { Payment, Way } from "./ways.ts";

/** Sentences one under another, as one message. */
export const inLines = (lines: SayingValue[], choices?: Offered[], products?: string[]): Telling => ({
  saying: { reply: "lines", args: { text: { lines } } },
  ...(choices ? { choices } : {}),
  ...(products ? { products } : {}),
});

/** What a variant is called in a language: its product with its size or colour. */
export const variantName = ({ product, variant }: { product: Product; variant: Variant }, locale: Locale): string =>
  goodsName({ name: variant.name, translations: product.translations, options: variant.options }, locale);

/** What tells a variant from its product's others; its own name where nothing does. */
export const variantWords = ({ product, variant }: { product: Product; variant: Variant }, locale: Locale): string =>
  optionWords(variant.options, product.translations, locale).join(", ") || variant.name;

/** A price in the shop's money, "free" where it is nothing. */
export const priceWords = (amount: number, currency: string): SayingValue =>
  amount === 0 ? { reply: "order-free" } : { amount, currency };

/** One line of what is ordered. */
export const lineOf = (line: QuotedLine, locale: Locale, currency: string): Saying => ({
  reply: "order-basket-line",
  args: {
    name: variantName(line, locale),
    quantity: line.quantity,
    sum: { amount: Math.round(line.price * line.quantity * 100) / 100, currency },
  },
});

/** How long a way takes, in words; nothing where the policy does not say. */
function daysOf({ days }: Way): SayingValue {
  if (!days) return "";
  const [from, to] = days;
  return from === to ? { reply: "order-days", args: { to } } : { reply: "order-days-range", args: { from, to } };
}

/** A way as a line of a list: what it costs and how long it takes. */
export function wayLine(way: Way, price: number, currency: string, locale: Locale): Saying {
  const args = { way: { reply: `delivery-${way.way}` }, price: priceWords(price, currency) };
  if (way.way === "pickup")
    return { reply: "order-way-pickup", args: { ...args, address: way.address?.[locale] ?? "" } };
  return way.days ? { reply: "order-way", args: { ...args, days: daysOf(way) } } : { reply: "order-way-undated", args };
}

/** A way as a button. */
export const wayChoice = (way: Way, price: number, currency: string): Offered => ({
  label: {
    reply: "order-choice-way",
    args: { way: { reply: `delivery-${way.way}` }, price: priceWords(price, currency) },
  },
  value: way.way,
});

/** A way of paying as a button. */
export const paymentChoice = (payment: Payment, fee: number, currency: string): Offered => ({
  label:
    fee > 0
      ? { reply: "order-choice-payment-fee", args: { payment: paymentWords(payment), fee: { amount: fee, currency } } }
      : paymentWords(payment),
  value: payment,
});

/** A way of paying in words. */
const paymentWords = (payment: Payment): Saying => ({ reply: `payment-way-${payment.replaceAll("_", "-")}` });
