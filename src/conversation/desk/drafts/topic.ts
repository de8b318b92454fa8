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
export const asksIn = (locale: Locale) => (text: string) => tellsSomething(text.replace(WAITING, " "), locale);

/** Words of thanks, of assent and of waiting, of three languages: people borrow each other's. */
const WAITING =
  /(?<!\p{L})(?:ок|окей|окі|ok|okay|okey|kk|ага|угу|жду|чекаю|алло|алё|ау|ясно|понятно|понял[аи]?|поняли|зрозуміл[оаи]?|зрозумів|розумію|понимаю|хорошо|добре|гаразд|отлично|чудово|прекрасно|прекрасне|замечательно|супер|класс|клас|круто|отличненько|договорились|домовились|домовилися|принято|прийнято|благодар(?:ю|им|ствую|ен|на|ны)|спасиб(?:о|ки|і|очки)|спс|пасиб[ао]?|дякую|дякуємо|дяка|вдячн(?:ий|а|і)|щиро|огромное|большое|велике|дуже|очень|всего|всього|доброго|хорошего|гарного|найкращого|дня|вечора|вечера|пожалуйста|будь ласка|да|так|нет|ні|ладно|лады|thanks?|thank you|thankyou|thx|tnx|ty|cheers|so much|very much|a lot|much appreciated|appreciated?|appreciate it|lovely|perfect|brilliant|awesome|wonderful|amazing|great|good|nice|fine|cool|sure|alright|all right|right|done|understood|noted|no problem|no worries|waiting|got it|i see|bye|have a (?:good|nice|great|lovely) (?:day|evening|one|weekend)|helped?|helpful|помог(?:ли|ло)|допомог(?:ли|ло)|разобрал(?:ся|ась|ись)|розібра(?:вся|лась|лася|лися)|до свидания|до побачення|пока|anyone|anybody|there|кто-нибудь|хто-небудь|оператор\p{L}*|менеджер\p{L}*|operator|manager|human|agent)(?!\p{L})/giu;
