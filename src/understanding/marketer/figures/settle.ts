import { type Item, says, took } from "./items.ts";
import type { Sketch } from "./sketch.ts";

/** Marks words that only hold a figure's question together, once all others are read. */
export function settle(sketch: Sketch): void {
  for (const item of sketch.items)
    if (item.use === undefined && !sketch.blocked.has(item) && isLittle(item)) took("filler", item);
}

const isLittle = (item: Item): boolean =>
  (item.senses.length > 0 && item.senses.every((sense) => LITTLE.has(sense))) ||
  says(item, "plain", "whole", "whether");
const LITTLE = new Set([
  "plain",
  "whole",
  "whether",
  "with",
  "owner",
  "which",
  "by",
  "them",
  "is_sold",
  "thing_order",
  "thing_product",
  "thing_person",
  "thing_buyer",
  "whose",
]);
