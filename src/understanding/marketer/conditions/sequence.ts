import type { Condition, Happenings, Window } from "../../../segments/index.ts";
import type { Clause } from "../grammar/clause.ts";
import type { Known } from "./known.ts";
import { messagesIn } from "./messages.ts";
import { ordersIn } from "./order-filter.ts";
import { returnsIn, ticketsIn, visitsIn } from "./others.ts";

type Step = { n: number; unit: "hour" | "day" | "week" | "month" | "quarter" | "year" };

/** "Купили кофе, а потом чай в течение 30 дней"; null where the two are not things that happen. */
export function sequenceOf(first: Clause, next: Clause, known: Known): Condition | null {
  if ([first, next].some(isSoLongAfter)) return null;
  const within = withinOf(next) ?? withinOf(first);
  const [before, after] = [happeningsOf(first, known), happeningsOf(next, known)];
  if (before === null || after === null || first.negated || isArrival(first)) return null;
  return {
    kind: "sequence",
    first: ofSameGoods(before, after),
    ...(isFirst(before) && { from: "first" as const }),
    next: after,
    ...(within !== undefined && { within }),
    ...(next.negated && { not: true as const }),
  };
}

/** "Через месяц после": on that day nobody can be asked for. */
const isSoLongAfter = ({ whens }: Clause): boolean => whens.some(({ hit }) => hit.lead === "ahead");

/** When an order came is not when it was placed. */
const isArrival = ({ group, marks, names }: Clause): boolean =>
  group === "orders" && names.length === 0 && !marks.has("buy") && (marks.has("delivery") || marks.has("delivered"));

/** "Returned a dress within 30 days of buying it". */
function ofSameGoods(before: Happenings, after: Happenings): Happenings {
  const isPlain = before.source === "orders" && before.items === undefined && before.orders === undefined;
  return isPlain && after.source === "returns" && after.items !== undefined
    ? { ...before, items: after.items }
    : before;
}

const isFirst = (of: Happenings): boolean =>
  of.source === "orders" && (of.orders?.nth === "first" || of.orders?.nth === 1);

/** "В течение 30 дней": how long after, not when. */
function withinOf(clause: Clause): Step | undefined {
  const [length] = clause.lengths;
  const when = clause.whens.find(isLength);
  const told = when?.hit.length ?? length;
  return told === undefined ? undefined : { n: told.n, unit: told.unit };
}

/** "В течение 30 дней", and not "30 дней назад" or "за последние 30 дней", which say when it was. */
const isLength = ({ hit }: Clause["whens"][number]): boolean =>
  hit.length !== undefined && hit.lead !== "ago" && hit.latest !== true;

/** What a clause that is part of a sequence speaks of; its window stays where it is one of the calendar. */
function happeningsOf(clause: Clause, known: Known): Happenings | null {
  const window: Window | undefined = clause.whens.find((when) => !isLength(when))?.window ?? undefined;
  return clause.amounts.length > 0 && clause.group !== "orders" ? null : inWindow(clause, window, known);
}

/** What a clause speaks of, in its window. */
export const happeningsIn = (clause: Clause, known: Known): Happenings | null =>
  inWindow(clause, clause.whens[0]?.window ?? undefined, known);

function inWindow(clause: Clause, window: Window | undefined, known: Known): Happenings | null {
  switch (clause.group) {
    case "orders":
      return ordersIn(clause, window);
    case "returns":
      return returnsIn(clause, window);
    case "messages":
      return messagesIn(clause, window);
    case "visits":
      return visitsIn(clause, window);
    case "tickets":
      return ticketsIn(clause, window, known);
    default:
      return null;
  }
}
