import { fromCents } from "../../base/index.ts";
import { readCard } from "../../customers/index.ts";
import type { Policy } from "../../policy/index.ts";
import type { Saying } from "../../wording/index.ts";
import { refuseForAnother } from "../another-person.ts";
import type { Capability, CapabilityContext, KnownCustomer } from "../capability.ts";
import { notAllowed } from "../not-allowed.ts";
import { standingOf } from "./standing-of.ts";

/** Tells the known customer their level, their points and what is missing to the next level; refuses where the shop has no programme. */
export const showLoyalty: Capability = async (context, slots) => {
  const { db, customer, shop } = context;
  const card = customer ? await readCard(db, customer.id) : null;
  if (!customer || !card) return { kind: "identify" };
  const refused = await refuseForAnother(context, customer, slots);
  if (refused) return refused;
  const { loyalty } = shop.policy;
  const { loyaltyLevel, loyaltyPoints } = card;
  if (!loyalty && loyaltyLevel === null && loyaltyPoints === null) return notAllowed(context, "loyalty");
  const level = loyalty ? await byPolicy(context, customer, loyalty) : byCard(loyaltyLevel);
  const text = { lines: [...level, pointsLine(loyaltyPoints, loyalty, shop.currency)] };
  return { kind: "told", tell: [{ saying: { reply: "lines", args: { text } } }] };
};

const byCard = (level: string | null): Saying[] =>
  level === null ? [] : [{ reply: "loyalty-level-card", args: { level } }];

async function byPolicy(
  context: CapabilityContext,
  customer: KnownCustomer,
  { months }: NonNullable<Policy["loyalty"]>,
): Promise<Saying[]> {
  const { locale, shop } = context;
  const { level = null, next = null, spent = 0 } = (await standingOf(context, customer)) ?? {};
  const money = (amount: number) => ({ amount, currency: shop.currency });
  const lines: Saying[] = [];
  if (level) lines.push({ reply: "loyalty-level", args: { level: level.names[locale], percent: level.percent } });
  lines.push({ reply: "loyalty-spent", args: { spent: money(spent), months } });
  const { names, percent } = next?.level ?? {};
  if (next && names && percent !== undefined)
    lines.push({ reply: "loyalty-next", args: { missing: money(next.missing), level: names[locale], percent } });
  else lines.push({ reply: "loyalty-top" });
  return lines;
}

/** What nobody knows is said to be unknown; a point's worth is the policy's. */
function pointsLine(points: number | null, loyalty: Policy["loyalty"], currency: string): Saying {
  if (points === null) return { reply: "loyalty-points-unknown" };
  if (points === 0) return { reply: "loyalty-points-none" };
  if (!loyalty) return { reply: "loyalty-points-only", args: { points } };
  const worth = { amount: fromCents(Math.floor(points * loyalty.point * 100 + 1e-6)), currency };
  return { reply: "loyalty-points", args: { points, worth } };
}
