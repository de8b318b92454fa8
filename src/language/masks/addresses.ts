import { formsOf, type IsForm } from "./forms.ts";
import { skeletonOf } from "./skeleton.ts";
import type { Finder, Span } from "./span.ts";
import { type Word, wordsOf } from "./words.ts";

/** Words for kinds of streets and parts of houses: they tell no street from another. */
const KIND = new Set(
  skeletons(
    "ул улица улице улицу просп проспект проспекте пр пер переулок переулке пл площадь бульвар бульваре бул наб набережная шоссе проезд тупик дом д кв квартира корпус корп стр подъезд этаж г город вул вулиця вулиці провулок пров площа буд будинок під'їзд поверх місто м gatve g pr prospektas al aleja iela mnt tn ul ulica street st avenue ave road rd lane ln drive dr court ct place square blvd boulevard way highway terrace close apartment apt suite unit flat building floor po box",
  ),
);
const STREET_BEFORE =
  "(?:ул|улиц[аеуы]|просп|проспект[еау]?|пр-т|пр|пер|переул(?:ок|ке)|бульвар[еа]?|бул|наб|набережн\\p{L}+|шоссе|пл|площад[ьи]|проезд|вул|вулиц[яіюь]+|провул(?:ок|ку)|пров|площ[аі]|ul|ulica)";
const STREET_AFTER =
  "(?:gatv[eėę]s?|g|pr|al|iela|mnt|street|st|avenue|ave|road|rd|lane|ln|drive|dr|court|ct|place|square|blvd|boulevard|way|highway|terrace)";
const CYRILLIC_AFTER = "(?:улиц[аеуы]|проспект[еау]?|переул(?:ок|ке)|бульвар[еі]?|шоссе|вулиц[яіюь]+|провул(?:ок|ку))";
const HOUSE =
  "(?:(?:д|дом|дома|буд|будинок|house|no|nr)\\.?\\s?)?\\d{1,5}\\s?[а-яa-zіє]?(?!\\p{L})(?:\\s?[-/]\\s?\\d{1,4}[а-яa-z]?(?!\\p{L}))?";
const REST =
  "(?:[\\s,]+(?:(?:корп|корпус|к|стр|под|подъезд|під'їзд|эт|этаж|поверх|кв|квартира|apt|apartment|suite|unit|flat|floor|m|#)\\.?\\s?#?\\d{1,5}[а-яa-z]?(?!\\p{L})))*";
const NAME = "(?:\\d{1,2}(?:-?[а-яa-z]{1,3})?\\s)?(?:[\\p{L}'-]+\\.?\\s){0,2}[\\p{L}'-]+";

const PATTERNS = [
  // ул. Ленина, д. 5, кв. 7
  new RegExp(`(?<!\\p{L})${STREET_BEFORE}(?:\\.\\s?|\\s)${NAME}?[\\s,]+${HOUSE}${REST}`, "gu"),
  // Antakalnio g. 24-7, Brīvības iela 88
  new RegExp(`(?<!\\p{L})(?:[\\p{Script=Latin}'-]{3,}\\s){1,2}${STREET_AFTER}\\.?[\\s,]+${HOUSE}${REST}`, "gu"),
  // Невский проспект, 10
  new RegExp(`(?<!\\p{L})[\\p{L}'-]{4,}\\s${CYRILLIC_AFTER}[\\s,]+${HOUSE}${REST}`, "gu"),
  // 986 Sunset Drive, Suite 259
  new RegExp(`(?<!\\d)\\d{1,5}[a-z]?\\s(?:[\\p{L}'-]{2,}\\s){1,3}${STREET_AFTER}(?!\\p{L})\\.?${REST}`, "gu"),
];
/** "My address is …", "address: …", up to the end of what is said, where a number stands in it. */
const CUE =
  /(?:(?:мой адрес|новый адрес|моя адреса|нова адреса|my address is|delivery address is|new address|i live (?:at|in|on)|живу на|живу по|мешкаю на)(?:\s?[:—-]\s?|\s(?:это|це|is|to|теперь|тепер|на)\s|\s)|(?:адрес\p{L}*|address)(?: доставки)?(?:\s?[:—-]\s?|\s(?:на|to)\s))([^.!?\n]{3,90}?\d{1,5}[^.!?\n,]{0,12}(?:,\s?(?:кв|apt|flat|suite|unit)\.?\s?\d+)?)/gu;
/** Words that are a street's as often as not: "14 days on the way", "from the square it is 20 minutes". */
const ALSO_A_WORD = /(?:way|place|court|square|drive|close)$|^(?:площад|площ|шоссе|проезд|наб|бул|пл)/u;

