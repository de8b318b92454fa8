import { type Item, senseOf } from "./items.ts";
import { FIGURES } from "./measures.ts";
import type { Sketch } from "./sketch.ts";

/** Figures and rows of what this shop has nothing of: complaints where there are no tickets, levels that nobody has. */
export function readLackingSources(sketch: Sketch): void {
  const { has, lacks } = sketch.context.lexicon;
  for (const { sense, item } of sketch.wanted) {
    const source = FIGURES[sense]?.source;
    if (source && !has[source]) sketch.lacking.push(item);
  }
  const by = sketch.by === "age_group" ? "birth_date" : sketch.by;
  if (by === null || !lacks?.includes(by)) return;
  const isOfRows = (item: Item): boolean => item.use === "clause" && senseOf(item, "by_") === `by_${sketch.by}`;
  sketch.lacking.push(...sketch.items.filter(isOfRows));
}
