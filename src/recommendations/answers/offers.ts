import type { Item, Ranked } from "../evidence.ts";
import type { Person } from "../known/person/person.ts";
import type { Offer, PersonalKind, Reason } from "../offer.ts";
import type { Ranking } from "../ranking/rank.ts";
import { reasonOf } from "../reasons/reason-of.ts";
import { isAllowed } from "../rules/allowed.ts";
import { type OnShelf, readShelf } from "../rules/shelf/queries.ts";
import { variantOf } from "../rules/variant.ts";
import { varied } from "../rules/varied.ts";
import type { Parts } from "./parts.ts";

/** An offer with the reason that one person has. */
export type PersonalOffer = Offer & { reason: Extract<Reason, { kind: PersonalKind }> };

/** Ranked items are held against the shelf so many at a time. */
const LOOKED_AT = 50;
/** So many times what is asked for is looked through, so that there is something to vary with. */
const TO_VARY = 3;

/** The best of what was ranked for somebody that may be offered to them. */
export async function offersFrom(
  parts: Omit<Parts, "shop">,
  person: Person,
  ranked: Ranking,
  n: number,
): Promise<PersonalOffer[]> {
  const found: (PersonalOffer & { category: string | null })[] = [];
  for (let from = 0; from < ranked.length && found.length < n * TO_VARY; from += LOOKED_AT) {
    const slice = ranked.slice(from, from + LOOKED_AT);
    const shelf = await readShelf(
      parts.db,
      slice.map(({ item }) => item),
    );
    found.push(...allowedOf(parts, person, slice, new Map(shelf.map((product) => [product.id, product]))));
  }
  return chosen(found, n);
}

/** The same from a shelf that was read already. */
export const offersOnShelf = (
  parts: Omit<Parts, "shop">,
  person: Person,
  ranked: readonly Ranked[],
  { shelf, n }: { shelf: ReadonlyMap<Item, OnShelf>; n: number },
): PersonalOffer[] => chosen(allowedOf(parts, person, ranked, shelf), n);

const chosen = (found: readonly (PersonalOffer & { category: string | null })[], n: number): PersonalOffer[] =>
  varied(found, ({ category }) => category, n).map(({ category: _, ...offer }) => offer);

function allowedOf(
  { excluding, at }: Omit<Parts, "shop">,
  person: Person,
  ranked: readonly Ranked[],
  shelf: ReadonlyMap<Item, OnShelf>,
): (PersonalOffer & { category: string | null })[] {
  return ranked.flatMap((one) => {
    const product = shelf.get(one.item);
    if (!product || !isAllowed(product, { person, excluding, at })) return [];
    const reason = reasonOf(one, person, at);
    if (!reason) return [];
    const variant = variantOf(product, person.bought.get(one.item) ?? []);
    return [{ product: one.item, variant, score: one.score, parts: one.parts, reason, category: product.category }];
  });
}
