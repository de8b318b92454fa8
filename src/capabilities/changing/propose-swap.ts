import { productOfSku } from "../../catalog/index.ts";
import type { FlowName, Outcome } from "../../dialogue/index.ts";
import { type OrderFacts, type OrderSummary, type Ruling, ruledOut } from "../../orders/index.ts";
import type { Capability, CapabilityContext, KnownCustomer, Slots } from "../capability.ts";
import { type NamedItem, namedItems } from "../named-items.ts";
import { notAllowed } from "../not-allowed.ts";
import { keeping, orderInHand } from "./order-in-hand.ts";
import { type Piece, piecesOf } from "./pieces.ts";
import { piecesNamed } from "./pieces-named.ts";
import { type Instead, isObjection, type Objection, refuse } from "./refuse.ts";
import { wantsOtherCount } from "./wants-other-count.ts";
import { whichLines } from "./which-lines.ts";
import { methodsSaid } from "./which-method.ts";
import { type WantedSwap, whichSwaps } from "./which-swaps.ts";
import { noVariants, variantSaid } from "./which-variant.ts";

/** Goods of an order that are to be others. */
export interface Swapping {
  context: CapabilityContext;
  customer: KnownCustomer;
  order: OrderFacts;
  swaps: WantedSwap[];
  /** The way of paying for the difference, where one was said. */
  payment: string | undefined;
  /** Goods that were meant too and may not be swapped. */
  leftOut: Piece[];
}

/** A change that makes goods of an order others. */
export interface SwapKind {
  flow: FlowName;
  /** Whether the policy speaks of it. */
  isAllowed: (context: CapabilityContext) => boolean;
  order: {
    among: (context: CapabilityContext, order: OrderSummary) => boolean;
    likely: (order: OrderSummary) => boolean;
    last?: (order: OrderSummary) => boolean;
    /** The reply that asks which. */
    ask: string;
  };
  /** What stands against it whatever the goods. */
  stands: (context: CapabilityContext, order: OrderFacts) => Ruling | null;
  /** What stands against goods of it. */
  against: (context: CapabilityContext, order: OrderFacts, piece: Piece) => Ruling | null;
  sameProduct: (context: CapabilityContext) => boolean;
  /** Whether who tells more pieces than there are may mean how many of them. */
  countsMayBeOthers: boolean;
  /** Whether goods may be swapped for the very same: broken ones may. */
  mayBeSame: boolean;
  insteadOf: (context: CapabilityContext, order: OrderFacts, objection: Objection) => Instead;
  /** The reply that asks which goods. */
  ask: string;
  /** Checks the exact values and shows them. */
  propose: (swapping: Swapping) => Promise<Outcome | Objection>;
}

/**
 * The capability of a change of this kind: which order, which goods, which variant of each, then all of it for a yes. People say "change"
 * and "exchange" of orders before and after they have come: where only `other` may be done with the order, that is what is meant.
 */
export const proposeSwap =
  (kind: SwapKind, other: SwapKind): Capability =>
  async (context, slots) => {
    if (!kind.isAllowed(context)) return notAllowed(context, kind.flow);
    const found = await orderInHand(context, slots, {
      ...kind.order,
      among: (order) => kind.order.among(context, order),
    });
    if ("kind" in found) return found;
    const { order, settled } = found;
    const meant = mayBe(kind, context, order) || !mayBe(other, context, order) ? kind : other;
    const outcome = await swapping(meant, context, slots, found);
    if (!isObjection(outcome)) return keeping(outcome, settled);
    return refuse(context, order, outcome, meant.insteadOf(context, order, outcome));
  };

const mayBe = (kind: SwapKind, context: CapabilityContext, order: OrderFacts): boolean =>
  kind.isAllowed(context) && kind.stands(context, order) === null;

async function swapping(
  kind: SwapKind,
  context: CapabilityContext,
  slots: Slots,
  { order, customer }: { order: OrderFacts; customer: KnownCustomer },
): Promise<Outcome | Objection> {
  const stands = kind.stands(context, order);
  if (stands) return stands;
  if (!kind.countsMayBeOthers && wantsOtherCount(context, slots, order))
    return ruledOut("unsupported", { order: order.number, cause: "count" });
  const item = ofThisOrder(context, order, slots.item ?? ofVariantOnly(context, order, slots.variant));
  if (item.others && kind.sameProduct(context)) return ruledOut("other_product", { order: order.number }, item.goods);
  const lines = whichLines(
    context,
    { ...slots, item: item.slot },
    {
      order,
      against: (piece) => kind.against(context, order, piece) ?? ofOneKind(kind, context, order, piece),
      ask: kind.ask,
    },
  );
  if (!("chosen" in lines)) return lines;
  const swaps = whichSwaps(context, slots, order, { chosen: lines.chosen, mayBeSame: kind.mayBeSame });
  if (!("swaps" in swaps)) return swaps;
  const [method] = methodsSaid(order.methods, slots.payment);
  const payment = method && method.id !== order.payments[0]?.methodId ? method.externalId : undefined;
  const { leftOut } = lines;
  const outcome = await kind.propose({ context, customer, order, swaps: swaps.swaps, payment, leftOut });
  return isObjection(outcome) ? outcome : keeping(outcome, { items: swaps.memory });
}

/** What stands against goods that there is nothing else of. */
function ofOneKind(
  { mayBeSame }: SwapKind,
  { shop }: CapabilityContext,
  { number }: OrderFacts,
  { goods }: Piece,
): Ruling | null {
  if (mayBeSame) return null;
  const product = productOfSku(shop.catalog, goods.sku);
  return product && product.variants.length > 1 ? null : noVariants(number, goods);
}

/** "The coffee in 1 kg": what of an order comes like that and is not like that yet, where it is one thing only. */
function ofVariantOnly(context: CapabilityContext, order: OrderFacts, variant: string | undefined): string | undefined {
  if (variant === undefined) return undefined;
  const fitting = piecesOf(order).filter(({ goods, left }) => {
    const meant = variantSaid(context, productOfSku(context.shop.catalog, goods.sku), variant);
    return left > 0 && meant !== undefined && meant.sku !== goods.sku;
  });
  return fitting.length === 1 ? fitting[0]?.goods.sku : undefined;
}

/** "Kenya for Ethiopia": of the goods that were named, those that the order has, and whether others were wanted for them. */
function ofThisOrder(context: CapabilityContext, order: OrderFacts, item: string | undefined) {
  const pieces = piecesOf(order);
  const names = namedItems(item);
  const own = names.filter(({ name }) => piecesNamed(context, pieces, name, { strictly: names.length > 1 }).length > 0);
  if (own.length === 0 || own.length === names.length) return { slot: item, others: false };
  const [first] = own.flatMap(({ name }) => piecesNamed(context, pieces, name, { strictly: true }));
  const slot = own.map(asNamed).join("; ");
  return { slot, others: true, goods: first?.goods };
}

const asNamed = ({ name, quantity, variant }: NamedItem): string =>
  `${quantity ? `${quantity} × ` : ""}${name}${variant ? ` (${variant})` : ""}`;
