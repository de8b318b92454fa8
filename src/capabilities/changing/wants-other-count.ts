import { sum } from "../../base/index.ts";
import type { OrderFacts } from "../../orders/index.ts";
import type { CapabilityContext, Slots } from "../capability.ts";
import { namedItems } from "../named-items.ts";
import { piecesOf } from "./pieces.ts";
import { piecesNamed } from "./pieces-named.ts";

/** "+1 × Kenya" asks for more of it, "0 × Kenya" for none. */
const OF_OTHER_COUNT = /(?:^|;)\s*(?:\+\s*\d*|0)\s*[×xх]\s/u;

/**
 * Whether goods of an order are to become more or fewer, to go, or to have others beside them: by what was read, or since more pieces were
 * told at once than the order has and no other variant of them.
 */
export function wantsOtherCount(context: CapabilityContext, slots: Slots, order: OrderFacts): boolean {
  if (OF_OTHER_COUNT.test(slots.item ?? "")) return true;
  const isFirst = slots.more === undefined && slots.variant === undefined;
  const [only, ...others] = namedItems(slots.item);
  if (!isFirst || slots.quantity === undefined || !only || others.length > 0 || only.variant) return false;
  const pieces = piecesNamed(context, piecesOf(order), only.name);
  return pieces.length > 0 && Number(slots.quantity) > sum(pieces.map(({ left }) => left));
}
