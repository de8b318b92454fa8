import { cents, fromCents } from "../../base/index.ts";
import { isInStock, type Product, productOfSku, type Variant } from "../../catalog/index.ts";
import { readCard } from "../../customers/index.ts";
import type { Refusal } from "../../dialogue/index.ts";
import {
  type OrderFacts,
  type PaymentMethod,
  planAddress,
  planCancel,
  planExchange,
  planItems,
  planPayment,
  planReturn,
  type Ruling,
  readOrderFacts,
  ruleCategory,
  ruledOut,
} from "../../orders/index.ts";
import type { Saying } from "../../wording/index.ts";
import type { ActContext } from "../acts/act.ts";
import { methodName } from "../changing/money-telling.ts";
import { type Piece, piecesOf } from "../changing/pieces.ts";
import { goodsName } from "../goods-name.ts";
import { ORDER_ACTIONS, type OrderAction } from "./order-action.ts";
import { type PolicyRule, ruleOf } from "./policy-rule.ts";

/** Why something may not be done: the reason, the sentence that the customer would read, and the rule of the policy behind it. */
export interface Objected {
  why: Refusal;
  saying: Saying;
  rule: PolicyRule | null;
}

/** Goods of an order as a change may take them. */
export interface OfferedGoods {
  sku: string;
  name: string;
  /** How many of them are the customer's still. */
  left: number;
  unitPrice: number;
  refused: Objected | null;
  /** What they may become: variants that are in stock, with what one piece costs more or less. Empty but for swaps. */
  into: { sku: string; name: string; difference: number; available: number | null }[];
}

/** A way for money to come or go; `key` is null for the one that the order was paid with. */
export interface OfferedWay {
  key: string | null;
  label: Saying;
}

/** One change of an order: whether it may be done now, and what there is to choose. */
export interface OrderOffer {
  action: OrderAction;
  refused: Objected | null;
  /** Of which a cancellation needs one; null where any reason will do, and none. */
  reasons: string[] | null;
  goods: OfferedGoods[];
  ways: OfferedWay[];
}

/** What may be done with an order now, each kind of change in its turn, and where it goes. */
export interface OrderOffers {
  offers: OrderOffer[];
  delivery: { city: string | null; address: string | null };
  /** Where the card says that the customer lives; null where it says nothing. */
  home: { city: string; address: string } | null;
  currency: string;
}

/** Looks what may be done with a customer's own order now, by the very rules of the bot; null where the order is not theirs. */
export async function offersOn(context: ActContext, number: string): Promise<OrderOffers | null> {
  const [found, card] = await Promise.all([
    readOrderFacts(context.db, number),
    readCard(context.db, context.customer.id),
  ]);
  if (!found || found.order.customerId !== context.customer.id) return null;
  const { order } = found;
  return {
    offers: ORDER_ACTIONS.map((action) => OFFERS[action](context, order)),
    delivery: { city: order.deliveryCity, address: order.deliveryAddress },
    home: card?.city && card.address ? { city: card.city, address: card.address } : null,
    currency: order.currency,
  };
}

type Offer = (context: ActContext, order: OrderFacts) => OrderOffer;

const NOTHING = { reasons: null, goods: [], ways: [] };

const OFFERS: Record<OrderAction, Offer> = {
  cancel_order(context, order) {
    const { policy } = context.shop;
    const reasons = policy.cancel?.reasons ?? null;
    const stands = standing(planCancel(order, { reason: reasons?.[0] }, policy));
    return { ...offered(context, order, "cancel_order", stands), reasons };
  },
  return_items(context, order) {
    const { policy, timezone } = context.shop;
    const plan = (items: { sku: string; quantity: number }[], payment?: string) =>
      standing(planReturn(order, { items, payment }, policy, { at: context.at, timezone }));
    const stands = plan([]);
    const goods = goodsOf(context, order, "return_items", ({ goods }) => plan([{ sku: goods.sku, quantity: 1 }]));
    const ways = waysOf(order).filter(({ key }) => plan([], key ?? undefined) === null);
    return { ...offered(context, order, "return_items", stands, goods), ways };
  },
  exchange_item(context, order) {
    const { policy, timezone } = context.shop;
    const stands = standing(
      planExchange(order, { items: [] }, policy, { at: context.at, timezone, offered: new Map() }),
    );
    const except = policy.exchange?.except_categories ?? [];
    const goods = goodsOf(
      context,
      order,
      "exchange_item",
      (piece) => ruleCategory(order, piece.goods, except) ?? ruleLeft(order, piece),
      true,
    );
    return { ...offered(context, order, "exchange_item", stands, goods), ways: waysOf(order) };
  },
  change_items(context, order) {
    const stands = standing(planItems(order, { items: [] }, context.shop.policy, new Map()));
    const goods = goodsOf(context, order, "change_items", (piece) => ruleLeft(order, piece), false);
    return { ...offered(context, order, "change_items", stands, goods), ways: waysOf(order) };
  },
  change_delivery_address(context, order) {
    const stands = standing(planAddress(order, { city: null, address: null }, context.shop.policy));
    return offered(context, order, "change_delivery_address", stands);
  },
  change_payment(context, order) {
    const { policy } = context.shop;
    const plans = order.methods.map((method) => ({
      method,
      ruled: planPayment(order, { payment: method.externalId }, policy),
    }));
    const ways = plans.flatMap(({ method, ruled }) =>
      ruled.ok ? [{ key: method.externalId, label: labelOf(method, order.currency) }] : [],
    );
    // A way that does not exist is refused for all else that stands against it first.
    const none = standing(planPayment(order, { payment: "" }, policy));
    const isOpen = order.paymentStatus === "unpaid" && none?.why === "payment_not_possible";
    const offer = offered(context, order, "change_payment", ways.length > 0 ? null : none);
    const { refused } = offer;
    return {
      ...offer,
      ways,
      refused:
        refused && isOpen
          ? { ...refused, saying: { reply: "payment-unpaid", args: { order: order.number } } }
          : refused,
    };
  },
};

