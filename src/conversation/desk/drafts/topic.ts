import type { Locale } from "../../../base/index.ts";
import type { Shop } from "../../../capabilities/index.ts";
import { answer, type KnowledgeAnswer, tellsSomething } from "../../../knowledge/index.ts";

/** A question in a language. */
interface Asked {
  question: string;
  locale: Locale;
}

/** What the articles say to a question. */
export const toldByArticles = (shop: Shop, { question, locale }: Asked, at: Date): KnowledgeAnswer =>
  answer(shop.knowledge, question, { locale, at, timezone: shop.timezone });

/** The article that a question is about, by its slug: the one that answers it, or that comes nearest; null where nothing is near. */
export function topicOf(told: KnowledgeAnswer): string | null {
  if (told.kind === "unknown") return null;
  return (told.kind === "answer" ? told.hit : told.hits[0])?.article.slug ?? null;
}

/** Whether words of a customer ask something: a thank-you, "ok" and "are you there?" do not. */
export const asksIn = (locale: Locale) => (text: string) => tellsSomething(text.replace(WAITING, ""), locale);

const WAITING =
  /(?<!\p{L})(?:ок|окей|ok|okay|ага|угу|жду|чекаю|алло|алё|ау|ясно|понятно|понял[аи]?|зрозуміл[оа]|хорошо|добре|гаразд|отлично|чудово|супер|благодарю|дякую|thanks?|thank you|thx|great|fine|cool|waiting|got it|i see|anyone|anybody|there|кто-нибудь|хто-небудь|оператор\p{L}*|менеджер\p{L}*|operator|manager|human|agent)(?!\p{L})/giu;
