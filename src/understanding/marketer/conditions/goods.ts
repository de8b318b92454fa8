import type { Items } from "../../../segments/index.ts";
import type { Good } from "../grammar/clause.ts";
import type { NameKind } from "../reading.ts";

/** Goods that stand together as one: "кофе Lavazza" is a category and a brand, and both must hold. */
export type Bundle = { items: Items; join: Good["join"] };

const PARTS = { category: "categories", brand: "brands", product: "products", variant: "skus" } as const;
type Part = (typeof PARTS)[keyof typeof PARTS];
const partOf = (kind: NameKind): Part | null => PARTS[kind as keyof typeof PARTS] ?? null;

/** Goods in the order they were said; names side by side of different sorts are one thing. */
export function bundlesOf(goods: readonly Good[]): Bundle[] {
  const bundles: Bundle[] = [];
  for (const { name, others, join } of goods) {
    const part = partOf(name.kind);
    if (part === null) continue;
    const values = [name, ...others.filter(({ kind }) => kind === name.kind)].map(({ value }) => value);
    const last = bundles.at(-1);
    if (last !== undefined && join === "none" && last.items[part] === undefined) last.items[part] = values;
    else bundles.push({ items: { [part]: values }, join });
  }
  return shared(bundles);
}

/** "Шины Michelin или Nokian", "Varta or Mutlu batteries": the category is said once, of all of the brands beside it. */
function shared(bundles: readonly Bundle[]): Bundle[] {
  const [first, last] = [bundles[0], bundles.at(-1)];
  const [head, tail] = [bundles.slice(1), bundles.slice(0, -1)];
  const lead = head.every(isBrandOnly) ? first : tail.every(isBrandOnly) ? last : undefined;
  const { categories, brands } = lead?.items ?? {};
  if (bundles.length < 2 || categories === undefined || brands === undefined) return [...bundles];
  return bundles.map(({ items, join }) => ({ items: { categories, ...items }, join }));
}

const isBrandOnly = ({ items }: Bundle): boolean => Object.keys(items).join() === "brands";

/** Whether goods that were named one after another are all meant: "кофе и чай", and not "кофе или чай". */
export const areAllMeant = (bundles: readonly Bundle[]): boolean =>
  bundles.length > 1 &&
  bundles.some(({ join }) => join === "and") &&
  bundles.slice(1).every(({ join }) => join === "and" || join === "comma" || join === "none");
