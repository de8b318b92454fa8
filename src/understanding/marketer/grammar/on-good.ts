import type { Name } from "../reading.ts";
import { onAfterGoods } from "./after-goods.ts";
import { carry } from "./carry.ts";
import type { Clause } from "./clause.ts";
import { headAhead } from "./head-ahead.ts";
import { addGood } from "./on-against.ts";
import { type Scene, use } from "./scene.ts";
import type { Term } from "./term.ts";

/** Goods go to the clause here, to one of their own, or to the one that comes. */
export function onGood(scene: Scene, term: Term, name: Name, others: Name[]): boolean {
  const { clause, pending } = scene;
  const good = { name, others, join: scene.isHere && !isNext(scene) ? ("none" as const) : scene.join, term };
  const isPlaced = onAfterGoods(scene, good);
  if (isPlaced !== null) return isPlaced;
  const takes =
    clause !== null && (clause.group === "orders" || clause.group === "returns" || clause.group === "visits");
  if (!takes || (!scene.isHere && headAhead(scene, term)) || (pending.not.length > 0 && headAhead(scene, term))) {
    pending.goods.push(good);
    return true;
  }
  if (isDoubled(scene, clause)) {
    use(...pending.not);
    pending.not = [];
  }
  if (pending.not.length > 0 || isTakenAway(scene, clause) || (!scene.isHere && needsOwn(scene, clause, term))) {
    carry(scene, clause).goods.push({ ...good, join: "none" });
  } else addGood(clause, good);
  if (scene.clause !== null && pending.only.length > 0) {
    scene.clause.only = true;
    use(...pending.only);
    pending.only = [];
  }
  scene.isHere = true;
  scene.clause?.terms.push(term);
  use(term);
  return true;
}

/** "Не брали ни шин, ни ламп": denied once, by the verb. */
const isDoubled = ({ isHere, pending }: Scene, { negated, goods, whens, amounts }: Clause): boolean =>
  isHere && negated && pending.not.length > 0 && goods.length + whens.length + amounts.length === 0;

/** "Купили Nivea, кроме помад": who bought these is taken away (§9.7). */
const isTakenAway = ({ pending }: Scene, { goods }: Clause): boolean => pending.except.length > 0 && goods.length > 0;

/** "Две помады и три крема": the number stands between. */
const isNext = ({ clause, chunk }: Scene): boolean =>
  clause !== null &&
  clause.goods.length > 0 &&
  clause.terms.some((term) => !chunk.terms.includes(term)) &&
  !clause.goods.some((good) => chunk.terms.includes(good.term));

/** "…, а чай — в ноябре": goods with a window or number of their own, where those before have theirs too; or set against them. */
function needsOwn(scene: Scene, clause: Clause, term: Term): boolean {
  if (clause.goods.length === 0 || clause.against !== undefined) return false;
  if (scene.chunk.join === "but" || scene.chunk.join === "after" || scene.chunk.join === "afterwards") return true;
  const others = scene.chunk.terms.filter((one) => one !== term);
  const isTimed = others.some(({ time }) => time !== undefined);
  if (scene.chunk.join === "or" && isTimed && clause.whens.length === 0) return false;
  const isTold = clause.whens.length + clause.amounts.length > 0;
  return isTold && (isTimed || others.some(({ number }) => number !== undefined));
}
