import type { Condition, Definition } from "../api/wire.ts";

/** A condition's place: indexes of what is inside of what; [] is the whole. Inside of a negation there is one, 0. */
export type Path = readonly number[];

/** The condition at a place; null where there is none. */
export function conditionAt(root: Condition, [first, ...rest]: Path): Condition | null {
  if (first === undefined) return root;
  const inside = insideOf(root)[first];
  return inside ? conditionAt(inside, rest) : null;
}

/** The definition without the condition at a place. A group that is left empty goes with it, and so does a negation of nothing. */
export const without = (definition: Definition, path: Path): Definition => ({
  ...definition,
  where: taken(definition.where, path) ?? { kind: "all", of: [] },
});

/** The definition with another condition at a place. */
export const withAt = (definition: Definition, path: Path, condition: Condition): Definition => ({
  ...definition,
  where: replaced(definition.where, path, condition),
});

/** The definition with the condition at a place turned round. */
export function turnedRound(definition: Definition, path: Path): Definition {
  const condition = conditionAt(definition.where, path);
  return condition ? withAt(definition, path, opposite(condition)) : definition;
}

/** What is true where a condition is false; as short as it can be said. */
export function opposite(condition: Condition): Condition {
  if (condition.kind === "not" || condition.kind === "except") return condition.of;
  if (condition.kind === "consent") return { ...condition, granted: !condition.granted };
  if (condition.kind === "attribute" && condition.test.kind === "in")
    return { ...condition, test: { kind: "not_in", values: condition.test.values } };
  if (condition.kind === "attribute" && condition.test.kind === "not_in")
    return { ...condition, test: { kind: "in", values: condition.test.values } };
  if (condition.kind === "quantity" && condition.of.measure === "count") {
    const { op, value } = condition.is;
    if (op === ">=" && value === 1) return { ...condition, is: { op: "=", value: 0 } };
    if (op === "=" && value === 0) return { ...condition, is: { op: ">=", value: 1 } };
  }
  return { kind: "not", of: condition };
}

/** The conditions inside of one. */
export function insideOf(condition: Condition): readonly Condition[] {
  if (condition.kind === "all" || condition.kind === "any") return condition.of;
  return condition.kind === "not" || condition.kind === "except" ? [condition.of] : [];
}

function replaced(root: Condition, [first, ...rest]: Path, by: Condition): Condition {
  if (first === undefined) return by;
  if (root.kind === "all" || root.kind === "any")
    return { ...root, of: root.of.map((one, at) => (at === first ? replaced(one, rest, by) : one)) };
  return root.kind === "not" || root.kind === "except" ? { ...root, of: replaced(root.of, rest, by) } : root;
}

function taken(root: Condition, [first, ...rest]: Path): Condition | null {
  if (first === undefined) return null;
  if (root.kind === "not" || root.kind === "except") {
    const of = taken(root.of, rest);
    return of && { ...root, of };
  }
  if (root.kind !== "all" && root.kind !== "any") return root;
  const of = root.of.flatMap((one, at) => (at === first ? (taken(one, rest) ?? []) : one));
  return of.length > 0 ? { ...root, of } : null;
}
