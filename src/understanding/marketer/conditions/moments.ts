import type { Condition, Window } from "../../../segments/index.ts";
import type { Clause } from "../grammar/clause.ts";
import { counted } from "./made.ts";
import { DAYS, type Orders } from "./order-filter.ts";

/** §9.1: bought before, and not since. */
export function lapsed(
  { window: _, ...of }: Orders,
  n: number,
  unit: "hour" | "day" | "week" | "month" | "quarter" | "year",
): Condition {
  return { kind: "moment", which: "last", of, window: { kind: "earlier", n, unit } };
}

/** "Не заказывали с лета": bought before it, and not since (§9.1). */
export function notSince({ window, ...of }: Orders): Condition {
  return {
    kind: "all",
    of: [
      counted(of, "count", { op: ">=", value: 1 }),
      counted({ ...of, ...(window !== undefined && { window }) }, "count", { op: "=", value: 0 }),
    ],
  };
}

/** "Первый заказ в мае", "последний раз покупали больше месяца назад". */
export function momentOf(clause: Clause, of: Orders): Condition | null | undefined {
  const soon = soonAgain(clause, of);
  if (soon !== null) return soon;
  const which = clause.marks.has("first_order") ? "first" : clause.marks.has("last_order") ? "last" : null;
  if (which === null || of.window === undefined || clause.amounts.length > 0) return undefined;
  const [when] = clause.whens;
  if (which === "first" && when?.hit.length !== undefined && when.hit.lead === "within" && follows(clause)) {
    const { n, unit } = when.hit.length;
    return {
      kind: "sequence",
      first: { source: "orders" },
      from: "first",
      next: { source: "orders", ...(clause.nth !== undefined && clause.nth > 1 && { orders: { nth: clause.nth } }) },
      within: { n, unit },
    };
  }
  const { nth: _, ...filter } = of.orders ?? {};
  const { window, orders: __, ...rest } = of;
  const moment: Condition = {
    kind: "moment",
    which,
    of: Object.keys(filter).length > 0 ? { ...rest, orders: filter } : rest,
    window,
  };
  return clause.negated ? { kind: "not", of: moment } : moment;
}

/** "Купили второй раз в течение 30 дней": so long after the first, and not in the last 30 days. */
function soonAgain({ marks, whens, negated, amounts }: Clause, { window: _, ...of }: Orders): Condition | null {
  const [when] = whens;
  const length = when?.hit.length;
  const isLength = when?.hit.lead === "within" || when?.hit.lead === "over";
  const isAgain = marks.has("second_time") || (marks.has("again") && when?.hit.lead === "within");
  if (
    !isAgain ||
    negated ||
    amounts.length > 0 ||
    whens.length !== 1 ||
    marks.has("first_order") ||
    marks.has("last_order")
  )
    return null;
  if (length === undefined || !isLength || when?.hit.latest === true) return null;
  return { kind: "sequence", first: of, from: "first", next: of, within: { n: length.n, unit: length.unit } };
}

/** "Ordered again within 30 days of the first order": it speaks of another one. */
const follows = ({ marks, nth }: Clause): boolean => marks.has("again") || (nth !== undefined && nth > 1);

/** "Каждый месяц этого года", "по два заказа каждый месяц"; null where nobody said of which time. */
export function everyOf(clause: Clause, { window, ...of }: Orders): Condition | null | undefined {
  if (clause.every === undefined) return undefined;
  if (window === undefined) return null;
  const [amount] = clause.amounts;
  const isMany =
    amount !== undefined && ["times", "orders"].includes(amount.unit) && (amount.isBare || amount.op.startsWith(">"));
  const times = isMany ? amount.value + (amount.op === ">" ? 1 : 0) : 1;
  const every: Condition = { kind: "every", unit: clause.every, window, of, ...(times > 1 && { times }) };
  return clause.negated ? { kind: "not", of: every } : every;
}

/** What a bare length of time says; null where it says nothing here. */
export function lengthCondition(clause: Clause, of: Orders): Condition | null | undefined {
  const [length] = clause.lengths;
  if (length === undefined) return undefined;
  if (clause.marks.has("between_orders")) {
    if (length.op === null) return null;
    return counted(of, "days_between", { op: length.op, value: length.n * DAYS[length.unit] });
  }
  if (clause.marks.has("delivery")) return undefined;
  if (clause.negated || clause.marks.has("stopped")) return lapsed(of, length.n, length.unit);
  const window: Window | null =
    length.op === ">" || length.op === ">=" ? { kind: "earlier", n: length.n, unit: length.unit } : null;
  return window === null || clause.marks.has("buy")
    ? null
    : counted({ ...of, window }, "count", { op: ">=", value: 1 });
}
