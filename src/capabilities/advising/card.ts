import type { Offered, Telling } from "../../dialogue/index.ts";
import { OTHERS } from "../../dialogue/index.ts";
import { wordsOf } from "../../recommendations/index.ts";
import type { Saying, SayingValue } from "../../wording/index.ts";
import type { CapabilityContext } from "../capability.ts";
import { inLines, variantName } from "../ordering/order-words.ts";
import type { OfferedProduct } from "./offered.ts";

/** Other goods than these. */
const OTHER_ONES: Offered = { label: { reply: "choice-others" }, value: OTHERS };

/**
 * Offers as they are told: where there are pictures each is a message of its own, a card with its picture and its button; else they are
 * one list. `more`: there may be others, which the last button asks for.
 */
export function tellOffers(
  context: CapabilityContext,
  head: Saying,
  { offers, more }: { offers: readonly OfferedProduct[]; more: boolean },
): { tell: Telling[]; choices: Offered[] } {
  const others = more ? [OTHER_ONES] : [];
  const isPictured = offers.some(({ product }) => product.image_url);
  const labelled = offers.map((offer) => addButton(context, offer, isPictured && offers.length > 1));
  const choices = [...offers.flatMap((offer) => addButton(context, offer, false)), ...others];
  if (!isPictured) {
    const lines = offers.flatMap((offer) => linesOf(context, offer, true));
    return { tell: [inLines([head, ...lines], choices, skusOf(offers))], choices };
  }
  const cards = offers.map((offer, at): Telling => {
    const last = at === offers.length - 1;
    const buttons = [...(labelled[at] ?? []), ...(last ? others : [])];
    return { ...inLines(linesOf(context, offer, false), buttons, skusOf([offer])), ...photoOf(context, offer) };
  });
  return { tell: [{ saying: head }, ...cards], choices };
}

const skusOf = (offers: readonly OfferedProduct[]): string[] => offers.map(({ variant }) => variant.sku);

/** The name and the price, and why; `listed`: among others in one message. */
function linesOf(context: CapabilityContext, offer: OfferedProduct, listed: boolean): SayingValue[] {
  const { shop, locale } = context;
  const { price, currency } = offer.variant;
  const cost: SayingValue =
    price === null ? { reply: "price-unknown" } : { amount: price, currency: currency ?? shop.currency };
  const why = wordsOf(offer.reason, (product) => nameOf(context, product));
  const args = { name: variantName(offer, locale), price: cost };
  const named = listed ? { reply: "advice-line", args } : { reply: "advice-card", args };
  return [named, { reply: "advice-why", args: { why } }];
}

/** What a product is called to the customer. */
function nameOf({ shop, locale }: CapabilityContext, id: number): string {
  const product = shop.catalog.entries.find((entry) => entry.product.id === id)?.product;
  return product?.translations[locale]?.name ?? product?.name ?? "";
}

/** Puts it into an order, which is a proposal first; where the shop takes orders in the chat. */
function addButton({ shop, locale }: CapabilityContext, offer: OfferedProduct, short: boolean): Offered[] {
  if (!shop.policy.order) return [];
  const label: Saying = short
    ? { reply: "choice-add" }
    : { reply: "choice-order-product", args: { name: variantName(offer, locale) } };
  return [{ label, value: `order_product:sku:${offer.variant.sku}` }];
}

function photoOf({ locale }: CapabilityContext, offer: OfferedProduct): Pick<Telling, "photo"> {
  const { image_url: url } = offer.product;
  return url ? { photo: { url, alt: variantName(offer, locale) } } : {};
}
