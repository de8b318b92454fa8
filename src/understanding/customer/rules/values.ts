import { type FlowName, type SlotName, slotIn } from "../../../dialogue/index.ts";
import type { ReadingContext, ShopProduct } from "../reading.ts";
import { findCity, streetIn } from "./address.ts";
import { amountIn } from "./amount.ts";
import { asName, isBareName } from "./name.ts";
import { productIn } from "./named-product.ts";
import { quantityIn } from "./quantity.ts";
import { variantIn, variantPlaces } from "./variant.ts";
import { findDays } from "./when/find-days.ts";

/** Flows about what is still to come; all others speak of orders that were placed. */
const AHEAD: ReadonlySet<FlowName> = new Set<FlowName>(["place_order", "change_delivery_address"]);

/** Flows that only look: what was spoken of before narrows nothing that is asked for anew. */
const LOOKS: ReadonlySet<FlowName> = new Set<FlowName>(["track_order", "list_orders", "refund_status", "order_receipt"]);

/** A slot and its value. */
export type Value = readonly [SlotName, string];

/** What a text tells a flow beside its numbers and addresses: days, money, a product, which variant of it and how many. */
export function valuesFor(flow: FlowName, text: string, context: ReadingContext): Value[] {
  const takes = (slot: SlotName) => slotIn(flow, slot) !== null;
  const values: (readonly [SlotName, string | null | undefined])[] = [];
  if (takes("date")) values.push(["date", dayIn(withoutProduct(text, context), flow, context)]);
  if (takes("amount")) values.push(["amount", amountIn(text, false)]);
  if (takes("name")) values.push(["name", fullNameIn(text)]);
  if (takes("address")) values.push(["address", streetIn(text)]);
  if (takes("city")) values.push(["city", findCity(text, context.lexicon)]);
  if (takes("item") || takes("product")) values.push(...ofProduct(flow, text, context));
  return values.flatMap(([slot, value]) => (value && takes(slot) ? [[slot, value] as const] : []));
}

/** The day or days that a text names, as a flow takes them. */
export function dayIn(text: string, flow: FlowName | null, { at, timezone }: ReadingContext): string | null {
  const direction = flow === null || AHEAD.has(flow) ? "future" : "past";
  return findDays(text, { at, timezone, direction })[0]?.value ?? null;
}

function ofProduct(flow: FlowName, text: string, context: ReadingContext): (readonly [SlotName, string | null])[] {
  const named = productIn(text, context.lexicon, true);
  const product = named?.product ?? productInMind(context);
  const taken = variantPlaces(text, product, context.lexicon);
  return [
    [slotIn(flow, "product") ? "product" : "item", named?.name ?? (LOOKS.has(flow) ? null : spokenOf(context))],
    ["quantity", quantityIn(withoutNumbersOf(product, text), taken)?.toString() ?? null],
    ["variant", variantIn(text, product, context.lexicon)],
  ];
}

/** "I got married, it's Hannah Briggs now": two or more words with capitals that mean nothing else. */
function fullNameIn(text: string): string | null {
  const found = /(?<=\s)\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,3}(?!\p{L})/u.exec(text)?.[0];
  return found !== undefined && isBareName(found) ? asName(found) : null;
}

/** A "Summer dress" is wanted on no day, and "English in 30 Days" not in a month. */
function withoutProduct(text: string, { lexicon }: ReadingContext): string {
  const named = productIn(text, lexicon, true);
  if (named === null) return text;
  const whole = named.product.names.find((name) => text.toLowerCase().includes(name.toLowerCase()));
  const pieces = whole === undefined ? named.words : [whole];
  return pieces.reduce((rest, piece) => rest.replace(new RegExp(escaped(piece), "iu"), "#"), text);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** "Orbit 7" counts no phones. */
function withoutNumbersOf(product: ShopProduct | null, text: string): string {
  const numbers = product?.names.flatMap((name) => name.match(/\d+/g) ?? []) ?? [];
  return numbers.reduce(
    (rest, number) => rest.replace(new RegExp(`(?<=\\p{L}[»"”]? )${number}(?!\\d)`, "u"), "#"),
    text,
  );
}

const spokenOf = ({ topic }: ReadingContext): string | null => (topic?.kind === "product" ? topic.name : null);

/** The product spoken of last. */
const productInMind = ({ topic, lexicon }: ReadingContext): ShopProduct | null =>
  topic?.kind === "product" ? (productIn(topic.name, lexicon, true)?.product ?? null) : null;
