import type { Comparison, Condition } from "../../../segments/index.ts";

/** Whether two conditions are on one number of a customer's that no number satisfies both of. */
export function areApart(one: Condition, other: Condition): boolean {
  const [a, b] = [numberOf(one), numberOf(other)];
  if (a === null || b === null || a.of !== b.of) return false;
  const [left, right] = [ends(a.is), ends(b.is)];
  return left !== null && right !== null && (left.to < right.from || right.to < left.from);
}

/** Whether no customer can be both: some of them and none, more than ten and less than five. */
export function isImpossible(one: Condition, other: Condition): boolean {
  if (one.kind !== "quantity" || other.kind !== "quantity" || one.of.measure !== other.of.measure) return false;
  if (one.of.of.source !== other.of.of.source || one.of.measure === "latest") return false;
  const [left, right] = [ends(one.is), ends(other.is)];
  if (left === null || right === null) return false;
  const isSame = JSON.stringify(one.of) === JSON.stringify(other.of);
  if (isSame) return left.to < right.from || right.to < left.from || isBare(one.is, other.is);
  return (
    (isNone(one.is) && isWhole(one.of.of) && left.to < right.from) ||
    (isNone(other.is) && isWhole(other.of.of) && right.to < left.from)
  );
}

const isNone = ({ op, value }: Comparison): boolean => op === "=" && value === 0;
/** "> 5" and "< 5" of one number leave nobody either. */
const isBare = (one: Comparison, other: Comparison): boolean =>
  one.value === other.value && [one.op, other.op].sort().join() === "<,>";
/** All that ever happened of a source. */
const isWhole = (of: object): boolean => Object.keys(of).join() === "source";

/** An age, a score: what a customer has one of. */
function numberOf(condition: Condition): { of: string; is: Comparison } | null {
  if (condition.kind === "attribute" && condition.test.kind === "number")
    return { of: condition.field, is: condition.test.is };
  return condition.kind === "quantity" && condition.of.measure === "latest"
    ? { of: JSON.stringify(condition.of), is: condition.is }
    : null;
}

function ends({ op, value, to = value }: Comparison): { from: number; to: number } | null {
  if (op === "!=") return null;
  if (op === "between") return { from: value, to };
  if (op === "=") return { from: value, to: value };
  return op.startsWith(">")
    ? { from: value, to: Number.POSITIVE_INFINITY }
    : { from: Number.NEGATIVE_INFINITY, to: value };
}
