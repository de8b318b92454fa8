import type { Items } from "../definition.ts";
import { sums, toldComparison } from "./comparison.ts";
import { quoted, type Teller } from "./teller.ts";

/**
 * Which goods: "with goods in category “Coffee”, of brand “Ilmo”"; null where any will do. `with` is said of orders, `of` and `on` of
 * what counts the goods themselves (pieces, returns; sums).
 */
export function toldGoods(
  teller: Teller,
  { items, except }: { items?: Items[]; except?: Items[] },
  form: "with" | "of" | "on",
): string | null {
  const what = items && toldItems(teller, items);
  const but = except && toldItems(teller, except);
  if (what)
    return but ? teller.say("segment-goods-but", { form, what, but }) : teller.say("segment-goods", { form, what });
  return but ? teller.say("segment-goods-all-but", { form, but }) : null;
}

function toldItems(teller: Teller, items: Items[]): string {
  const told = items.map((item) => partsOf(teller, item));
  // "категории A, бренда B или категории C" would leave open what the comma holds together.
  const bracketed = told.length > 1 && told.some((parts) => parts.length > 1);
  return teller.either(told.map((parts) => (bracketed ? `(${parts.join(", ")})` : parts.join(", "))));
}

function partsOf(teller: Teller, item: Items): string[] {
  const part = (name: string, value: string) => teller.say("segment-item", { part: name, value });
  const any = (name: string, values: string[] | undefined) =>
    values ? [part(name, teller.either(values.map((value) => quoted(teller, value))))] : [];
  const products = item.products?.map((id) => teller.names.product(id) ?? teller.say("segment-nameless", { id }));
  const parts = [
    ...any("products", products),
    ...any("skus", item.skus),
    ...any("categories", item.categories),
    ...any("brands", item.brands),
    ...(item.text === undefined ? [] : [part("text", quoted(teller, item.text))]),
    ...(item.price ? [part("price", toldComparison(teller, item.price, sums(teller)))] : []),
  ];
  return parts.length > 0 ? parts : [part("any", "")];
}
