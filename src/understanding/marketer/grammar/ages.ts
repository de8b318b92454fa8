import type { NumberHit } from "../values.ts";
import type { Compared } from "./comparatives.ts";
import { headAhead } from "./head-ahead.ts";
import type { Scene } from "./scene.ts";
import { means, type Term } from "./term.ts";
import { LITTLE } from "./units.ts";

/** What was told last before a number. */
export const before = (scene: Scene, term: Term): Term | undefined => {
  const at = scene.terms.indexOf(term);
  return scene.terms
    .slice(Math.max(0, at - 3), at)
    .findLast((one) =>
      one.senses.some(
        (sense) => !LITTLE.has(sense) && !sense.endsWith("t") && sense !== "ge" && sense !== "le" && sense !== "eq",
      ),
    );
};

export function isAge(
  scene: Scene,
  term: Term,
  { value, upTo }: NumberHit,
  next: Term | undefined,
  compared: Compared,
): boolean {
  if (means(next, "age") || (means(before(scene, term), "age") && !means(next, "orders", "order_one"))) return true;
  if (compared.used.some((one) => means(one, "older", "younger", "not_younger", "not_older"))) {
    return !means(next, "orders", "order_one", "pieces", "products_noun");
  }
  if (
    next !== undefined &&
    means(next, "orders", "order_one", "pieces", "products_noun", "months_noun", "once", "points", "rate")
  )
    return false;
  if (isRightBehindPeople(scene, term, value, next) && compared.used.length > 0) return true;
  const isOfPeople = scene.pieces.at(-1)?.kind === "fact" || scene.pieces.length === 0;
  const isLikely = value >= 10 && (upTo ?? value) <= 110 && !compared.isBare;
  return isOfPeople && isLikely && (scene.clause === null || !scene.isHere) && !isAboutElse(scene, term);
}

/** "Customers over 30 with …": nothing that it counts, and nobody but people before it. */
function isRightBehindPeople({ terms, rank }: Scene, term: Term, value: number, next: Term | undefined): boolean {
  const told = terms[terms.indexOf(term) - 2];
  const isBare = next === undefined || (!means(next, ...COUNTED) && (next.name ?? next.time) === undefined);
  return rank === null && isBare && value >= 14 && value <= 100 && means(told, "woman", "man", "people");
}

/** "Men between 30 and 45 with …", "женщины 25–40": of the people right before it, where it counts nothing. */
export function isAgeRange(scene: Scene, term: Term, { value, upTo }: NumberHit, next: Term | undefined): boolean {
  const told = scene.terms
    .slice(0, scene.terms.indexOf(term))
    .findLast((one) => !means(one, "filler", "ge", "between") || one.name !== undefined);
  const isOfPeople = means(told, "woman", "man", "people") || told?.name?.names[0]?.kind === "city";
  return (
    upTo !== undefined &&
    value >= 14 &&
    upTo <= 100 &&
    isOfPeople &&
    scene.rank === null &&
    !means(next, ...COUNTED) &&
    next?.name === undefined
  );
}
const COUNTED = [
  "orders",
  "order_one",
  "pieces",
  "products_noun",
  "months_noun",
  "once",
  "times_noun",
  "points",
  "rate",
];

/** "За 40", "нет тридцати". */
export const isGrown = (scene: Scene, term: Term, { value, upTo }: NumberHit): boolean =>
  value >= 12 && value <= 100 && upTo === undefined && !isAboutElse(scene, term);

/** A clause before or after may want the number. */
const isAboutElse = (scene: Scene, term: Term): boolean =>
  headAhead(scene, term) ||
  (scene.clause !== null && scene.clause.group !== "consent") ||
  scene.pending.goods.length > 0 ||
  scene.rank !== null;
