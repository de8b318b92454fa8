import { type Clause, newClause } from "./clause.ts";
import { addPiece, type Scene, use } from "./scene.ts";

/** The same verb again, left out: "купили кофе, но не чай". */
export function carry(scene: Scene, from: Clause): Clause {
  const clause = newClause(from.group, scene.join);
  for (const sense of from.marks) if (sense !== "letter" && sense !== "mailing") clause.marks.add(sense);
  clause.marks.add("carried");
  clause.measure = from.measure;
  clause.negated = scene.pending.not.length > 0 || (from.negated && scene.join !== "but");
  clause.except = scene.pending.except.length > 0;
  use(...scene.pending.not, ...scene.pending.only, ...scene.pending.except);
  scene.pending.not = [];
  scene.pending.except = [];
  addPiece(scene, clause);
  scene.clause = clause;
  scene.isHere = true;
  return clause;
}
