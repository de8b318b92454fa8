import type { Outcome } from "../dialogue/index.ts";
import { articleOf, isPlaceOnly } from "../knowledge/index.ts";
import { answerQuestion } from "./answer-question.ts";
import type { Capability, CapabilityContext } from "./capability.ts";
import { declineUnlessKnown } from "./decline.ts";
import { tellArticle } from "./tell-article.ts";

/** Answers a question from the knowledge base, also one that looks as if it were none of the shop's business. */
export const answerKnowledge: Capability = async (context, _, { command, about }) => {
  if (command?.type === "chitchat") return declineUnlessKnown(context, command.kind, command.question ?? "");
  const question = command?.type === "ask_knowledge" ? command.question : "";
  return (about && (await elsewhere(context, question, about))) ?? answerQuestion(context, question);
};

/** "Киев", "and to Riga?": what the article that was spoken of last says for that place; null where it says nothing of places. */
async function elsewhere(
  context: CapabilityContext,
  place: string,
  { slug, question }: { slug: string; question: string },
): Promise<Outcome | null> {
  const found = isPlaceOnly(place) ? articleOf(context.shop.knowledge, slug, { ...seenBy(context), question }) : null;
  return found?.differsByPlace ? tellArticle(context, found, { question, place }) : null;
}

/** Answers with one article, chosen by its button, or with what it says for a place. */
export const answerArticle: Capability = async (context, _, { article }) => {
  const { slug = "", question, place } = article ?? {};
  const found = articleOf(context.shop.knowledge, slug, { ...seenBy(context), ...(question ? { question } : {}) });
  if (!found) return { kind: "told", tell: [{ saying: { reply: "article-gone" } }], refused: "dont_know" };
  const told = await tellArticle(context, found, { question: question ?? found.hit.article.title, place });
  const how = place === undefined ? "chosen" : "answered";
  return { ...told, judge: question && told.judge ? { ...told.judge, found: how } : undefined };
};

const seenBy = ({ locale, at, shop }: CapabilityContext) => ({ locale, at, timezone: shop.timezone });
