import type { Condition } from "../../../segments/index.ts";
import type { Fact } from "./clause.ts";
import { addPiece, type Scene, use } from "./scene.ts";
import { means, type Term } from "./term.ts";

/** A condition on the customer that stands by itself; what was denied before it is denied of it. */
export function addFact(scene: Scene, field: string, condition: Condition, ...terms: Term[]): void {
  const { pending } = scene;
  const isTaken = pending.not.some((one) => means(one, "without")) && valuesOf(condition) !== null;
  const fact: Fact = {
    kind: "fact",
    join: scene.join,
    field,
    condition,
    negated: pending.not.length > 0 && !isTaken,
    except: pending.except.length > 0 || isTaken || goesOnTaking(scene),
    terms: [...terms, ...pending.not],
  };
  use(...terms, ...pending.not, ...pending.except, ...pending.only);
  pending.not = [];
  pending.except = [];
  pending.only = [];
  const last = scene.pieces.at(-1);
  const isOfOthers = fact.join === "or" && scene.chunk.terms.some((term) => means(term, "anybody"));
  if (last?.kind === "fact" && !isOfOthers && joins(last, fact)) return widen(scene, last, fact);
  addPiece(scene, fact);
}

/** "Кроме женщин и рижан": both are taken away. */
export function goesOnTaking({ pieces, join, pending }: Scene): boolean {
  return (join === "and" || join === "or") && pieces.at(-1)?.except === true && pending.not.length === 0;
}

/** §9.6: values of one field that stand together mean any of them. */
function joins(last: Fact, fact: Fact): boolean {
  if (
    last.field !== fact.field ||
    // What two vague words are taken for are two conditions, also where both are of one field.
    fact.field === "given" ||
    fact.join === "who" ||
    fact.join === "after" ||
    fact.join === "afterwards" ||
    fact.join === "but"
  )
    return false;
  if (valuesOf(last.condition) === null || valuesOf(fact.condition) === null) return false;
  return (last.negated === fact.negated && last.except === fact.except) || (!fact.negated && !fact.except);
}

function widen(scene: Scene, last: Fact, fact: Fact): void {
  const values = [...new Set([...(valuesOf(last.condition) ?? []), ...(valuesOf(fact.condition) ?? [])])];
  last.condition = { kind: "attribute", field: last.field, test: { kind: "in", values } };
  last.terms.push(...fact.terms);
  scene.join = "none";
}

/** The values that a condition lets a field have, where it is one of that sort. */
export const valuesOf = (condition: Condition): string[] | null =>
  condition.kind === "attribute" && condition.test.kind === "in" ? condition.test.values : null;
