import { normalise } from "../../base/index.ts";
import type { Policy } from "../../policy/index.ts";
import type { Card } from "../known/person/queries.ts";
import type { OnShelf } from "./shelf/queries.ts";

type Excluding = NonNullable<Policy["recommendations"]>;

/** Whether the shop's policy keeps a product from being recommended to somebody: to anybody, or to people like them. */
export function isExcluded(product: OnShelf, card: Card | null, excluding: Excluding | undefined, at: Date): boolean {
  if (!excluding) return false;
  const { except_categories, except_brands, except_products, for_customers } = excluding;
  return (
    names(except_categories, product.category) ||
    names(except_brands, product.brand) ||
    names(except_products, product.externalId) ||
    product.variants.some(({ sku }) => names(except_products, sku)) ||
    for_customers.some((rule) => names(rule.except_categories, product.category) && isMeant(rule, card, at))
  );
}

/** Of whom nothing is known, it is not known either that they are old enough. */
function isMeant(rule: Excluding["for_customers"][number], card: Card | null, at: Date): boolean {
  if ("younger_than" in rule) return !card?.birthDate || ageAt(card.birthDate, at) < rule.younger_than;
  const value = card?.fields[rule.field];
  return value !== null && value !== undefined && names(rule.values, String(value));
}

function ageAt(birthDate: string, at: Date): number {
  const today = at.toISOString().slice(0, 10);
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

const names = (list: readonly string[], name: string | null): boolean =>
  name !== null && list.some((one) => normalise(one) === normalise(name));
