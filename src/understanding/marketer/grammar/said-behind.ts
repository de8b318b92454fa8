import type { Amount, Clause } from "./clause.ts";
import type { Scene } from "./scene.ts";

/** "Купили кофе, но не больше двух раз": they did, and the number behind says of it how often; from one up to it. */
export function saidBehind({ isHere, chunk }: Scene, clause: Clause, amount: Amount): Amount {
  const { op, unit, value, to } = amount;
  const isOfTimes = (unit === "times" || unit === "orders") && op === "<=" && to === undefined && value >= 1;
  const isDone = !clause.negated && (clause.marks.has("buy") || clause.goods.length > 0);
  const isBehind = !isHere && (chunk.join === "but" || chunk.join === "comma");
  return isOfTimes && isDone && isBehind ? { ...amount, op: ">=", value: 1, to: value } : amount;
}
