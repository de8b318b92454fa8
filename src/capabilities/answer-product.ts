import { type FoundProduct, findProducts } from "../catalog/index.ts";
import type { Advice, Outcome } from "../dialogue/index.ts";
import { answer } from "../knowledge/index.ts";
import { advise, nothing, recommenderOf } from "./advising/advise.ts";
import { answerQuestion } from "./answer-question.ts";
import { tellByPrice } from "./by-price.ts";
import type { Capability, CapabilityContext } from "./capability.ts";
import { byName } from "./named-items.ts";
import { fitting } from "./ordering/find-wish.ts";
import { tellProducts } from "./product-telling.ts";
import { seenBy } from "./seen-by.ts";

/** Products shown at most for one question. */
const SHOWN_AT_MOST = 4;

/** What stands between the names of products that are compared. */
const BETWEEN = /\s*[,;/]\s*|\s+(?:и|или|і|й|та|або|чи|and|or|vs|versus|от|від|from|than|за)\s+/iu;

/**
 * Answers what a product costs and whether it is there, from the catalogue's rows, and shows those that are compared side by side. Who asks
 * for advice gets what the shop writes about choosing, else what the catalogue has of the kind. What names no product may be a question of
 * another kind.
 */
export const answerProduct: Capability = async (context, _, step) => {
  const command = step.command?.type === "ask_product" ? step.command : undefined;
  const { query = "", aspect = "any", variant } = command ?? {};
  if (aspect === "compare") return compared(context, query) ?? answerQuestion(context, query);
  if (aspect === "recommend") return recommended(context, query, command?.advice ?? { wish: "any" });
  const byPrice = command?.byPrice && tellByPrice(context, query, command.byPrice);
  if (byPrice) return byPrice;
  const found = productsIn(context, query, variant);
  return found.length > 0 ? tellProducts(context, found) : answerQuestion(context, query);
};

/**
 * What the shop writes about choosing, and beside it goods with the reason for each, where the shop lets the chat recommend; else what the
 * catalogue has of the kind.
 */
async function recommended(context: CapabilityContext, query: string, advice: Advice): Promise<Outcome> {
  const isGeneral = advice.wish === "any" && advice.most === undefined && advice.except === undefined;
  const written = isGeneral && isWritten(context, query) ? await answerQuestion(context, query) : null;
  const recommender = recommenderOf(context);
  const advised = recommender && (await advise(context, recommender, query, advice));
  if (written?.kind === "told" && advised?.kind === "told")
    return { ...advised, tell: [...written.tell, ...advised.tell] };
  if (written ?? advised) return written ?? advised ?? nothing(advice);
  const found = productsIn(context, query);
  if (found.length > 0 && (isGeneral || !recommender)) return tellProducts(context, found);
  return recommender && !isGeneral ? nothing(advice) : answerQuestion(context, query);
}

/** What has exactly the name that was asked for is meant, however many names it stands in; of its variants those that were named. */
function productsIn(context: CapabilityContext, query: string, variant?: string): FoundProduct[] {
  const { shop, locale } = context;
  const named = byName(shop.catalog, query);
  if (named) return [{ product: named, variants: fitting(context, named, variant), score: 1 }];
  return findProducts(shop.catalog, query, { locale, limit: SHOWN_AT_MOST });
}

const isWritten = (context: CapabilityContext, question: string): boolean =>
  answer(context.shop.knowledge, question, seenBy(context)).kind === "answer";

/** The cards of two products or more, or null where fewer are named. */
function compared(context: CapabilityContext, query: string): Outcome | null {
  const named = query.split(BETWEEN).flatMap((part) => productsIn(context, part)[0] ?? []);
  const each = named.filter((one, at) => named.findIndex(({ product }) => product === one.product) === at);
  if (each.length < 2) return null;
  const cards = each.slice(0, SHOWN_AT_MOST).map((one) => tellProducts(context, [one]));
  const tell = cards.flatMap((card) => (card.kind === "told" ? card.tell : []));
  return { kind: "told", tell };
}
