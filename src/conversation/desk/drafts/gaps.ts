import type { Locale } from "../../../base/index.ts";
import { NEAR, type Vocabulary } from "../../../knowledge/index.ts";
import type { Masks } from "../../../language/index.ts";

/** What may be left open in a draft. */
const KINDS = ["name", "number", "link"] as const;
type Gap = (typeof KINDS)[number];

const MARKS: Record<Locale, Record<Gap, string>> = {
  ru: { name: "[имя]", number: "[число]", link: "[ссылка]" },
  uk: { name: "[ім’я]", number: "[число]", link: "[посилання]" },
  en: { name: "[name]", number: "[number]", link: "[link]" },
};

/** What stands for a gap until the end: letters that nobody types. */
const CHARS: Record<Gap, string> = { name: "\uE000", number: "\uE001", link: "\uE002" };
const PRIVATE = /[\uE000-\uF8FF]/g;
const ANY = /[\uE000-\uE002]/g;

/** So many gaps at most, and no more than one in so many words: what is left of other answers says little. */
const GAPS_AT_MOST = 3;
const WORDS_A_GAP = 5;

/** What a text is made fit for another customer with. */
export interface GapParts {
  locale: Locale;
  /** What is known of the customer to whom it was said. */
  masks: Masks;
  /** What the shop says to everybody. */
  says: Vocabulary;
  /** Whether a word is part of a product's name. */
  isProduct: (word: string) => boolean;
}

/** The marks of gaps that stand in a text, each once. */
export function gapsIn(text: string): string[] {
  const marks = Object.values(MARKS).flatMap((each) => Object.values(each));
  return [...new Set(marks)].filter((mark) => text.includes(mark));
}

/**
 * What was said to one customer, without anything that is theirs: names, numbers, codes and links that the shop does not say to everybody are gaps to be
 * filled in; greetings by name and signatures go. Null where too much of it is theirs, or where it was about their order, address or contacts: then it is
 * nobody else's answer.
 */
export function withoutPersonal(text: string, parts: GapParts): string | null {
  const linked = withoutLinks(text.normalize("NFC").replace(PRIVATE, ""), parts);
  const hidden = withoutMasked(linked, parts);
  if (hidden === null) return null;
  const gapped = withoutNames(withoutNumbers(hidden, parts), parts);
  const left = withoutAddress(gapped).trim();
  const gaps = left.match(ANY)?.length ?? 0;
  const words = left.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  if (words < WORDS_A_GAP || gaps > GAPS_AT_MOST || gaps * WORDS_A_GAP > words) return null;
  return left.replace(ANY, (char) => MARKS[parts.locale][gapOf(char)]);
}

const gapOf = (char: string): Gap => KINDS.find((kind) => CHARS[kind] === char) ?? "name";

