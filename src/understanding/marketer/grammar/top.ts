import type { Top } from "../../../segments/index.ts";
import { happeningsIn } from "../conditions/sequence.ts";
import type { Scene } from "./scene.ts";
import { means } from "./term.ts";

/** The ranking that was asked for; null where none was, or nobody said how many or by what. */
export function topOf(scene: Scene): Top | null {
  const { rank } = scene;
  if (rank === null || rank.n === null || rank.n < 1 || !Number.isInteger(rank.n)) return null;
  const more = {
    n: rank.n,
    ...(rank.percent && { percent: true as const }),
    ...(rank.lowest && { lowest: true as const }),
  };
  if (rank.field !== null) return { by: { field: rank.field }, ...more };
  if (rank.by === null) return null;
  const of = happeningsIn(rank.by, scene);
  return of === null
    ? null
    : {
        by: {
          measure: of.source === "orders" ? (rank.by.measure ?? (isOfPieces(scene) ? "units" : "count")) : "count",
          of,
        },
        ...more,
      };
}

/** "По количеству купленных книг": pieces, and not orders. */
function isOfPieces({ rank, terms }: Scene): boolean {
  const by = rank?.by;
  const good = by?.goods[0]?.term;
  if (by === null || by === undefined || good === undefined || by.marks.has("orders")) return false;
  const at = terms.indexOf(good);
  return terms.slice(Math.max(0, at - 3), at).some((term) => means(term, "count_noun"));
}

/** A ranking that nobody can make (of how many, or by what, was not said) is not read. */
export function forgetRank({ rank }: Scene): void {
  for (const term of [...(rank?.terms ?? []), ...(rank?.by?.terms ?? [])]) term.use = undefined;
}
