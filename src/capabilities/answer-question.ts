import { findProducts } from "../catalog/index.ts";
import type { Offered, Outcome } from "../dialogue/index.ts";
import { type Answered, answer, type Hit } from "../knowledge/index.ts";
import type { CapabilityContext } from "./capability.ts";
import { dontKnow } from "./dont-know.ts";
import { tellProducts } from "./product-telling.ts";
import { restated } from "./restated.ts";
import { seenBy } from "./seen-by.ts";
import { tellArticle } from "./tell-article.ts";

/** From this score on, a question that no article answers is taken to be about a product that it names. */
const PRODUCT_FLOOR = 0.75;
const PRODUCTS_AT_MOST = 4;

/** Answers a question with what a model composed of articles, with an article's own words, or with a product that it names; else offers the nearest, or says that it is not known. */
export async function answerQuestion(context: CapabilityContext, question: string): Promise<Outcome> {
  const { locale, shop } = context;
  const found = answer(shop.knowledge, question, { ...seenBy(context), vector: context.vectors.get(question) });
  const composed = context.composed.get(question);
  if (found.kind === "answer")
    return composed ? restated(context, composed, question) : tellArticles(context, [found, ...found.also], question);
  const products = findProducts(shop.catalog, question, { locale, limit: PRODUCTS_AT_MOST });
  const sure = products.filter((one) => one.score >= PRODUCT_FLOOR);
  if (sure.length > 0) return tellProducts(context, sure);
  if (composed) return restated(context, composed, question);
  return found.kind === "nearest" ? nearest(found.hits, question) : dontKnow(context, question, found.hits);
}

/** Several articles, each for its part of the question; what the first leaves open is asked. */
async function tellArticles(context: CapabilityContext, found: [Answered, ...Answered[]], whole: string) {
  const [first, ...others] = found;
  const told = await tellArticle(context, first, { question: first.question, whole });
  for (const each of others) {
    const { tell } = await tellArticle(context, each, { question: each.question, whole });
    told.tell.push(...tell);
  }
  return told;
}

function nearest(hits: Hit[], question: string): Outcome {
  const choices: Offered[] = hits.map(({ article }) => ({ label: article.title, value: `article:${article.slug}` }));
  const all = [...choices, { label: { reply: "choice-none-of-these" }, value: "hand_off" }];
  return { kind: "told", tell: [{ saying: { reply: "nearest" }, choices: all }], offer: { choices: all, question } };
}
