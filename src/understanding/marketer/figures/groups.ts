import type { Dimension } from "../../../figures/index.ts";
import { means } from "../grammar/term.ts";
import { KINDS } from "./dimensions.ts";
import { type Item, took } from "./items.ts";
import type { Sketch } from "./sketch.ts";

/** What may be compared by two names of it. */
const COMPARED = [
  "city",
  "region",
  "country",
  "source",
  "category",
  "brand",
  "product",
  "campaign",
  "promo_code",
  "loyalty_level",
] as const;

/** "Сравни Ригу и Вильнюс", "чай против кофе", "men vs women": two of a kind beside each other are rows of a table. */
export function readGroups(sketch: Sketch): void {
  if (!sketch.isCompared || sketch.by !== null || sketch.times.length > 1) return;
  const open = sketch.items.filter((item) => item.use === undefined);
  for (const dimension of COMPARED) {
    const named = open.filter((item) => item.term?.name?.names[0]?.kind === KINDS[dimension]);
    if (named.length >= 2) return group(sketch, dimension, named);
  }
  const sexes = ["woman", "man"].filter((sense) => open.some((item) => means(item.term ?? undefined, sense)));
  if (sexes.length === 2) {
    group(sketch, "gender", []);
    for (const item of open) if (means(item.term ?? undefined, "woman", "man")) took("clause", item);
  }
}

function group(sketch: Sketch, by: Dimension, named: readonly Item[]): void {
  sketch.by = by;
  sketch.isCompared = false;
  for (const item of named) sketch.whose.delete(item);
}
