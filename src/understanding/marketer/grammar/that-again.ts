import { carry } from "./carry.ts";
import { isHead } from "./chunks.ts";
import type { Clause } from "./clause.ts";
import type { Scene } from "./scene.ts";
import { means } from "./term.ts";

/** "Купили кофе летом, но не осенью", "did not buy in 2025 but did in 2026": then, and not at the other time. */
export const isDeniedNow = (scene: Scene, clause: Clause): boolean =>
  !scene.isHere &&
  (isSetAgainst(scene, clause) ||
    (clause.negated
      ? scene.chunk.join === "but" && clause.whens.length > 0
      : clause.whens.length + clause.amounts.length > 0 && (scene.pending.not.length > 0 || isDeniedAhead(scene))));

/** "В 2025 тратили больше 100, а в 2026 меньше 50": each time has a number of its own. */
const isSetAgainst = ({ chunk, pending }: Scene, { whens, amounts, negated, against }: Clause): boolean =>
  chunk.join !== "or" &&
  !negated &&
  against === undefined &&
  pending.op === null &&
  whens.length > 0 &&
  amounts.length > 0 &&
  chunk.terms.some(({ number, time }) => number !== undefined && time === undefined) &&
  chunk.terms.every((term) => !isHead(term));

/** "В октябре заказывали, в ноябре нет": it is denied behind the time. */
const isDeniedAhead = ({ chunk, clause }: Scene): boolean =>
  clause?.group === "orders" &&
  chunk.terms.some(
    (term) => means(term, "without", "nothing", "never") || (term === chunk.terms.at(-1) && means(term, "not")),
  ) &&
  chunk.terms.every((term) => !isHead(term));

/** The same things once more, of another time. */
export function thatAgain(scene: Scene, from: Clause): Clause {
  const isNothing = scene.pending.not.some((one) => means(one, "nothing"));
  const clause = carry(scene, from);
  if (!isNothing) clause.goods.push(...from.goods);
  clause.names.push(...from.names);
  clause.channels.push(...from.channels);
  return clause;
}
