import type { Happenings, Quantity, Top } from "../../../segments/index.ts";
import { happeningsIn } from "../conditions/sequence.ts";
import type { Clause } from "./clause.ts";
import { type Scene, use } from "./scene.ts";
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
  if (rank.by === null) return rank.isBySum ? { by: { measure: "amount", of: allOrders(scene) }, ...more } : null;
  const of = happeningsIn(rank.by, scene);
  const measure = of?.source === "orders" ? measureOf(scene, rank.by) : "count";
  return of === null || measure === null ? null : { by: { measure, of }, ...more };
}

/** "П'ятірка найщедріших за цей рік": the time waits for no clause. */
function allOrders({ pending }: Scene): Happenings {
  const [when] = pending.whens.splice(0, 1);
  use(when?.term);
  return { source: "orders", ...(when?.window && { window: when.window }) };
}

/** What orders are ranked by; null where nobody can tell. */
function measureOf(scene: Scene, { measure }: Clause): Quantity["measure"] | null {
  if (measure !== undefined) return measure;
  if (scene.rank?.isBySum) return "amount";
  if (isOfSize(scene)) return scene.rank?.lowest ? null : "largest";
  return isOfPieces(scene) ? "units" : "count";
}

/** "С самым большим чеком", "з найбільшими замовленнями": how large they are, and not how many. */
function isOfSize({ terms, tokens }: Scene): boolean {
  return terms.some((term, at) => {
    const size = terms[at - 1];
    return size !== undefined && means(term, "order_one", "orders") && LARGE.test(tokens[size.to - 1]?.plain ?? "");
  });
}
const LARGE =
  /^(?:наибольш(?!е)|найбільш(?!е$)|больш[иойая]|велик|крупн|дорог|высок|наивысш|найвищ|найдорожч|маленьк|наименьш|найменш(?!е$)|low|small|big|large|high|pric|expensive|max)/;

/** "По количеству купленных книг": pieces, and not orders. */
function isOfPieces({ rank, terms }: Scene): boolean {
  const by = rank?.by;
  if (rank?.terms.some((term) => means(term, "pieces"))) return true;
  const good = by?.goods[0]?.term;
  if (by === null || by === undefined || good === undefined || by.marks.has("orders")) return false;
  const at = terms.indexOf(good);
  return terms.slice(Math.max(0, at - 3), at).some((term) => means(term, "count_noun"));
}

/** A ranking that nobody can make (of how many, or by what, was not said) is not read. */
export function forgetRank({ rank }: Scene): void {
  for (const term of [...(rank?.terms ?? []), ...(rank?.by?.terms ?? [])]) term.use = undefined;
}
