import type { Advice, Outcome } from "../../dialogue/index.ts";
import { ordersOf } from "../../orders/index.ts";
import type { Recommender } from "../../recommendations/index.ts";
import type { Saying } from "../../wording/index.ts";
import type { Capability, CapabilityContext } from "../capability.ts";
import { tellOffers } from "./card.ts";
import { type Found, findLike, findOffers } from "./find-offers.ts";

/** More cards than these are not read on a phone. */
const SHOWN_AT_MOST = 3;
/** How many of the newest orders are looked through for one that was not cancelled. */
const LOOKED_THROUGH = 20;

/** Who recommends, where the shop lets the chat recommend. */
export const recommenderOf = ({ recommender, shop }: CapabilityContext): Recommender | null =>
  shop.policy.recommendations ? recommender : null;

/** Advises goods, each with its reason; null where there is nothing to advise. */
export async function advise(
  context: CapabilityContext,
  recommender: Recommender,
  query: string,
  advice: Advice,
): Promise<Outcome | null> {
  if (advice.wish === "like_order") return likeLastOrder(context, recommender, advice);
  const found = await findOffers(context, recommender, query, advice);
  return told(context, found, { query, advice, head: headOf(found, advice) });
}

/** Goods like those of the customer's last order. */
export const adviseLikeLastOrder: Capability = async (context, { amount, order }) => {
  const recommender = recommenderOf(context);
  if (!context.customer) return { kind: "identify" };
  const advice: Advice = { wish: "like_order", ...(amount ? { most: amount } : {}) };
  const outcome = recommender && (await likeLastOrder(context, recommender, advice, order));
  return outcome ?? nothing(advice);
};

/** `named`: the number of another order than the last. */
async function likeLastOrder(context: CapabilityContext, recommender: Recommender, advice: Advice, named?: string) {
  const { customer, db } = context;
  const orders = customer ? await ordersOf(db, customer.id, LOOKED_THROUGH) : [];
  const kept = orders.filter(({ status }) => status !== "cancelled");
  const order = kept.find(({ number }) => number === named) ?? kept[0];
  const skus = order?.items.map(({ sku }) => sku) ?? [];
  const found = await findLike(context, recommender, skus, advice);
  const head: Saying = !order
    ? { reply: "advice-no-order" }
    : { reply: found.beside ? "advice-like-order-none" : "advice-like-order", args: { number: order.number } };
  return told(context, found, { query: LIKE_LAST, advice, head });
}

/** The words of advice that asked for nothing in words. */
const LIKE_LAST = "like the last order";

function told(
  context: CapabilityContext,
  { offers }: Found,
  { query, advice, head }: { query: string; advice: Advice; head: Saying },
): Outcome | null {
  const shown = offers.slice(0, SHOWN_AT_MOST);
  if (shown.length === 0) return advice.except ? nothing(advice) : null;
  const except = [...(advice.except ?? []), ...shown.map(({ product }) => product.id)];
  const said = advice.except ? { reply: "advice-others" } : head;
  const { tell, choices } = tellOffers(context, said, { offers: shown, more: offers.length > shown.length });
  return {
    kind: "told",
    tell,
    topic: { kind: "product", name: shown[0]?.product.name ?? "" },
    offer: { choices },
    advised: { query, advice: { ...advice, except } },
  };
}

/** How advice begins. */
function headOf({ of, beside, isKind }: Found, { wish, most, kind }: Advice): Saying {
  const args = { items: { list: of } };
  if (of.length > 0 && wish === "with") {
    if (beside) return { reply: "advice-with-none", args };
    if (isKind) return { reply: "advice-with-kind", args };
    return of.length > 1 ? { reply: "advice-with-several", args } : { reply: "advice-with", args };
  }
  if (of.length > 0 && wish === "better") return { reply: "advice-better", args };
  if (of.length > 0 && wish === "like") return { reply: "advice-like", args };
  return { reply: most !== undefined || kind !== undefined ? "advice-fitting" : "advice-any" };
}

/** Nothing (more) can be advised. */
export const nothing = (advice: Advice): Outcome => ({
  kind: "told",
  tell: [{ saying: whyNothing(advice) }],
  refused: "no_match",
});

function whyNothing({ except, wish, most }: Advice): Saying {
  if (except) return { reply: "advice-no-others" };
  if (wish === "better") return { reply: "advice-better-none" };
  return most === undefined ? { reply: "advice-none" } : { reply: "advice-none-within" };
}
