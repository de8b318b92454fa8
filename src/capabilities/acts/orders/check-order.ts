import type { Locale } from "../../../base/index.ts";
import { type Goods, type OrderFacts, type Ruled, readOrderFacts } from "../../../orders/index.ts";
import { goodsName } from "../../goods-name.ts";
import type { ActContext, Checked } from "../act.ts";

/**
 * Checks a change of a customer's own order by its rule; an order of somebody else, or of nobody, is refused before any rule looks. Goods
 * that a refusal speaks of are named in the conversation's language. `skus`: variants that the rule looks at beside the order's own goods.
 */
export async function checkOrder<Plan>(
  context: ActContext,
  { number, skus = [] }: { number: string; skus?: readonly string[] },
  lock: boolean,
  rule: (order: OrderFacts, goods: Map<string, Goods>) => Ruled<Plan>,
): Promise<Checked<Plan>> {
  const found = await readOrderFacts(context.db, number, { skus, lock });
  if (!found) return { ok: false, why: "no_match", about: { number } };
  const { order, goods } = found;
  if (order.customerId !== context.customer.id) return { ok: false, why: "not_your_order", about: { number } };
  const ruled = rule(order, goods);
  return ruled.ok ? ruled : refused(ruled, context.locale);
}

function refused({ why, about, goods }: Extract<Ruled<never>, { ok: false }>, locale: Locale): Checked<never> {
  return { ok: false, why, about: goods ? { ...about, item: goodsName(goods, locale) } : (about ?? {}) };
}
