import { beginClause } from "./begin-clause.ts";
import { carry } from "./carry.ts";
import type { Good } from "./clause.ts";
import { headAhead } from "./head-ahead.ts";
import { type Scene, use } from "./scene.ts";

/**
 * Goods behind "after", where no verb was said of them: "после чая в течение месяца [купили] кофе". Returns whether they found a place; null
 * where they stand elsewhere.
 */
export function onAfterGoods(scene: Scene, good: Good): boolean | null {
  const { chunk, clause, isHere } = scene;
  const isOfThem = clause?.marks.has("after_goods") === true;
  if (isFirst(scene, good)) return begin(scene, good);
  if (isOfThem && !isHere && (chunk.join === "and" || chunk.join === "or") && headAhead(scene, good.term)) {
    // "После кофе и чая": after both of them nobody can be asked for.
    if (chunk.join === "and") return false;
    scene.isHere = true;
    return put(scene, good);
  }
  const isWhatCame = isOfThem && isHere && chunk.join === "after" && clause.goods.at(-1)?.name.kind === good.name.kind;
  if (!isWhatCame) return null;
  scene.join = "afterwards";
  carry(scene, clause);
  return put(scene, { ...good, join: "none" });
}

/** Right behind "after", with no verb before them. */
const isFirst = (scene: Scene, { term }: Good): boolean =>
  scene.chunk.join === "after" &&
  !scene.isHere &&
  scene.pending.goods.length + scene.pending.not.length === 0 &&
  (scene.clause === null || headAhead(scene, term));

function begin(scene: Scene, good: Good): boolean {
  if (scene.clause !== null) scene.join = "and";
  beginClause(scene, "orders").marks.add("after_goods");
  return put(scene, { ...good, join: "none" });
}

function put({ clause }: Scene, good: Good): boolean {
  clause?.goods.push(good);
  clause?.terms.push(good.term);
  use(good.term);
  return true;
}
