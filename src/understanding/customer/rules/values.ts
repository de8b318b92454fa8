import { type FlowName, type SlotName, slotIn } from "../../../dialogue/index.ts";
import type { ReadingContext, ShopLexicon, ShopProduct } from "../reading.ts";
import type { Concept } from "../words/concept.ts";
import { speaksOf } from "../words/concepts.ts";
import { plain } from "../words/phrases.ts";
import { timeWordsOf } from "../words/time-words.ts";
import { findCity, streetIn } from "./address.ts";
import { meansAll } from "./all-of-it.ts";
import { amountIn } from "./amount.ts";
import { deliveryIn } from "./delivery.ts";
import { fieldIn } from "./field.ts";
import { type Goods, goodsIn, inOneSlot, withoutNumbersOf } from "./goods.ts";
import { asName, isBareName } from "./name.ts";
import { kindIn, type NamedProduct, productIn } from "./named-product.ts";
import { otherCountIn } from "./other-count.ts";
import { paymentIn } from "./payment.ts";
import { quantityIn } from "./quantity.ts";
import { commentIn, ratingIn } from "./rating.ts";
import { reasonIn } from "./reason.ts";
import { ticketIn } from "./ticket.ts";
import { variantIn, variantPlaces } from "./variant.ts";
import { findDays } from "./when/find-days.ts";

/** Flows about what is still to come; all others speak of orders that were placed. */
const AHEAD: ReadonlySet<FlowName> = new Set<FlowName>(["place_order", "change_delivery_address"]);

/** Flows that only look: what was spoken of before narrows nothing that is asked for anew. */
const LOOKS: ReadonlySet<FlowName> = new Set<FlowName>([
  "track_order",
  "list_orders",
  "refund_status",
  "order_receipt",
]);

/** A slot and its value. */
export type Value = readonly [SlotName, string];

/** What a text tells a flow beside its numbers and addresses: days, money, a product, which variant of it and how many. */
export function valuesFor(flow: FlowName, text: string, context: ReadingContext): Value[] {
  const takes = (slot: SlotName) => slotIn(flow, slot) !== null;
  const values: (readonly [SlotName, string | null | undefined])[] = [];
  if (takes("date")) values.push(["date", dayBeside(text, flow, context)]);
  if (takes("amount")) values.push(["amount", amountIn(text, false)]);
  if (takes("name")) values.push(["name", fullNameIn(text)]);
  const street = takes("address") ? streetIn(text) : null;
  values.push(["address", street]);
  if (takes("city")) values.push(["city", findCity(text, context.lexicon)]);
  if (takes("item") || takes("product")) values.push(...ofProduct(flow, withoutStreet(text, street), context));
  if (takes("payment")) values.push(["payment", paymentIn(text)]);
  if (takes("delivery")) values.push(["delivery", deliveryIn(text)]);
  if (takes("reason")) values.push(["reason", reasonIn(text)]);
  if (flow === "ticket_status") values.push(["value", ticketIn(text)]);
  if (flow === "rate") values.push(["value", ratingIn(text)?.toString()], ["comment", commentIn(text)]);
  if (takes("field")) values.push(...ofField(text, context));
  return values.flatMap(([slot, value]) => (value && takes(slot) ? [[slot, value] as const] : []));
}

/** "To Kalvariju 15-3" is a house, and no fifteen packs. */
const withoutStreet = (text: string, street: string | null): string =>
  street === null ? text : text.replace(street, " ");

/** The day or days that a text names, as a flow takes them. */
export function dayIn(text: string, flow: FlowName | null, { at, timezone }: ReadingContext): string | null {
  const direction = flow === null || AHEAD.has(flow) ? "future" : "past";
  return findDays(text, { at, timezone, direction })[0]?.value ?? null;
}

/** The day that a text names outside its goods' names: most texts name none, and need not be looked at for goods. */
const dayBeside = (text: string, flow: FlowName, context: ReadingContext): string | null =>
  dayIn(text, flow, context) === null ? null : dayIn(withoutProduct(text, context), flow, context);

function ofField(text: string, { lexicon }: ReadingContext): (readonly [SlotName, string | null])[] {
  const said = fieldIn(text, lexicon);
  return said === null
    ? []
    : [
        ["field", said.field],
        ["value", said.value],
      ];
}

/** Stands for goods that are to become more or fewer, where it was not understood which. */
const GOODS = "?";

