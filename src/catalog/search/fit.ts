import type { Variant } from "../product.ts";
import type { Entry } from "./entry.ts";
import type { Query } from "./query.ts";

/** A product that is not made in the size asked for. */
const OTHER_SIZE = 0.9;
/** A product whose name says a kind that was not asked for: "кемекс" is the brewer before it is "Фильтры Chemex". */
const OTHER_KIND = 0.9;
/** How much of a score hangs on how much of the product's name was said. */
const NAME_SHARE = 0.1;

/** How well a product fits beside what its words cover, 0..1. `name` is the one that the customer would see. */
export function fitOf(entry: Entry, name: readonly number[], query: Query, said: ReadonlySet<number>): number {
  const otherSize = query.sizes.length > 0 && !query.sizes.some((size) => entry.variantSizes.has(size));
  const otherKind = entry.kind.size > 0 && ![...entry.kind].some((term) => said.has(term));
  const naming = 1 - NAME_SHARE + NAME_SHARE * shareSaid(name, said);
  return naming * (otherSize ? OTHER_SIZE : 1) * (otherKind ? OTHER_KIND : 1);
}

/** How much of a name was said; what a thing is stands first, so each word weighs less than the one before it. */
function shareSaid(name: readonly number[], said: ReadonlySet<number>): number {
  let [whole, part] = [0, 0];
  name.forEach((term, at) => {
    whole += 1 / (at + 1);
    if (said.has(term)) part += 1 / (at + 1);
  });
  return whole === 0 ? 0 : part / whole;
}

/** The variants that fit the most of the sizes, colours and packings asked for; all where nothing was, or nothing fits. */
export function fittingVariants(entry: Entry, query: Query, said: ReadonlySet<number>): Variant[] {
  const sizes = [...entry.variantSizes].filter(
    ([size]) => query.sizes.includes(size) || query.numbers.some((number) => size.startsWith(`${number} `)),
  );
  const words = [...entry.variantWords].filter(([term]) => said.has(term));
  const wanted = [...sizes, ...words].map(([, variants]) => variants);
  const hits = (variant: Variant) => wanted.filter((variants) => variants.has(variant)).length;
  const most = Math.max(0, ...entry.product.variants.map(hits));
  return entry.product.variants.filter((variant) => hits(variant) === most);
}
