import type { Locale } from "../base/index.ts";
import type { Shelf } from "./knowledge-index.ts";
import { type Terms, termsOf } from "./terms.ts";

/** A question as it is searched for and read for. */
export interface Question extends Terms {
  /** Whether only a sentence with a number can answer it. */
  wantsNumber: boolean;
}

const NUMBER_WANTED: Record<Locale, RegExp> = {
  ru: /(?<!\p{L})(?:скольк[оаи]|скока|почем|во сколько|какой (?:вес|размер|процент|срок|объем|залог|лимит)|какая (?:сумма|температура|цена|стоимость|скидка|комиссия|пропорция)|температур\p{L}+|до какой суммы|с какой суммы|от какой суммы|за сколько|как долго|какого размера)(?!\p{L})/iu,
  uk: /(?<!\p{L})(?:скільк\p{L}+|скіки|почім|який (?:розмір|відсоток|строк|термін|об'єм|ліміт)|яка (?:вага|сума|температура|ціна|вартість|знижка|комісія|пропорція|застава)|температур\p{L}+|до якої суми|від якої суми|з якої суми|як довго|якого розміру|о котрій)(?!\p{L})/iu,
  en: /\b(?:how (?:much|many|long|often|hot|big|heavy|fast|soon|late|old)|what (?:time|temperature|percentage|size|amount|price|discount|ratio|date)|which days?|percentage|price|cost of|temperature|ratio)\b/iu,
};

/** Reads a question to the articles of a shelf, in its language and with its synonyms. */
export function questionOf(text: string, { locale, concepts }: Pick<Shelf, "locale" | "concepts">): Question {
  return { ...termsOf(text, locale, concepts), wantsNumber: NUMBER_WANTED[locale].test(text.replaceAll("ё", "е")) };
}