/** Flows in which all of an order's goods may be meant. */
const OF_ALL: ReadonlySet<FlowName> = new Set<FlowName>(["return_items", "exchange_item"]);

function ofProduct(flow: FlowName, said: string, context: ReadingContext): (readonly [SlotName, string | null])[] {
  const text = ofGoods(flow, said);
  // "The order with the grinder in it": what is named tells which order is to be repeated.
  const slot = slotIn(flow, "product") && !(flow === "repeat_order" && context.flow !== flow) ? "product" : "item";
  const goods = goodsIn(text, context.lexicon);
  if (goods.length > 1 || isBasketChange(flow, goods, text, context)) return ofSeveral(slot, goods, text, context);
  const count = flow === "change_items" ? otherCountIn(text) : null;
  if (count !== null) return [[slot, `${count} × ${productMeant(text, context)?.name ?? GOODS}`]];
  const swapped = SWAPS.has(flow) ? inPlaceOf(text, context) : null;
  if (swapped !== null)
    return [
      [slot, swapped.item],
      ["variant", swapped.variant],
    ];
  if (goods.length === 0 && OF_ALL.has(flow) && context.asked !== "quantity" && meansAll(text)) return [[slot, "all"]];
  const named = productMeant(text, context);
  const kind = named === null ? kindFor(flow, text, context) : null;
  if (kind !== null)
    return [
      [slot, kind],
      ["quantity", quantityIn(text, new Set())?.toString() ?? null],
    ];
  const product = named?.product ?? productInMind(context);
  const taken = variantPlaces(text, product, context.lexicon);
  return [
    [slot, named?.name ?? (LOOKS.has(flow) || namesOrder(flow, text) ? null : spokenOf(context))],
    ["quantity", quantityIn(withoutNumbersOf(product, text), taken)?.toString() ?? null],
    ["variant", variantIn(text, product, context.lexicon)],
  ];
}

/** The category that a text names where it may stand for goods: as what is wanted, or for what of an order is of that kind. */
function kindFor(flow: FlowName, text: string, context: ReadingContext): string | null {
  const mayStand = flow === "place_order" ? context.flow !== flow : OF_ALL.has(flow) || flow === "track_order";
  return mayStand ? kindIn(text, context.lexicon) : null;
}

/** Flows in which goods become others. */
const SWAPS: ReadonlySet<FlowName> = new Set<FlowName>(["change_items", "exchange_item"]);

/**
 * "The dripper for an AeroPress": what is to go and what is wanted for it. Where a variant of one of two is told, the other is none that was
 * meant: "the dripper for the black one" names no black chocolate.
 */
function inPlaceOf(text: string, { lexicon }: ReadingContext): { item: string; variant: string | null } | null {
  const first = productIn(text, lexicon, true);
  const rest = first?.words.reduce((left, word) => left.replace(new RegExp(escaped(word), "iu"), " "), text);
  const second = rest === undefined ? null : productIn(rest, lexicon, true);
  if (first !== null && second === null) return ofOneName(text, first, lexicon);
  if (first === null || second === null || second.name === first.name) return null;
  for (const { name, product } of [first, second]) {
    const variant = product.options?.length ? variantIn(text, product, lexicon) : null;
    if (variant !== null) return { item: name, variant };
  }
  return { item: `${first.name}; ${second.name}`, variant: null };
}

/** "Back onto a gift card" says how money is to come back, and names no goods. */
const ONTO_GIFT_CARD =
  /(?<!\p{L})(?:на|to|onto|on|as)\s+(?:(?:мою|my|a|the)\s+)?(?:подарочн\p{L}*\s+(?:карт|сертификат)\p{L}*|подарунков\p{L}*\s+(?:карт|сертифікат)\p{L}*|gift[ -]?card)/giu;

/** A text without what would be taken for goods and is none. */
const ofGoods = (flow: FlowName, said: string): string => {
  const unground = said.replace(GRIND, " ");
  return OF_ALL.has(flow) ? unground.replace(ONTO_GIFT_CARD, " ") : unground;
};

/** "Ground for a cezve" names no cezve. */
const GRIND =
  /(?<!\p{L})(?:помол\p{L}*|помел\p{L}*|смол\p{L}*|молот\p{L}*|змел\p{L}*|мелен\p{L}*|grind|ground|grinding)(?:\s+(?:на|для|под|під|for|a|an|the|it))+\s+\p{L}+(?:[ -]press)?/giu;