const standing = (ruled: { ok: true } | Ruling): Ruling | null => (ruled.ok ? null : ruled);

/** Nothing may be done where nothing of the goods may. */
function offered(
  context: ActContext,
  order: OrderFacts,
  action: OrderAction,
  stands: Ruling | null,
  goods: OfferedGoods[] = [],
): OrderOffer {
  const none = goods.length > 0 && goods.every(({ refused }) => refused !== null) ? goods[0]?.refused : null;
  const refused = stands ? objected(context, order, action, stands) : (none ?? null);
  return { ...NOTHING, action, refused, goods: refused ? [] : goods };
}

/** The sentence of a refusal, as the bot would say it. */
export function objected(
  { locale, shop }: Pick<ActContext, "locale" | "shop">,
  order: Pick<OrderFacts, "number">,
  action: OrderAction,
  { why, about, goods }: Pick<Ruling, "about" | "goods"> & { why: Refusal },
): Objected {
  const item: Record<string, string> = goods ? { item: goodsName(goods, locale) } : {};
  const reply = about?.cause === "no_variants" ? "no-other-variant" : `cannot-${why.replaceAll("_", "-")}`;
  // Where there is no rule the bot offers a person.
  const own = why === "unsupported" ? { reply: "acting-unsupported" } : null;
  const saying = { reply, ...own, args: { order: order.number, ...about, ...item } };
  return { why, saying, rule: ruleOf(action, { why, about }, shop.policy) };
}

const ruleLeft = (order: OrderFacts, { goods, left }: Piece): Ruling | null =>
  left === 0 ? ruledOut("already_returned", { order: order.number, count: 0 }, goods) : null;

/** The goods of an order, each with what stands against it; `mayBeSame`, where they are to become others, tells whether the very same will do. */
function goodsOf(
  context: ActContext,
  order: OrderFacts,
  action: OrderAction,
  against: (piece: Piece) => Ruling | null,
  mayBeSame?: boolean,
): OfferedGoods[] {
  return piecesOf(order).map((piece) => {
    const { goods, left } = piece;
    const unitPrice = order.lines.find((line) => line.goods.sku === goods.sku)?.unitPrice ?? 0;
    const product = productOfSku(context.shop.catalog, goods.sku);
    const into = mayBeSame === undefined ? [] : intoOf(context, order, { piece, unitPrice, product, mayBeSame });
    const stands =
      against(piece) ?? (mayBeSame === undefined || into.length > 0 ? null : noneOf(order, piece, product));
    return {
      ...{ sku: goods.sku, name: goodsName(goods, context.locale), left, unitPrice },
      refused: stands && objected(context, order, action, stands),
      into: stands ? [] : into,
    };
  });
}

/** Why goods cannot become anything else. */
const noneOf = ({ number }: OrderFacts, { goods }: Piece, product: Product | null): Ruling =>
  product && product.variants.length > 1
    ? ruledOut("out_of_stock", { order: number, count: 0 }, goods)
    : ruledOut("unsupported", { order: number, cause: "no_variants" }, goods);

interface Becoming {
  piece: Piece;
  unitPrice: number;
  product: Product | null;
  mayBeSame: boolean;
}

/** The variants of the same product that are in stock, and the very same last, for one that is broken. */
function intoOf(
  { locale }: ActContext,
  { currency }: OrderFacts,
  { piece, unitPrice, product, mayBeSame }: Becoming,
): OfferedGoods["into"] {
  const isSame = ({ sku }: Variant) => sku === piece.goods.sku;
  const there = (product?.variants ?? []).filter(
    (variant) =>
      isInStock(variant) &&
      variant.price !== null &&
      (variant.currency ?? currency) === currency &&
      (mayBeSame || !isSame(variant)),
  );
  return there
    .toSorted((one, other) => Number(isSame(one)) - Number(isSame(other)))
    .map(({ sku, name, options, price, in_stock }) => ({
      ...{ sku, name: goodsName({ name, options, translations: product?.translations ?? {} }, locale) },
      difference: fromCents(cents(price ?? 0) - cents(unitPrice)),
      available: in_stock,
    }));
}

/** How money may come or go: as the order was paid, or another of the customer's ways. */
function waysOf({ methods, payments, currency }: OrderFacts): OfferedWay[] {
  const original = payments[0]?.methodId;
  const others = methods.filter(({ id }) => id !== original);
  return [
    { key: null, label: { reply: "choice-original-way" } },
    ...others.map((method) => ({ key: method.externalId, label: labelOf(method, currency) })),
  ];
}

const labelOf = (method: PaymentMethod, currency: string): Saying =>
  method.kind === "gift_card"
    ? { reply: "choice-gift-card", args: { balance: { amount: method.balance ?? 0, currency } } }
    : methodName(method);
