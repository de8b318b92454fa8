import { cents, fromCents } from "../../base/index.ts";
import type { Policy } from "../../policy/index.ts";

type Loyalty = NonNullable<Policy["loyalty"]>;
type Level = Loyalty["levels"][number];

/** Where somebody stands in the shop's programme. */
export interface LoyaltyStanding {
  /** Null below the lowest level. */
  level: Level | null;
  /** The level above, and how much is to be spent until it; null at the top. */
  next: { level: Level; missing: number } | null;
}

/** The level that a sum spent within the policy's months comes to: its threshold itself is enough. */
export function loyaltyStanding({ levels }: Pick<Loyalty, "levels">, spent: number): LoyaltyStanding {
  const sum = Math.max(0, cents(spent));
  const rising = [...levels].sort((a, b) => a.from - b.from);
  const above = rising.find(({ from }) => cents(from) > sum);
  const level = rising.filter(({ from }) => cents(from) <= sum).at(-1) ?? null;
  return { level, next: above ? { level: above, missing: fromCents(cents(above.from) - sum) } : null };
}
