import type { Offer } from "../offer.ts";

/**
 * Of complements those whose reason is of the goods that they are to go with: that something sells well now says nothing of them, and what is
 * like a grinder and a grinder itself goes with none. `kinds` are the categories of those goods.
 */
export function besideThem(
  offers: readonly Offer[],
  kinds: ReadonlySet<string | null>,
  kindOf: (product: number) => string | null,
): Offer[] {
  return offers.filter(({ product, reason: { kind } }) => {
    if (kind === "similar") return !kinds.has(kindOf(product));
    return kind === "together" || kind === "alike";
  });
}
