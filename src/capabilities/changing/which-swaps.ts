import { type Product, productOfSku } from "../../catalog/index.ts";
import type { Outcome } from "../../dialogue/index.ts";
import type { OrderFacts, Ruling } from "../../orders/index.ts";
import type { CapabilityContext, Slots } from "../capability.ts";
import type { Chosen } from "./pieces.ts";
import { type SwapMemory, swapMemory } from "./swap-memory.ts";
import { variantSaid, whichVariant } from "./which-variant.ts";

/** Goods and what they are to be instead. */
export interface WantedSwap {
  from: string;
  to: string;
  quantity: number;
}

/**
 * What each of the chosen goods is to be: what was said fits all of which it is a variant; else it is asked for one after another, and
 * what was settled before is kept in the slot `items`.
 */
export function whichSwaps(
  context: CapabilityContext,
  slots: Slots,
  order: OrderFacts,
  { chosen, mayBeSame }: { chosen: readonly Chosen[]; mayBeSame: boolean },
): { swaps: WantedSwap[]; memory: string } | Ruling | Outcome {
  const known = swapMemory(slots);
  // A variant that was shown and is not said any more was taken back.
  const takenBack = slots.variant === undefined && known.asks === undefined;
  const memory: SwapMemory = { to: takenBack ? {} : { ...known.to } };
  const swaps: WantedSwap[] = [];
  for (const one of chosen) {
    const { sku } = one.piece.goods;
    const product = productOfSku(context.shop.catalog, sku);
    const found = whichVariant(context, {
      order: order.number,
      chosen: one,
      unitPrice: order.lines.find(({ goods }) => goods.sku === sku)?.unitPrice ?? 0,
      product,
      said:
        memory.to[sku] === undefined && one.variant
          ? one.variant
          : saidOf(context, product, slots.variant, { memory, asks: known.asks, sku }),
      mayBeSame,
      isPlain: slots.item !== undefined,
      but: takenBack ? known.to[sku] : undefined,
      currency: order.currency,
    });
    if (typeof found !== "string") return remembering(found, memory, sku);
    memory.to[sku] = found;
    swaps.push({ from: sku, to: found, quantity: one.quantity });
  }
  return { swaps, memory: JSON.stringify({ to: memory.to }) };
}

/** What was said last, where it was said of these goods; else what was settled for them before. */
function saidOf(
  context: CapabilityContext,
  product: Product | null,
  variant: string | undefined,
  { memory, asks, sku }: { memory: SwapMemory; asks: string | undefined; sku: string },
): string | undefined {
  const before = memory.to[sku];
  if (variant === undefined || (asks !== undefined && asks !== sku)) return before;
  if (variantSaid(context, product, variant)) return variant;
  // What was said of other goods before is not said of these.
  const ofOthers = asks === undefined && Object.keys(memory.to).length > 0;
  return ofOthers ? before : (before ?? variant);
}

/** A question goes on from what is settled, however often one is put. */
function remembering(found: Ruling | Outcome, memory: SwapMemory, sku: string): Ruling | Outcome {
  if (!("kind" in found) || found.kind !== "missing") return found;
  const isFurther = Object.keys(memory.to).length > 0;
  const items = JSON.stringify({ ...memory, asks: sku });
  return { ...found, slots: { items }, ...(isFurther ? { limited: true } : {}) };
}
