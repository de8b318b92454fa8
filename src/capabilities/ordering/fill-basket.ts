import { type Product, soldAs } from "../../catalog/index.ts";
import type { CapabilityContext, Slots } from "../capability.ts";
import { type BasketLine, piecesOf, withPieces } from "./basket.ts";
import { type FoundWish, findWish, fitting } from "./find-wish.ts";
import type { Pending } from "./pending.ts";
import { countIn, type Wish, wishesIn } from "./wish.ts";

/** A basket, and what is still open about it. */
export interface Filling {
  basket: BasketLine[];
  pending: Pending;
}

/** What has to be asked before the basket is whole. */
export type OpenWish = { wish: Wish; found: Exclude<FoundWish, { kind: "variant" }> };

type Where = Pick<CapabilityContext, "shop" | "locale">;

/** What the value of a button says that leaves out what is being asked about. */
export const WITHOUT = "without";

/** Takes what was said of goods into a basket; answers the first wish that something has to be asked of, or null. */
export function fillBasket(context: Where, slots: Slots, before: Filling): Filling & { open: OpenWish | null } {
  const { waiting, which } = before.pending;
  const [asked, ...others] = waiting;
  const said = wishesIn(slots).filter(({ name }) => name !== WITHOUT || asked !== undefined);
  let filling: Filling = { ...before, pending: { ...before.pending, waiting: [] } };
  let wishes: Wish[];
  if (said.length === 0) wishes = asked ? [...answered(asked, slots), ...others] : [];
  else if (asked && (which === "product" || isOfOne(context, asked, said)))
    wishes = [...inPlaceOf(asked, said), ...others];
  else wishes = [...waiting, ...said];
  if (said.length === 0 && !asked) filling = adjusted(context, slots, filling);
  for (const wish of wishes) filling = take(context, filling, wish);
  return { ...filling, open: openOf(context, filling) };
}

/** A variant or a count said by itself belongs to what is asked about. */
function answered(asked: Wish, { variant, quantity, product }: Slots): Wish[] {
  if (variant === WITHOUT || product === WITHOUT) return [];
  const count = quantity ? countIn(quantity) : null;
  return [{ ...asked, ...(variant ? { variant } : {}), ...(count === null ? {} : { quantity: count }) }];
}

/** Which product it is has been said: how many were wanted of it stays. */
function inPlaceOf(asked: Wish, [first, ...others]: readonly Wish[]): Wish[] {
  if (!first || first.name === WITHOUT) return others;
  return [{ ...first, quantity: first.quantity ?? asked.quantity }, ...others];
}

/** "A kilo of Kenya", where it was asked which Kenya. */
function isOfOne(context: Where, asked: Wish, [first]: readonly Wish[]): boolean {
  const [one, other] = [asked, first].map((wish) => (wish ? productOf(findWish(context, wish)) : null));
  return one !== null && one?.id === other?.id;
}

const productOf = (found: FoundWish): Product | null => ("product" in found ? found.product : null);

/** "Not two, three", "the kilo rather": said by itself it is about what was spoken of last. */
function adjusted(context: Where, { quantity, variant }: Slots, { basket, pending }: Filling): Filling {
  const sku =
    basket.find((line) => line.sku === pending.last)?.sku ?? (basket.length === 1 ? basket[0]?.sku : undefined);
  const sold = sku === undefined ? null : soldAs(context.shop.catalog, sku);
  if (sku === undefined || !sold) return { basket, pending };
  const wish = { name: `sku:${sku}`, quantity: 0 };
  const swapped = variant ? fitting(context, sold.product, variant) : [];
  const [other] = variant?.startsWith("sku:") ? [findWish(context, { ...wish, variant })] : [];
  const to = other?.kind === "variant" ? other.variant.sku : swapped.length === 1 ? (swapped[0]?.sku ?? sku) : sku;
  const count = (quantity ? countIn(quantity) : null) ?? piecesOf(basket, sku);
  const lines = basket.map((line) => (line.sku === sku ? { sku: to, quantity: count } : line));
  return { basket: merged(lines), pending: { ...pending, last: to } };
}

/** Two lines of one variant are one. */
const merged = (lines: readonly BasketLine[]): BasketLine[] =>
  lines.reduce<BasketLine[]>(
    (basket, { sku, quantity }) => withPieces(basket, sku, piecesOf(basket, sku) + quantity),
    [],
  );

/** Puts a wish into the basket, takes it out, or lets it wait for a question. */
function take(context: Where, { basket, pending }: Filling, wish: Wish): Filling {
  const found = findWish(context, wish);
  const inside = insideOf(basket, found, wish);
  if (wish.quantity === 0) {
    const left = inside.reduce((lines, sku) => withPieces(lines, sku, 0), basket);
    return { basket: left, pending: { ...pending, last: null } };
  }
  const [known] = inside;
  const sku = found.kind === "variant" ? found.variant.sku : inside.length === 1 && !wish.variant ? known : undefined;
  if (sku === undefined) return { basket, pending: { ...pending, waiting: [...pending.waiting, wish] } };
  const there = piecesOf(basket, sku);
  const count = wish.more ? there + (wish.quantity ?? 1) : (wish.quantity ?? Math.max(there, 1));
  return { basket: withPieces(basket, sku, count), pending: { ...pending, last: sku } };
}

/** The SKUs in a basket that a wish may mean. */
function insideOf(basket: readonly BasketLine[], found: FoundWish, wish: Wish): string[] {
  const meant =
    found.kind === "variant" && (wish.variant || wish.name.startsWith("sku:"))
      ? [found.variant.sku]
      : "product" in found
        ? found.product.variants.map(({ sku }) => sku)
        : found.kind === "products"
          ? found.products.flatMap(({ variants }) => variants.map(({ sku }) => sku))
          : [];
  return basket.map(({ sku }) => sku).filter((sku) => meant.includes(sku));
}

function openOf(context: Where, { pending }: Filling): OpenWish | null {
  const [wish] = pending.waiting;
  if (!wish) return null;
  const found = findWish(context, wish);
  return found.kind === "variant" ? null : { wish, found };
}