/** "Without the filters", "and one more Kenya", where a basket is being filled. */
const isBasketChange = (flow: FlowName, goods: readonly Goods[], text: string, context: ReadingContext): boolean =>
  flow === "place_order" && goods.length === 1 && BASKETS.has(context.flow) && (WITHOUT.test(text) || MORE.test(text));
/** Flows in which a basket is being filled. */
export const BASKETS: ReadonlySet<FlowName | null> = new Set<FlowName | null>(["place_order", "repeat_order"]);
const WITHOUT =
  /(?<!\p{L})(?:без|кроме|крім|окрім|убер\p{L}*|прибер\p{L}*|выкин\p{L}*|викин\p{L}*|without|except|remove|drop|take out|leave out)(?!\p{L})/iu;
const MORE = /(?<!\p{L})(?:ещ[её]|ще|добав\p{L}*|дода\p{L}*|more|another|add|plus|плюс)(?!\p{L})/iu;

function ofSeveral(
  slot: SlotName,
  goods: readonly Goods[],
  text: string,
  { flow }: ReadingContext,
): (readonly [SlotName, string | null])[] {
  const said = goods.map((one) => ({ ...one, words: goods.length === 1 ? text : one.words }));
  const counted = said.map((one) => ({ ...one, count: isOut(one) ? 0 : isMore(one) ? (one.count ?? 1) : one.count }));
  const isMoreOf = (one: Goods) => flow === "place_order" && one.count !== 0 && isMore(one);
  return [
    [slot, inOneSlot(counted, (one) => (isMoreOf(one) ? "+" : ""))],
    ["variant", goods[0]?.variant ?? null],
  ];
}

const isOut = ({ words }: Goods): boolean => WITHOUT.test(words);
const isMore = ({ words }: Goods): boolean => MORE.test(words);

/** The product that a text names. A word that is a day by itself names none: "за травень" is May and no herbs. */
function productMeant(text: string, { lexicon, at, timezone }: ReadingContext): NamedProduct | null {
  const named = productIn(text, lexicon, true);
  const isDay = (word: string) =>
    timeWordsOf(word).length > 0 && findDays(word, { at, timezone, direction: "past" }).length > 0;
  return named?.words.every(isDay) ? null : named;
}

/** "I got married, it's Hannah Briggs now": two or more words with capitals that mean nothing else. */
function fullNameIn(text: string): string | null {
  const found = /(?<=\s)\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,3}(?!\p{L})/u.exec(text)?.[0];
  return found !== undefined && isBareName(found) ? asName(found) : null;
}

/** A "Summer dress" is wanted on no day, and "English in 30 Days" not in a month. */
function withoutProduct(text: string, context: ReadingContext): string {
  const named = productMeant(text, context);
  if (named === null) return text;
  const whole = named.product.names.find((name) => text.toLowerCase().includes(name.toLowerCase()));
  const pieces = whole === undefined ? named.words : [whole];
  return pieces.reduce((rest, piece) => rest.replace(new RegExp(escaped(piece), "iu"), "#"), text);
}

/** "The grinder for the electric one": one name on both sides of "for" is what is wanted for one of its kind. */
function ofOneName(text: string, { name, words }: NamedProduct, lexicon: ShopLexicon) {
  const [left = "", right = ""] = plain(text).split(FOR, 2);
  const stands = (side: string) => side.split(" ").some((word) => words.includes(word));
  const kind = stands(left) && stands(right) ? kindIn(left, lexicon) : null;
  return kind === null ? null : { item: `${kind}; ${name}`, variant: null };
}

const FOR = /(?<!\p{L})(?:for|to|into|на)(?!\p{L})/u;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** "I want to return my order" is not about the tea that was spoken of, "return it, order 10431" is. */
function namesOrder(flow: FlowName, text: string): boolean {
  const said = plain(text);
  return flow !== "place_order" && speaksOf(said, ORDER) && !IT.test(said);
}
const ORDER = new Set<Concept>(["order", "parcel"]);
const IT = /(?<!\p{L})(?:его|ее|её|их|його|її|їх|it|them)(?!\p{L})/u;

const spokenOf = ({ topic }: ReadingContext): string | null => (topic?.kind === "product" ? topic.name : null);

/** The product spoken of last. */
const productInMind = ({ topic, lexicon }: ReadingContext): ShopProduct | null =>
  topic?.kind === "product" ? (productIn(topic.name, lexicon, true)?.product ?? null) : null;
