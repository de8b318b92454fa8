import { DateTime } from "luxon";
import { spentSince } from "../../orders/index.ts";
import type { CapabilityContext, KnownCustomer } from "../capability.ts";
import { type LoyaltyStanding, loyaltyStanding } from "./loyalty-standing.ts";

/** Where a customer stands in the shop's programme, and what they spent for it; null where the policy has none. */
export async function standingOf(
  { db, at, shop }: Pick<CapabilityContext, "db" | "at" | "shop">,
  customer: KnownCustomer,
): Promise<(LoyaltyStanding & { spent: number }) | null> {
  const { loyalty } = shop.policy;
  if (!loyalty) return null;
  const since = DateTime.fromJSDate(at, { zone: shop.timezone }).minus({ months: loyalty.months }).toJSDate();
  const spent = await spentSince(db, customer.id, since);
  return { ...loyaltyStanding(loyalty, spent), spent };
}
