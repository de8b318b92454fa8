import type { BoughtRow } from "../keeping/people/queries.ts";
import type { OnShelf } from "./shelf/queries.ts";

/**
 * The SKU to offer of a product: the one that they take most often, the latest of equals; else the one that sells most; in stock. `bought`
 * are their purchases of it.
 */
export function variantOf({ id, variants, sold }: OnShelf, bought: readonly BoughtRow[]): string {
  const taken = new Map<number, number>();
  // The place breaks ties: later purchases come later.
  for (const [place, row] of bought.entries())
    taken.set(row.variant, Math.floor(taken.get(row.variant) ?? 0) + 1 + place / (bought.length + 1));
  const rank = (variant: number): number => {
    const own = taken.get(variant);
    if (own !== undefined) return own + 1;
    const place = sold.indexOf(variant);
    return place < 0 ? 0 : 1 / (place + 1);
  };
  const [best] = variants.toSorted((one, other) => rank(other.id) - rank(one.id) || one.id - other.id);
  if (!best) throw new Error(`product ${id} is on the shelf without a variant`);
  return best.sku;
}
