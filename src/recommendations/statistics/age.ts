import type { Basket } from "../evidence.ts";

const DAY_MS = 86_400_000;

/** What a basket counts for by its age: halved each `halfLifeDays` where times are known, else `perBasket` for each later basket of the person. */
export interface Ageing {
  halfLifeDays: number;
  perBasket: number;
}

/** What is popular now: a month makes it half. */
export const LATE: Ageing = { halfLifeDays: 30, perBasket: 0.6 };
/** What goes together: tastes last longer than fashions. */
export const LASTING: Ageing = { halfLifeDays: 365, perBasket: 1 };

/** The weight of a basket, with so many later ones of the same person. */
export function weightOf({ at }: Basket, later: number, now: Date | null, { halfLifeDays, perBasket }: Ageing): number {
  if (!at || !now) return perBasket ** later;
  return 2 ** (-Math.max(0, (now.getTime() - at.getTime()) / DAY_MS) / halfLifeDays);
}
