import type { Outcome } from "../dialogue/index.ts";
import { answer, articleOf, isPlaceOnly } from "../knowledge/index.ts";
import { answerQuestion } from "./answer-question.ts";
import type { Capability, CapabilityContext } from "./capability.ts";
import { declineUnlessKnown } from "./decline.ts";
import { seenBy } from "./seen-by.ts";
import { askPlaceAgain, tellArticle } from "./tell-article.ts";

/** An article that was spoken of, and what it was asked. */
type About = NonNullable<Parameters<Capability>[2]["about"]>;

/** Answers a question from the knowledge base, also one that looks as if it were none of the shop's business. */
export const answerKnowledge: Capability = async (context, _, { command, about }) => {
  if (command?.type === "chitchat") return declineUnlessKnown(context, command.kind, command.question ?? "");
  const question = command?.type === "ask_knowledge" ? command.question : "";
  return (about && (await goingOn(context, question, about))) ?? answerQuestion(context, question);
};

/** What a few words say after an answer that differs by place, or after another one; null where they are a question of their own. */
async function goingOn(context: CapabilityContext, said: string, about: About): Promise<Outcome | null> {
  const { slug, question, byPlace } = about;
  if (isPlaceOnly(said)) {
    if (!byPlace) return answerQuestion(context, `${question} ${said}`);
    const found = articleOf(context.shop.knowledge, slug, { ...seenBy(context), question });
    return found && tellArticle(context, found, { question, place: said });
  }
  return byPlace === "asked" && isUnknown(context, said) ? askPlaceAgain(context, about) : null;
}

/** The answer to "where to?" is short; a place that nobody knows is found nowhere. */
function isUnknown(context: CapabilityContext, said: string): boolean {
  const isShort = said.trim().split(/\s+/).length <= 3 && !said.includes("?");
  return isShort && answer(context.shop.knowledge, said, seenBy(context)).kind === "unknown";
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
