import { addFact } from "./facts.ts";
import type { Scene } from "./scene.ts";
import { means, type Term } from "./term.ts";

/** A term of which it is given what it means. Returns whether it is one. */
export function onGiven(scene: Scene, term: Term): boolean {
  const given = means(term, "given") ? scene.given.get(term) : undefined;
  if (given === undefined) return false;
  if (given.top !== undefined) {
    // Nobody ranks those who are not the best.
    if (scene.pending.not.length + scene.pending.except.length > 0 || scene.rank !== null) return false;
    scene.givenTop = given.top;
  }
  addFact(scene, "given", given.where, term);
  return true;
}
