import type { Item } from "../evidence.ts";
import type { Person } from "../known/person/person.ts";

const DAY_MS = 86_400_000;
/** From so many purchases on, what lies between them is somebody's own rhythm. */
const USUAL_FROM = 3;

/** How somebody buys a product. */
export interface Habit {
  /** In how many orders. */
  times: number;
  /** Whole days since the last of them. */
  since: number;
  /** The median of days between two of them, at least 1; null of fewer than three. */
  days: number | null;
}

/** How somebody buys a product; null where they never did. */
export function habitOf({ bought }: Pick<Person, "bought">, product: Item, at: Date): Habit | null {
  const rows = bought.get(product);
  if (!rows) return null;
  const orders = new Map(rows.map((row) => [row.order, row.at.getTime()]));
  const times = [...orders.values()];
  const last = times.at(-1);
  if (last === undefined) return null;
  const since = Math.max(0, Math.floor((at.getTime() - last) / DAY_MS));
  return { times: times.length, since, days: times.length < USUAL_FROM ? null : medianGap(times) };
}

function medianGap(times: readonly number[]): number {
  const gaps = times.slice(1).map((time, place) => (time - (times[place] ?? 0)) / DAY_MS);
  const sorted = gaps.sort((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  const median = ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
  return Math.max(1, Math.round(median));
}
