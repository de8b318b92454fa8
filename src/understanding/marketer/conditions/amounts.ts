import type { Condition, Happenings } from "../../../segments/index.ts";
import type { Amount, Clause } from "../grammar/clause.ts";
import { comparisonOf, counted, some } from "./made.ts";

/** The names of a kind that a clause was told. */
export const valuesOf = (clause: Clause, kind: string): string[] =>
  clause.names.filter((name) => name.kind === kind).map(({ value }) => value);

/** By how much or how many, or whether at all. */
export function amountsOr(clause: Clause, of: Happenings): Condition {
  if (clause.amounts.length === 0) return some(of, clause.negated);
  if (isNotOne(clause)) return some(of, true);
  const all = clause.amounts.map((amount) => counted(of, measureOf(of, amount), comparisonOf(amount)));
  const one: Condition = all.length === 1 && all[0] !== undefined ? all[0] : { kind: "all", of: all };
  return clause.negated ? { kind: "not", of: one } : one;
}

/** "Не перешли ни по одной ссылке": not one is none. */
export const isNotOne = ({ negated, amounts: [amount, ...more] }: Pick<Clause, "negated" | "amounts">): boolean =>
  negated && amount?.isBare === true && amount.value === 1 && amount.to === undefined && more.length === 0;

function measureOf(of: Happenings, { unit, measure, value }: Amount): "count" | "amount" | "units" | "products" {
  if (of.source === "visits" && (unit === "pieces" || unit === "products")) return "products";
  if (of.source !== "returns") return "count";
  if (unit === "money" || measure === "amount" || (unit === "plain" && value >= 100)) return "amount";
  return unit === "pieces" ? "units" : unit === "products" ? "products" : "count";
}
