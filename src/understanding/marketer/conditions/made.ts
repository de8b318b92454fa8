import type { Comparison, Condition, Happenings, Quantity, Window } from "../../../segments/index.ts";
import type { Amount, Clause } from "../grammar/clause.ts";

/** A condition, or null where the words of a clause make none. */
export type Made = Condition | null;

export const comparisonOf = ({ op, value, to }: Amount): Comparison =>
  to === undefined ? { op, value } : { op: "between", value, to };

export const counted = (of: Happenings, measure: Quantity["measure"], is: Comparison): Condition => ({
  kind: "quantity",
  of: { measure, of },
  is,
});

/** How many there were of them, or that there were none. */
export const some = (of: Happenings, isDenied: boolean): Condition =>
  counted(of, "count", isDenied ? { op: "=", value: 0 } : { op: ">=", value: 1 });

/** The same in each of a clause's windows: "в октябре и в ноябре" both, "в октябре или ноябре" either. */
export function over(clause: Clause, make: (window: Window | undefined) => Made): Made {
  const { whens } = clause;
  if (whens.length === 0 || clause.against?.with === "window") return make(undefined);
  const made = whens.map(({ window }) => (window === null ? null : make(window)));
  if (made.some((one) => one === null)) return null;
  const of = made.filter((one) => one !== null);
  const [only] = of;
  if (of.length === 1) return only ?? null;
  const isEither = whens.some(({ join }) => join === "or") !== clause.negated;
  return { kind: isEither ? "any" : "all", of };
}
