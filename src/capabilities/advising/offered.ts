import { isInStock, type Product, type Variant } from "../../catalog/index.ts";
import type { Advice } from "../../dialogue/index.ts";
import type { Offer, Reason } from "../../recommendations/index.ts";
import type { CapabilityContext } from "../capability.ts";

/** A product to offer, as it is sold now, and why. */
export interface OfferedProduct {
  product: Product;
  variant: Variant;
  reason: Reason;
}

type Where = Pick<CapabilityContext, "shop">;

/**
 * Offers as cards can show them: what the catalogue has not got (any more), what was shown before, what is of another category and
 * what costs more than was said is left out. Where the variant that is offered costs too much, the dearest that does not takes its place.
 */
export function offeredFrom({ shop }: Where, offers: readonly Offer[], advice: Advice): OfferedProduct[] {
  const products = new Map(shop.catalog.entries.map(({ product }) => [product.id, product]));
  const most = mostOf(advice, shop.currency);
  return offers.flatMap(({ product: id, variant: sku, reason }) => {
    const product = products.get(id);
    if (!product || advice.except?.includes(id) || !isOfKind(product, advice.kind)) return [];
    const variant = within(product, sku, most);
    return variant ? [{ product, variant, reason }] : [];
  });
}

/** Whether a product is of a category, by any of its names; of none, every one is. */
export const isOfKind = ({ category, translations }: Product, kind: string | undefined): boolean =>
  kind === undefined ||
  [category, ...Object.values(translations).map((words) => words.category)].some((name) => name === kind);

/** What something may cost at most in the shop's money; null where nothing was said, or it was said in another money. */
function mostOf({ most }: Advice, currency: string): number | null {
  const [amount, said = currency] = most?.split(" ") ?? [];
  return amount !== undefined && said === currency ? Number(amount) : null;
}

function within({ variants }: Product, sku: string, most: number | null): Variant | null {
  const fits = (one: Variant) => isInStock(one) && (most === null || (one.price !== null && one.price <= most));
  const offered = variants.find((one) => one.sku === sku);
  if (offered && fits(offered)) return offered;
  const others = variants.filter(fits).sort((a, b) => (b.price ?? 0) - (a.price ?? 0));
  return others[0] ?? null;
}
