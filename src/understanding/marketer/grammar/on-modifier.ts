import { headAhead } from "./head-ahead.ts";
import { isHeld } from "./is-held.ts";
import { saidBehind } from "./said-behind.ts";
import { type Scene, use } from "./scene.ts";
import { means, type Term } from "./term.ts";

/** Words that say more of a clause: "first", "again", "different". */
export function onModifier(scene: Scene, term: Term): boolean {
  const { clause } = scene;
  if (means(term, "once") && scene.pending.op !== null) return onOnce(scene, term);
  const sense = [
    "at_first",
    "same_time",
    "average",
    "first",
    "last",
    "after",
    "before",
    "different",
    "within",
    "following",
    "only",
  ].find((one) => means(term, one));
  if (sense === undefined) return false;
  if (sense === "different") {
    scene.pending.marks.push({ sense, term });
    return true;
  }
  if (clause !== null && scene.isHere) {
    clause.marks.add(sense);
    if (isHeld(clause, sense)) use(term);
  } else scene.pending.marks.push({ sense, term });
  return true;
}

/** "Хотя бы раз", "больше одного раза". */
function onOnce(scene: Scene, term: Term): boolean {
  const op = scene.pending.op;
  if (op === null) return false;
  scene.pending.op = null;
  use(op.term, term);
  const amount = { op: op.op, isBare: false, value: 1, unit: "times" as const, term };
  if (scene.clause !== null && (scene.isHere || !headAhead(scene, term)))
    scene.clause.amounts.push(saidBehind(scene, scene.clause, amount));
  else scene.pending.amounts.push(amount);
  return true;
}
