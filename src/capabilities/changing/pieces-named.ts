import { normalise, words } from "../../base/index.ts";
import { findProducts } from "../../catalog/index.ts";
import type { CapabilityContext } from "../capability.ts";
import { productNamed } from "../named-items.ts";
import { isOfVariant } from "./of-variant.ts";
import type { Piece } from "./pieces.ts";

/** Products that a name may mean at most. */
const LOOKED_AT = 12;

/** How a name is taken. */
interface Named {
  /** The variant that tells which of a product's pieces are meant, where it tells any. */
  variant?: string | undefined;
  /** Only what has this very name: of two names the other may be what is wanted instead. */
  strictly?: boolean;
}

/** The pieces of an order that a name means: by SKU, by product, or as the only ones that share a word with it, as "the grinder" does. */
export function piecesNamed(
  context: CapabilityContext,
  pieces: readonly Piece[],
  name: string,
  { variant, strictly = false }: Named = {},
): Piece[] {
  const exact = pieces.filter(({ goods }) => goods.sku === name || normalise(goods.name) === normalise(name));
  if (exact.length > 0) return exact;
  const found = ofProduct(context, pieces, name, strictly);
  const fitting = variant ? found.filter(({ goods }) => isOfVariant(goods, variant)) : [];
  return fitting.length > 0 ? fitting : found;
}

function ofProduct(context: CapabilityContext, pieces: readonly Piece[], name: string, strictly: boolean): Piece[] {
  const { shop, locale } = context;
  const ofKind = pieces.filter(({ goods }) => isOfKind(goods, name));
  if (ofKind.length > 0) return ofKind;
  const named = productNamed(context, name);
  const own = pieces.filter(({ goods }) => goods.productId === named?.id);
  if (own.length > 0 || strictly) return own;
  for (const { product } of findProducts(shop.catalog, name, { locale, limit: LOOKED_AT })) {
    const fitting = pieces.filter(({ goods }) => goods.productId === product.id);
    if (fitting.length > 0) return fitting;
  }
  const alike = pieces.filter(({ goods }) => sharesWord(goods.name, name));
  return alike.length === 1 ? alike : [];
}

/** Whether goods are of the category of this name, in any language. */
export function isOfKind(
  { category, translations }: Pick<Piece["goods"], "category" | "translations">,
  name: string,
): boolean {
  const kinds = [category, ...Object.values(translations).map((words) => words.category)];
  return kinds.some((kind) => kind && normalise(kind) === normalise(name));
}

/** Whether two names have a word of some length in common. */
function sharesWord(one: string, other: string): boolean {
  const known = new Set(words(one).filter((word) => word.length >= TELLING));
  return words(other).some((word) => known.has(word));
}

const TELLING = 5;
