import type { Condition, Quantity, Window } from "../../../segments/index.ts";
import type { Clause } from "../grammar/clause.ts";
import { bundlesOf } from "./goods.ts";
import type { Orders } from "./order-filter.ts";

/** Held against the shop's average, another window or other goods; undefined where nothing was. */
export function againstOf(clause: Clause, of: Orders): Condition | null | undefined {
  const { against } = clause;
  if (against === undefined || against.op === "=") return undefined;
  const measure: Quantity["measure"] =
    clause.measure ?? (isOfSize(clause) ? "average" : isOfMoney(clause) ? "amount" : "count");
  const times = against.times === undefined ? {} : { times: against.times };
  if (against.with === "average") return { kind: "shop_average", of: { measure, of }, op: against.op, ...times };
  const sides = against.with === "goods" ? goodsSides(clause, of) : windowSides(clause, of);
  if (sides === null) return null;
  const [left, right] = sides;
  const compare: Condition = {
    kind: "compare",
    left: { measure, of: left },
    op: against.op,
    right: { measure, of: right },
    ...times,
  };
  return clause.negated ? { kind: "not", of: compare } : compare;
}

/** "Чек выше среднего", "an order above average": what one comes to, and not how many there are. */
const isOfSize = ({ against, marks }: Clause): boolean =>
  against?.with === "average" &&
  marks.has("order_one") &&
  !["orders", "often", "buy"].some((sense) => marks.has(sense));

/** "Купили больше, чем в прошлом году": for more money, unless it is orders or times that are told. */
const isOfMoney = ({ against, marks, goods, group }: Clause): boolean =>
  group === "orders" && against?.with === "window" && goods.length === 0 && !COUNTED.some((sense) => marks.has(sense));
const COUNTED = ["orders", "order_one", "often", "again", "first_order", "last_order", "one_time"];

function windowSides(clause: Clause, { window: _, ...of }: Orders): [Orders, Orders] | null {
  const [left, right] = clause.whens;
  if (clause.marks.has("previous_one") && left?.window?.kind === "this") {
    const { unit, shift } = left.window;
    return [
      { ...of, window: left.window },
      { ...of, window: { kind: "this", unit, shift: shift - 1 } },
    ];
  }
  if (right === undefined && left?.window?.kind === "this" && left.window.shift === -1)
    return [
      { ...of, window: { ...left.window, shift: 0 } },
      { ...of, window: left.window },
    ];
  if (left?.window == null || right?.window == null || clause.whens.length !== 2) return null;
  if (left.window.kind === "last" && JSON.stringify(left.window) === JSON.stringify(right.window)) {
    const { n, unit } = left.window;
    const before: Window = { kind: "ago", from: { n: 2 * n, unit }, to: { n, unit } };
    return clause.marks.has("before")
      ? [
          { ...of, window: left.window },
          { ...of, window: before },
        ]
      : null;
  }
  const isSame = JSON.stringify(left.window) === JSON.stringify(right.window);
  if (isSame && left.window.kind !== "this") return null;
  const before =
    isSame && left.window.kind === "this" ? { ...left.window, shift: left.window.shift - 1 } : right.window;
  return [
    { ...of, window: left.window },
    { ...of, window: before },
  ];
}

function goodsSides({ against }: Clause, of: Orders): [Orders, Orders] | null {
  const items = bundlesOf(against?.goods ?? []).map((bundle) => bundle.items);
  return items.length === 0 || of.items === undefined ? null : [of, { ...of, items }];
}
