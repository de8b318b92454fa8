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
const ALL_MARKS = [...new Set(Object.values(MARKS).flatMap((each) => Object.values(each)))];

/** What stands for a gap until the end: letters that nobody types. From {@link KEPT} on they stand for what the shop says to everybody. */
const CHARS: Record<Gap, string> = { name: "\uE000", number: "\uE001", link: "\uE002" };
const PRIVATE = /[\uE000-\uF8FF]/g;
const ANY = /[\uE000-\uE002]/g;
const KEPT = 0xe100;
const KEPT_CHAR = /[\uE100-\uF8FF]/g;

/** So many gaps at most, and no more than one in so many words: what is left of other answers says little. */
const GAPS_AT_MOST = 3;
const WORDS_A_GAP = 6;
const WORDS_LEAST = 4;

/** What a text is made fit for another customer with. */
export interface GapParts {
  locale: Locale;
  /** What is known of the customer to whom it was said. */
  masks: Masks;
  /** What the shop says to everybody. */
  says: Vocabulary;
  /** Whether a word is part of a product's name. */
  isProduct: (word: string) => boolean;
  /** Whether a word is one of the question, which holds no names any more: where it begins a sentence it is none. */
  isAsked: (word: string) => boolean;
}

/** The marks of gaps that stand in a text, each once. */
export const gapsIn = (text: string): string[] => ALL_MARKS.filter((mark) => text.includes(mark));

/**
 * What was said to one customer, without anything that is theirs: names, numbers, codes and links that the shop does not say to everybody are gaps to be
 * filled in; greetings by name and signatures go. Null where too much of it is theirs, or where it was about their order, address or contacts: then it is
 * nobody else's answer.
 */
export function withoutPersonal(text: string, parts: GapParts): string | null {
  const kept: string[] = [];
  const keep = (said: string): string => String.fromCharCode(KEPT + kept.push(said) - 1);
  const linked = withoutLinks(text.normalize("NFC").replace(PRIVATE, ""), parts, keep);
  const hidden = withoutMasked(linked, parts, keep);
  if (hidden === null) return null;
  const left = withoutAddressee(withoutNames(withoutNumbers(hidden, parts), parts)).trim();
  const gaps = left.match(ANY)?.length ?? 0;
  const words = left.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  if (HOUSE.test(left) || words < WORDS_LEAST || gaps > GAPS_AT_MOST || gaps * WORDS_A_GAP > words) return null;
  return left
    .replace(ANY, (char) => MARKS[parts.locale][gapOf(char)])
    .replace(KEPT_CHAR, (char) => kept[char.charCodeAt(0) - KEPT] ?? "");
}

/** A name with a number behind it is a street with its house. */
const HOUSE = /\uE000[\s,]*(?:\p{L}{1,3}\.?\s?)?[\uE001\d]/u;

const gapOf = (char: string): Gap => KINDS.find((kind) => CHARS[kind] === char) ?? "name";