/** Finds street addresses that nobody knew: a street with its house, and what stands after "my address is". */
export const streetAddresses: Finder = ({ flat, words }) => [
  ...PATTERNS.flatMap((pattern) => [...flat.matchAll(pattern)].map(({ 0: said, index }) => spanOf(index, said))).filter(
    (span) => !ALSO_A_WORD.test(flat.slice(span.from, span.to)) || hasCapital(words, span),
  ),
  ...[...flat.matchAll(CUE)].flatMap(({ 0: said, 1: value = "", index }) =>
    /\p{L}{3}/u.test(value) ? [spanOf(index + said.length - value.length, value)] : [],
  ),
];

/** Whether a word but the first of them, or the first of all, is a name's. */
const hasCapital = (words: readonly Word[], { from, to }: Span): boolean =>
  words.some((word) => word.isCapital && word.from >= from && word.to <= to);

const spanOf = (from: number, words: string): Span => ({ kind: "ADDRESS", from, to: from + words.trimEnd().length });

/** Finds known addresses: their street in any case or alphabet with what stands around it, and their postal code. */
export function knownAddresses(addresses: readonly string[]): Finder {
  const streets = addresses.map(streetOf).filter(({ words }) => words.length > 0);
  const codes = new Set(addresses.filter((address) => isCode(address)).map((address) => address.replace(/\D/g, "")));
  return ({ flat, words, runs }) => [
    ...streets.flatMap((street) => streetsIn(flat, words, street)),
    ...runs.flatMap(({ digits, from, to }): Span[] =>
      codes.has(digits) ? [{ kind: "ADDRESS", from, to, key: digits }] : [],
    ),
  ];
}

const isCode = (address: string): boolean => /^[\p{L}\s-]{0,4}\d{4,6}$/u.test(address.trim());

interface Street {
  /** What recognises each telling word. */
  words: IsForm[];
  numbers: Set<string>;
}

function streetOf(address: string): Street {
  const flat = address.toLowerCase().replace(/[’ʼ]/g, "'").replaceAll("ё", "е");
  const telling = wordsOf(flat, flat).filter(({ word, skeleton }) => word.length > 2 && !KIND.has(skeleton));
  return { words: telling.map(({ word }) => formsOf(word)), numbers: new Set(flat.match(/\d+/g) ?? []) };
}

/** Every place where the telling words of a street stand one after another, with its house where that stands beside them. */
function streetsIn(flat: string, all: readonly Word[], { words, numbers }: Street): Span[] {
  const said = all.filter(({ skeleton }) => !KIND.has(skeleton));
  return said.flatMap((first, at): Span[] => {
    const last = said[at + words.length - 1];
    if (last === undefined || !words.every((isForm, next) => isSaid(said[at + next], isForm))) return [];
    const around = withNumbers(flat, first.from, last.to, numbers);
    const isSure = words.length > 1 || around.to > last.to || around.from < first.from || first.isCapital;
    return isSure ? [{ kind: "ADDRESS", ...around }] : [];
  });
}

const isSaid = (word: Word | undefined, isForm: IsForm): boolean => word !== undefined && isForm(word);

/** The place with the kind of street, house and flat beside it, where these are the address's own numbers. */
function withNumbers(flat: string, from: number, to: number, own: ReadonlySet<string>): { from: number; to: number } {
  const after = tokensOf(flat.slice(to, to + 60));
  const strange = after.findIndex((token) => !belongs(token.said, own));
  const beside = after.slice(0, strange < 0 ? undefined : strange);
  const last = beside.findLast(({ said }) => own.has(numberIn(said))) ?? beside[0];
  const before = tokensOf(flat.slice(Math.max(0, from - 20), from));
  const first = before.slice(before.findLastIndex((token) => !belongs(token.said, own)) + 1)[0];
  return { from: first ? Math.max(0, from - 20) + first.from : from, to: last ? to + last.to : to };
}

/** Words and numbers with their places; a letter after a number is part of it ("12а"). */
const tokensOf = (flat: string): { said: string; from: number; to: number }[] =>
  [...flat.matchAll(/\d+\p{L}?(?![\p{L}\d])|\d+|\p{L}+\.?/gu)].map(({ 0: said, index }) => ({
    said,
    from: index,
    to: index + said.length,
  }));

const belongs = (said: string, own: ReadonlySet<string>): boolean =>
  own.has(numberIn(said)) || (said.length > 1 && KIND.has(skeletonOf(said.replace(".", ""))));

const numberIn = (said: string): string => said.replace(/\D/g, "");

function skeletons(words: string): string[] {
  return words.split(" ").map(skeletonOf);
}
