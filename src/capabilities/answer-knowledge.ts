import { findProducts } from "../catalog/index.ts";
import type { Offered, Outcome } from "../dialogue/index.ts";
import { answer, articleOf, type Hit } from "../knowledge/index.ts";
import { quoted } from "./article-telling.ts";
import type { Capability } from "./capability.ts";
import { dontKnow } from "./dont-know.ts";
import { tellProducts } from "./product-telling.ts";

/** From this score on, a question that no article answers is taken to be about a product that it names. */
const PRODUCT_FLOOR = 0.75;

/** Answers from the knowledge base with the article's own words and its title; else offers the nearest, or says that it does not know. */
export const answerKnowledge: Capability = async (context, _, step) => {
  const question = step.command?.type === "ask_knowledge" ? step.command.question : "";
  const { locale, at, shop } = context;
  const found = answer(shop.knowledge, question, { locale, at });
  if (found.kind === "answer") return quoted(found.hit, found.extract, question);
  const products = findProducts(shop.catalog, question, { locale, limit: 4 }).filter(
    (one) => one.score >= PRODUCT_FLOOR,
  );
  if (products.length > 0) return tellProducts(context, products);
  return found.kind === "nearest" ? nearest(found.hits) : dontKnow(context, question, found.hits);
};

/** Answers with one article, chosen by its button. */
export const answerArticle: Capability = async ({ shop, locale, at }, _, step) => {
  const found = articleOf(shop.knowledge, step.slug ?? "", { locale, at });
  if (!found) return { kind: "told", tell: [{ saying: { reply: "article-gone" } }], refused: "dont_know" };
  return quoted(found.hit, found.extract, found.hit.article.title);
};

function nearest(hits: Hit[]): Outcome {
  const choices: Offered[] = hits.map(({ article }) => ({ label: article.title, value: `article:${article.slug}` }));
  const all = [...choices, { label: { reply: "choice-none-of-these" }, value: "hand_off" }];
  return { kind: "told", tell: [{ saying: { reply: "nearest" }, choices: all }], offer: { choices: all } };
}
