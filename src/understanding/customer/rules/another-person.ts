import type { ReadingContext } from "../reading.ts";
import { knowsWord } from "../words/vocabulary.ts";
import { findCity } from "./address.ts";
import { EXACT, type Message, read, type Verdict } from "./message.ts";
import { productIn } from "./named-product.ts";

/** What the shop holds of a person. */
const HELD = [
  "(?:номер(?:а|у)? )?телефон\\p{L}*|почт\\p{L}*|пошт\\p{L}*|адрес\\p{L}*|имейл|e-?mail|заказ\\p{L}*|замовлен\\p{L}*|дан(?:ные|ых|і|их)",
  "дат\\p{L}+ рожден\\p{L}+|день рожден\\p{L}+|дат\\p{L}+ народжен\\p{L}+|день народжен\\p{L}+",
].join("|");
const HELD_EN =
  "(?:phone|mobile)(?: number)?|e-?mails?(?: address)?|address|orders?|birthday|date of birth|data|details|purchases|account";

/** "Марта Kowalska's e-mail": who stands before. */
const POSSESSIVE = new RegExp(`(?<name>(?:[\\p{L}-]+ )?[\\p{L}-]+)'s (?:${HELD_EN})(?!\\p{L})`, "giu");
/** "Адрес у Анны Ивановой", "номер телефону Олени Коваленко": who stands behind. */
const OF = new RegExp(
  `(?<!\\p{L})(?<!(?:мо\\p{L}{1,2}|мій|у вас|у вас є) )(?:${HELD}) (?<of>у |в )?(?<name>\\p{L}{3,}(?: \\p{L}{3,})?)(?!\\p{L})`,
  "giu",
);

/** How surnames end, in the cases in which they stand after "of". */
const SURNAME =
  /(?:[оеё]в|[иы]н|їн)(?:а|ой|ої|у|ым|им)?$|[сц]ьк?(?:ий|ая|а|ой|ої|ого|ому)$|[сц]к(?:ий|ая|ой|ого|ому)$|енко$|(?:ч|ю|у|я)к(?:а|у)?$/u;

/** Asks for what the shop holds of somebody by name: that is for nobody but them. */
export function readAnotherPerson({ text, plain: said }: Message, context: ReadingContext): Verdict {
  if (context.asked !== null || context.proposal || /\d{3}.*,|собака|равлик/iu.test(text)) return null;
  const before = [...said.matchAll(POSSESSIVE)].map(({ groups }) => strangeWords(groups?.name));
  const behind = [...said.matchAll(OF)]
    .filter(({ groups }) => (groups?.of && !isPlace(groups, context)) || groups?.name?.includes(" "))
    .map(({ groups }) => strangeWords(groups?.name));
  const isNamed =
    before.some((words) => words.length === 2 || isCapital(words, text)) ||
    behind.some((words) => SURNAME.test(words.at(-1) ?? "") || isCapital(words, text));
  if (!isNamed || findCity(text, context.lexicon) !== null || productIn(text, context.lexicon) !== null) return null;
  return [read({ type: "chitchat", kind: "other_person" }, text, EXACT)];
}

/** "Адрес в Берлине", "адреса в Берліні": a place, where "в Олени" is somebody's. */
const isPlace = ({ of, name }: Record<string, string>, { locale }: ReadingContext): boolean =>
  of?.trim() === "в" && (locale === "ru" || /[^ії]і$/u.test(name ?? ""));

/** Those of a name's words that have no other meaning. */
const strangeWords = (name = ""): string[] => name.split(" ").filter((word) => word.length > 2 && !knowsWord(word));

/** Whether one of them stands in the text with a capital, and not because it begins it. */
const isCapital = (words: readonly string[], text: string): boolean =>
  words.some((word) => text.includes(` ${word[0]?.toUpperCase()}${word.slice(1)}`));
