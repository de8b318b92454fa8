import { findProducts } from "../catalog/index.ts";
import { answer } from "../knowledge/index.ts";
import { quoted } from "./article-telling.ts";
import type { Capability } from "./capability.ts";
import { dontKnow } from "./dont-know.ts";
import { tellProducts } from "./product-telling.ts";

/** Products shown at most for one question. */
const SHOWN_AT_MOST = 4;

/** Answers what a product costs and whether it is there, from the catalogue's rows. */
export const answerProduct: Capability = async (context, _, step) => {
  const query = step.command?.type === "ask_product" ? step.command.query : "";
  const { shop, locale, at } = context;
  const found = findProducts(shop.catalog, query, { locale, limit: SHOWN_AT_MOST });
  if (found.length > 0) return tellProducts(context, found);
  const known = answer(shop.knowledge, query, { locale, at });
  return known.kind === "answer" ? quoted(known.hit, known.extract, query) : dontKnow(context, query, known.hits);
};
