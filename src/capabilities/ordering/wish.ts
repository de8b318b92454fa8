import type { Slots } from "../capability.ts";

/** Something that a customer wants, as it was named. */
export interface Wish {
  /** A name, or `sku:SKU` where a button chose it. */
  name: string;
  /** How many; null where nothing was said, 0 where it is to go. */
  quantity: number | null;
  /** So many more than there are. */
  more?: boolean;
  /** What tells the variant, as it was said. */
  variant?: string;
}

const PART = /^\s*(?:(\+)?\s*(\d{1,4})\s*[×xх]\s+)?(.+?)\s*$/isu;

/**
 * What a message wants of goods: `product` is "2 × Hand grinder; V60 filters", "0 × V60 filters" to take them out, "+1 × V60 filters" for
 * one more. A count or a variant of its own belongs to the first that has none.
 */
export function wishesIn({ product, quantity, variant }: Slots): Wish[] {
  const wishes = (product ?? "").split(";").flatMap((part): Wish[] => {
    const [, plus, count, name] = PART.exec(part) ?? [];
    if (!name) return [];
    return [{ name, quantity: count ? Number(count) : null, ...(plus ? { more: true } : {}) }];
  });
  const open = wishes.find((wish) => wish.quantity === null);
  if (open && quantity) open.quantity = countIn(quantity);
  const [first] = wishes;
  if (first && variant) first.variant = variant;
  return wishes;
}

/** A count as a slot `quantity` spells it. */
export function countIn(quantity: string): number | null {
  const count = Number(quantity);
  return Number.isInteger(count) && count >= 0 ? count : null;
}