const LINK =
  /(?:https?:\/\/|www\.)[^\s<>]+|(?<![\p{L}\p{N}@.])[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:com|net|org|info|shop|store|app|io|me|ly|gl|be|co|cc|link|eu|lt|lv|ee|pl|de|uk|ua|ru|by|рф|укр|example)(?![\p{L}\p{N}])(?:[/?#][^\s<>]*)?/giu;
const HANDLE = /(?<![\p{L}\p{N}.])@[\p{L}\p{N}_]{3,}/gu;

type Keep = (said: string) => string;

function withoutLinks(text: string, { says }: GapParts, keep: Keep): string {
  return text
    .replace(LINK, (link) => {
      const address = link.replace(/[.,;:!?)\]»"]+$/, "");
      return (says.hasText(address) ? keep(address) : CHARS.link) + link.slice(address.length);
    })
    .replace(HANDLE, CHARS.name);
}

/** "[NAME_1]", as masks make it. */
const MASKED = /\[([A-Z]+(?:_[A-Z]+)*)_\d{1,3}\]/g;

/** Names as gaps; null where something else is hidden that the shop does not say to everybody, such as its own phone. */
function withoutMasked(text: string, { masks, says }: GapParts, keep: Keep): string | null {
  let isTheirs = false;
  const left = masks.hide(text).replace(MASKED, (mark, kind: string) => {
    if (kind === "NAME") return CHARS.name;
    const typed = masks.reveal(mark);
    if (says.hasText(typed)) return keep(typed);
    isTheirs = true;
    return "";
  });
  return isTheirs ? null : left;
}

/** A number or a code, with what is written together with it. */
const NUMBER = /(?=[\p{L}\d.,:/_#-]*\d)[\p{L}\d]+(?:[-.,:/_#][\p{L}\d]+)*/gu;
const WORD = /[\p{L}\p{N}]+(?:['’ʼ.,:/-][\p{L}\p{N}]+)*/gu;
/** "14-дневный", "250g". */
const MEASURED = /^(\d+(?:[.,]\d+)?)-?(\p{Ll}+)$/u;
/** Where a sentence ends: a full stop between digits ends none. */
const ENDS = /[!?\n]|\.(?!\d)/u;

function withoutNumbers(text: string, { says }: GapParts): string {
  return text.replace(NUMBER, (number, at: number) => {
    const [before, after] = [text.slice(0, at), text.slice(at + number.length)];
    // The mark of a list's item.
    if (/^\d{1,2}$/.test(number) && /^[.)]\s/.test(after) && /(?:^|\n)[^\S\n]*$/.test(before)) return number;
    const near = [
      ...(before.split(ENDS).at(-1)?.match(WORD) ?? []).slice(-NEAR),
      ...(after.split(ENDS)[0]?.match(WORD) ?? []).slice(0, NEAR),
    ];
    const [, bare = number, measure] = MEASURED.exec(number) ?? [];
    return says.hasNumber(bare, measure === undefined ? near : [...near, measure]) ? number : CHARS.number;
  });
}

const CAPITAL = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}'’ʼ]+/gu;
const BEGINS = /(?:^|[.!?…:\n•—–-]\s*["«“(]?)$/u;
/** How verbs end with which people of a shop begin sentences, and hardly any name. */
const VERB: Record<Locale, RegExp> = {
  ru: /(?:йте|ьте|[жшщчнпвдтсзм]ите|ерите|[аяу]ем|[жчш]ем|[нд]ём|вим|шлём|[ауя]ю|[нрлжшчщ][юу]|[тч]ся|ться|.{4}[аеиыоя]ли)(?:сь)?$/u,
  uk: /(?:йте|іть|[иі]те|[аеиії]мо|[ауя]ю|[нрлжшчщ][юу]|ться|.{4}[аеиіоя]ли)(?:ся)?$/u,
  en: /(?:ing|n['’]t|['’](?:ll|re|ve))$/u,
};
const VERB_LETTERS = 5;

/** A word with a capital that the shop does not write so, and that is no product's, is taken for a name; where a sentence begins, one that the shop does not say. */
function withoutNames(text: string, { says, isProduct, isAsked, locale }: GapParts): string {
  return text
    .replace(CAPITAL, (word, at: number) => {
      if (isProduct(word) || says.hasName(word) || OPENING.test(word)) return word;
      const isFirst = BEGINS.test(text.slice(Math.max(0, at - 4), at));
      return isFirst && (says.hasWord(word) || isVerb(word, locale) || isAsked(word)) ? word : CHARS.name;
    })
    .replace(ADDRESSED, (whole, before: string, name: string, sign: string) =>
      OPENING.test(name) || isVerb(name, locale) || (says.hasWord(name) && /^\p{Ll}/u.test(name))
        ? whole
        : before + CHARS.name + sign,
    )
    .replace(/\uE000(?:[\s.,&-]*\uE000)+/gu, CHARS.name);
}

const isVerb = (word: string, locale: Locale): boolean =>
  word.length >= VERB_LETTERS && VERB[locale].test(word.toLowerCase());

const GREETING =
  "здравствуйте|добрый (?:день|вечер)|доброе утро|доброго дня|привет|приветствую|вітаю|вітаємо|добрий (?:день|вечір)|доброго дня|доброго ранку|привіт|hello|hi|hey|dear|good (?:morning|afternoon|evening)";
/** Whoever is spoken to: a single word before the first comma, or behind a greeting. */
const ADDRESSED = new RegExp(`^(\\s*(?:(?:${GREETING})[\\s,]+)?)(\\p{L}+)(\\s*[,!])`, "iu");
/** Single words that open a text and name nobody. */
const OPENING =
  /^(?:здравствуйте|день|вечер|утро|привет|вітаю|вітаємо|вечір|дня|ранку|привіт|hello|hi|hey|there|morning|afternoon|evening|да|нет|конечно|извините|простите|пожалуйста|спасибо|так|ні|звісно|звичайно|вибачте|перепрошую|дякую|дякуємо|yes|no|sure|sorry|thanks|certainly|unfortunately|however)$/iu;
const SPOKEN_TO = new RegExp(`^(${GREETING})?[\\s,]*\\uE000\\s*([!.,])\\s*(\\p{L}?)`, "iu");
/** "Yours, [name]". */
const SIGNED = /(?:[\n—–]|(?<=[.!?]))\s*(?:\p{L}+[\s,]+){0,3}\uE000[.!\s]*$/u;

/** A name with which somebody is spoken to or signs goes altogether. */
function withoutAddressee(text: string): string {
  return text
    .replace(
      SPOKEN_TO,
      (_, greeting: string | undefined, sign: string, next: string) =>
        (greeting === undefined ? "" : `${greeting}${sign === "." ? "." : "!"} `) + next.toUpperCase(),
    )
    .replace(/,\s*\uE000(?=[.!?,])/gu, "")
    .replace(SIGNED, "");
}