const LINK =
  /(?:https?:\/\/|www\.)[^\s<>]+|(?<![\p{L}\p{N}@.])[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:com|net|org|info|shop|store|app|io|me|ly|gl|be|co|cc|link|eu|lt|lv|ee|pl|de|uk|ua|ru|by|рф|укр|example)(?![\p{L}\p{N}])(?:[/?#][^\s<>]*)?/giu;
const HANDLE = /(?<![\p{L}\p{N}.])@[\p{L}\p{N}_]{3,}/gu;

function withoutLinks(text: string, { says }: GapParts): string {
  return text
    .replace(LINK, (link) => {
      const address = link.replace(/[.,;:!?)\]»"]+$/, "");
      return says.hasText(address) ? link : CHARS.link + link.slice(address.length);
    })
    .replace(HANDLE, CHARS.name);
}

/** "[NAME_1]", as masks make it. */
const MASKED = /\[([A-Z]+(?:_[A-Z]+)*)_\d{1,3}\]/g;

/** Names as gaps; null where something else is hidden that the shop does not say to everybody, such as its own phone. */
function withoutMasked(text: string, { masks, says }: GapParts): string | null {
  let isTheirs = false;
  const left = masks.hide(text).replace(MASKED, (mark, kind: string) => {
    const typed = masks.reveal(mark);
    if (kind === "NAME") return CHARS.name;
    if (says.hasText(typed)) return typed;
    isTheirs = true;
    return "";
  });
  return isTheirs ? null : left;
}

const SENTENCE = /[^.!?\n]+(?:\.(?=\d)[^.!?\n]*)*[.!?\n]*/gu;
const NUMBER = /\p{L}*\d[\p{L}\d]*(?:[.,:/-]\d[\p{L}\d]*)*/gu;
const WORD = /[\p{L}\p{N}]+(?:['’ʼ.,:/-][\p{L}\p{N}]+)*/gu;
/** "1." and "2)" of a list. */
const ITEM = /(?:^|\n)\s*$/u;

function withoutNumbers(text: string, { says }: GapParts): string {
  return text.replace(SENTENCE, (sentence) =>
    sentence.replace(NUMBER, (number, at: number) => {
      const after = sentence.slice(at + number.length);
      if (/^\d{1,2}$/.test(number) && /^[.)]\s/.test(after) && ITEM.test(sentence.slice(0, at))) return number;
      const near = [
        ...(sentence.slice(0, at).match(WORD) ?? []).slice(-NEAR),
        ...(after.match(WORD) ?? []).slice(0, NEAR),
      ];
      return says.hasNumber(number, near) ? number : CHARS.number;
    }),
  );
}

const CAPITAL = /(?<![\p{L}\p{N}\uE000-\uE002])\p{Lu}[\p{L}'’ʼ]+/gu;
/** Where a sentence begins, a verb of ours or a request has its capital from there. */
const BEGINS = /(?:^|[.!?…:\n•—–-]\s*["«“(]?)$/u;
const OF_A_SENTENCE: Record<Locale, RegExp> = {
  ru: /(?:йте|ите|ьте|[ауеи]ем|[уеи]м|[уаеия]ю|шлю|ться|тся|лось|лись|ли)(?:сь)?$/u,
  uk: /(?:йте|іть|те|[ауеиії]ємо|[аеиї]мо|[уаеия]ю|шлю|ться|лося|лися|ли)(?:ся)?$/u,
  en: /(?:ing|ly|n['’]t|['’](?:ll|re|ve|s|d))$/u,
};
/** Those who begin so name nobody. */
const LONG_ENOUGH = 5;

/** A word with a capital that the shop does not say, and that is no product's, is taken for a name. */
function withoutNames(text: string, { says, isProduct, locale }: GapParts): string {
  const left = text.replace(CAPITAL, (word, at: number) => {
    if (says.hasWord(word) || isProduct(word)) return word;
    const isFirst = BEGINS.test(text.slice(Math.max(0, at - 4), at));
    return isFirst && word.length >= LONG_ENOUGH && OF_A_SENTENCE[locale].test(word.toLowerCase()) ? word : CHARS.name;
  });
  return left
    .replace(ADDRESSED, (whole, before: string, name: string, sign: string) =>
      says.hasWord(name) && !/^\p{Lu}/u.test(name) ? whole : isGreeting(name) ? whole : before + CHARS.name + sign,
    )
    .replace(/\uE000(?:[\s.,&-]*\uE000)+/gu, CHARS.name);
}

/** Whoever is spoken to: a single word before the first comma, or behind a greeting. */
const ADDRESSED =
  /^(\s*(?:(?:здравствуйте|добрый (?:день|вечер)|доброе утро|привет|вітаю|добрий (?:день|вечір)|доброго дня|доброго ранку|привіт|hello|hi|hey|dear|good (?:morning|afternoon|evening))[\s,]+)?)(\p{L}+)(\s*[,!])/iu;
const GREETING =
  /^(?:здравствуйте|день|вечер|утро|привет|вітаю|вітаємо|вечір|дня|ранку|привіт|hello|hi|hey|there|morning|afternoon|evening|да|нет|конечно|извините|простите|пожалуйста|спасибо|так|ні|звісно|звичайно|вибачте|перепрошую|дякую|дякуємо|yes|no|sure|sorry|thanks|certainly|unfortunately|however)$/iu;
const isGreeting = (word: string): boolean => GREETING.test(word);

/** A name with which one is spoken to or signs goes altogether: "[name], …", "Hello, [name]!", "Yours, [name]". */
function withoutAddress(text: string): string {
  const left = text
    .replace(/^((?:\p{L}+\s?){0,2})[\s,]*\uE000\s*([!.,])\s*/u, (_, greeting: string, sign: string) =>
      greeting.trim() === "" ? "" : `${greeting.trim()}${sign === "," ? "!" : sign} `,
    )
    .replace(/(?:[\n—–-]|(?<=[.!?]))\s*(?:\p{L}+[\s,]+){0,3}\uE000[.!\s]*$/u, "");
  return left.replace(/^\s*\p{Ll}/u, (letter) => letter.toUpperCase());
}
