import { DateTime } from "luxon";
import { normalise } from "../../base/index.ts";
import type { OrderStatus } from "../order-row.ts";
import type { Goods, OrderFacts } from "./order-facts.ts";
import { type Ruling, ruledOut } from "./ruled.ts";

/** How far an order has come. */
type Progress = Pick<OrderFacts, "number" | "status" | "placedAt" | "shippedAt" | "deliveredAt">;

/** What stands against a change that the policy allows in these statuses only; null where nothing does. */
export function ruleStatus(
  order: Pick<Progress, "number" | "status">,
  statuses: readonly OrderStatus[],
): Ruling | null {
  const { status, number } = order;
  if (statuses.includes(status)) return null;
  if (status === "cancelled") return ruledOut("already_cancelled", { order: number });
  const left = status === "shipped" || status === "delivered";
  return ruledOut(left ? "order_shipped" : "unsupported", { order: number, status });
}

/** How long after a delivery something may be done, and with what. */
interface Window {
  days: number;
  except_categories: readonly string[];
  /** Why not, once the days are over. */
  passed: "return_window_passed" | "exchange_window_passed";
}

/** What stands against sending goods of an order back: where it is, and the days gone by since it came. */
export function ruleDelivered(order: Progress, window: Window, at: Date, timezone: string): Ruling | null {
  const { status, number } = order;
  if (status === "cancelled") return ruledOut("already_cancelled", { order: number });
  if (status !== "delivered") return ruledOut("not_returnable", { order: number, cause: "status", status });
  // Where nobody wrote down when it came, it came at the earliest when it was sent: a window that is still open then is open.
  const since = order.deliveredAt ?? order.shippedAt ?? order.placedAt;
  const last = DateTime.fromJSDate(since, { zone: timezone }).startOf("day").plus({ days: window.days });
  if (DateTime.fromJSDate(at) < last.plus({ days: 1 })) return null;
  if (!order.deliveredAt) return ruledOut("unsupported", { order: number });
  const day = { at: last.toJSDate().toISOString(), style: "day" } as const;
  return ruledOut(window.passed, { order: number, days: window.days, last: day });
}

/** What stands against sending these goods back: their category, in whichever language the policy names it. */
export function ruleCategory(order: OrderFacts, goods: Goods, except: readonly string[]): Ruling | null {
  const names = [goods.category, ...Object.values(goods.translations).map((words) => words.category)];
  const excepted = new Set(except.map((name) => normalise(name)));
  const found = names.some((name) => name && excepted.has(normalise(name)));
  return found ? ruledOut("not_returnable", { order: order.number, cause: "category" }, goods) : null;
}

/** What stands against a second change of goods, where the policy allows one of an order only. */
export function ruleOnce(order: OrderFacts): Ruling | null {
  if (order.returns.length > 0) return ruledOut("already_returned", { order: order.number });
  if (order.exchanges.length > 0) return ruledOut("already_changed", { order: order.number });
  return null;
}
