import { findProducts } from "../catalog/index.ts";
import { answerQuestion } from "./answer-question.ts";
import type { Capability } from "./capability.ts";
import { tellProducts } from "./product-telling.ts";

/** Products shown at most for one question. */
const SHOWN_AT_MOST = 4;

/** Answers what a product costs and whether it is there, from the catalogue's rows; what names no product may be a question of another kind. */
export const answerProduct: Capability = async (context, _, step) => {
  const query = step.command?.type === "ask_product" ? step.command.query : "";
  const found = findProducts(context.shop.catalog, query, { locale: context.locale, limit: SHOWN_AT_MOST });
  return found.length > 0 ? tellProducts(context, found) : answerQuestion(context, query);
};
