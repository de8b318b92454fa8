import { says } from "./items.ts";
import type { Sketch } from "./sketch.ts";

const LESS =
  /(?:^|\s)(?:минус|мінус|за минусом|за мінусом|без|без учета|без урахування|за вычетом|за вирахуванням|не считая|не рахуючи|исключая|кроме|крім|minus|less|net of|excluding|without|except|not counting)(?: the)?$/;
const MONEY = ["is_revenue", "is_average", "is_arpu", "is_median"];

/** "Выручка за вычетом возвратов": no figure here is one less another, and it is not the revenue of those who returned nothing. */
export function blockNet(sketch: Sketch): void {
  const { tokens, wanted, items, whose, blocked } = sketch;
  if (!wanted.some(({ sense }) => MONEY.includes(sense))) return;
  for (const item of items) {
    if (whose.has(item) || !says(item, "thing_return", "is_refunded")) continue;
    const ahead = tokens.slice(Math.max(0, item.from - 3), item.from).map(({ plain }) => plain);
    if (!LESS.test(ahead.join(" "))) continue;
    item.use = undefined;
    blocked.add(item);
  }
}

/** "Сколько новых и сколько из них из Риги": of two counts that came to one figure the second is not read. */
export function blockSecondCount({ items, wanted, blocked }: Sketch): void {
  const counts = items.filter((item) => says(item, "how_many"));
  const second = counts[1];
  if (second === undefined || wanted.length >= counts.length) return;
  second.use = undefined;
  blocked.add(second);
}
