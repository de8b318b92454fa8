import { articleOf } from "../knowledge/index.ts";
import { answerQuestion } from "./answer-question.ts";
import { quoted } from "./article-telling.ts";
import type { Capability } from "./capability.ts";
import { declineUnlessKnown } from "./decline.ts";

/** Answers a question from the knowledge base, also one that looks as if it were none of the shop's business. */
export const answerKnowledge: Capability = async (context, _, { command }) => {
  if (command?.type === "chitchat") return declineUnlessKnown(context, command.kind, command.question ?? "");
  return answerQuestion(context, command?.type === "ask_knowledge" ? command.question : "");
};

/** Answers with one article, chosen by its button. */
export const answerArticle: Capability = async ({ shop, locale, at }, _, step) => {
  const { slug = "", question } = step.article ?? {};
  const found = articleOf(shop.knowledge, slug, {
    locale,
    at,
    timezone: shop.timezone,
    ...(question ? { question } : {}),
  });
  if (!found) return { kind: "told", tell: [{ saying: { reply: "article-gone" } }], refused: "dont_know" };
  return quoted(found.hit, found.extract, question ?? found.hit.article.title);
};
