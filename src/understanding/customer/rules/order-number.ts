import { digitsOf } from "../../../base/index.ts";
import type { Concept } from "../words/concept.ts";
import { conceptsOf, speaksOf } from "../words/concepts.ts";
import { anywhere, plain } from "../words/phrases.ts";
import { inAll } from "../words/rule-words.ts";
import { timeWordsOf } from "../words/time-words.ts";
import type { Entity } from "./entity.ts";

const FIRST = "[\\dоОoOlIіІ|]";
/** Behind a digit a З is a 3; before one it is a little word. */
const DIGIT = "[\\dоОoOlIіІ|Зз]";
const CUE = anywhere(inAll((words) => words.orderCue));
const MONEY = new RegExp(`^\\s*[€$₴₽]|^\\s*(?:${anywhere(inAll((words) => words.money)).source})`, "u");

/** What a run of digits without letters is compared with when the shop's orders have no known shape. */
const ANY_NUMBER = "\\d{4,12}";

/**
 * Order numbers in a text, spelt as the shop spells them. A run that has the shape of one is taken if it is not a price or a
 * measure; a run that a word such as "order" stands before is taken whatever its shape, so that a wrong number can be
 * answered with "there is no such order".
 */
export function findOrderNumbers(text: string, shapes: readonly string[], asked: boolean): Entity[] {
  const found: Entity[] = [];
  for (const shape of shapes) found.push(...findShape(text, shape, asked));
  if (found.length > 0) return withoutOverlap(found);
  return findAny(text, asked || shapes.length === 0).map((entity) => ({
    ...entity,
    value: inShape(entity.value, shapes),
  }));
}

/** Digits alone where they fit one shape of the shop's: "204417" is MK-204417. */
function inShape(number: string, shapes: readonly string[]): string {
  const fitting = shapes.filter((shape) => /^\d+$/.test(number) && digitsIn(shape) === number.length);
  const [only] = fitting;
  return fitting.length === 1 && only !== undefined ? fill(only, number) : number;
}

/** "The very last one please": as few words answer "which order?" without naming it. */
const SAID_OF_IT = 4;

/** "My last order" stands for a number; its value is the word `last`. Asked for, "the last one" is enough. */
export function findLastOrder(text: string, asked = false): Entity[] {
  const before = placeBeforeLast(text, asked);
  if (before !== null) return [{ slot: "order", value: `last:${before.place}`, words: before.words, from: 0 }];
  const said = plain(text).split(" ");
  const is = (at: number, concept: Concept) => conceptsOf(said[at] ?? "").includes(concept);
  const isOfTime = (place: number) =>
    /^(?:полгода|півроку)$/.test(said[place] ?? "") ||
    Number.isFinite(Number(said[place])) ||
    timeWordsOf(said[place] ?? "").some(({ kind }) => OF_TIME.has(kind));
  const beside = (place: number) => [-2, -1, 1, 2].some((step) => ORDER.some((one) => is(place + step, one)));
  const at = said.findIndex(
    (_, place) => is(place, "last") && !isOfTime(place + 1) && (beside(place) || (asked && said.length <= SAID_OF_IT)),
  );
  return at < 0 ? [] : [{ slot: "order", value: "last", words: said[at] ?? "", from: 0 }];
}

/** "The last but one", "предпоследний": 2; the one before that 3. */
const BEFORE_LAST: readonly (readonly [number, RegExp])[] = [
  [
    3,
    anywhere(
      "третий с конца; третья с конца; третє з кінця; третій з кінця; last but two; third (to|from|from the) (last|end); third last; предпредпоследн*; перед предпоследн*; перед передостан*",
    ),
  ],
  [
    2,
    anywhere(
      "предпоследн*; позапрошл*; перед последн*; до последнего; передостан*; позаминул*; перед останн*; penultimate; last but one; (second|next) (to|from|from the) last; second last; before (the|my|that) last; before last; (one|order|purchase) before [that|this|the last]",
    ),
  ],
];
const OF_ORDERS = new Set<Concept>(["order", "ordering", "parcel", "buy", "back", "cancel", "again", "receipt"]);

function placeBeforeLast(text: string, asked: boolean): { place: number; words: string } | null {
  const said = plain(text);
  if (!asked && !speaksOf(said, OF_ORDERS)) return null;
  for (const [place, phrases] of BEFORE_LAST) {
    const found = phrases.exec(said);
    const next =
      said
        .slice((found?.index ?? 0) + (found?.[0].length ?? 0))
        .trim()
        .split(" ")[0] ?? "";
    if (found !== null && !timeWordsOf(next).some(({ kind }) => OF_TIME.has(kind))) return { place, words: found[0] };
  }
  return null;
}

const ORDER: readonly Concept[] = ["order", "parcel"];

/** "The last two weeks", "last month's orders": what is last is no order. */
const OF_TIME: ReadonlySet<string> = new Set(["unit", "weekday", "month", "season", "count"]);

function findShape(text: string, shape: string, asked: boolean): Entity[] {
  return [...text.matchAll(patternOf(shape))].flatMap((match) => {
    const words = match[0];
    const typed = (words.match(/\d/g) ?? []).length;
    const spaced = /[\s-]/.test(words.trim().replace(/^[#№]\s*/, ""));
    const cued = asked || /^[#№]/.test(words) || isCued(text, match.index) || /[a-z]/i.test(shape);
    const whole = typed === digitsIn(shape) || SLIPPED.test(words);
    if (typed * 2 < digitsIn(shape) || (!cued && (spaced || !whole))) return [];
    if (!asked && (isOfPhone(text, match.index) || isPostcode(text, match.index))) return [];
    if (!cued && isMeasure(text, match.index, words)) return [];
    if (isMeasure(text, match.index, words) && !isCued(text, match.index)) return [];
    return [{ slot: "order" as const, value: fill(shape, words), words, from: match.index }];
  });
}

/** A run of digits with a letter О or two inside ("1О467") is a number that was meant as one. */
const SLIPPED = /^\d[\dЗзОоOo]*[\dЗз]$/u;

const PHONE = anywhere(inAll((words) => words.nouns.phone));

/** "Change my phone to 12345": what stands after a phone's word is no order. */
const isOfPhone = (text: string, from: number): boolean => {
  const before = plain(text.slice(Math.max(0, from - 30), from));
  return PHONE.test(before) && !ORDER_WORD.test(before);
};
/** "My postcode is out of date, it's LT-01123 now". */
const isPostcode = (text: string, from: number): boolean => {
  const before = text.slice(Math.max(0, from - 60), from).toLowerCase();
  return POSTCODE.test(before) && !ORDER_WORD.test(plain(before.split(POSTCODE).at(-1) ?? ""));
};
const POSTCODE = /индекс\p{L}*|індекс\p{L}*|post ?code|postal code|(?<!\p{L})zip(?: ?code)?(?!\p{L})/u;
const ORDER_WORD = anywhere(inAll((words) => words.nouns.order));

const digitsIn = (shape: string): number => shape.replace(/[^9]/g, "").length;

/** `#W9999999` → a pattern in which signs may be missing, letters may be of either alphabet, and digits may be apart. */
function patternOf(shape: string): RegExp {
  const known = patterns.get(shape);
  if (known !== undefined) return known;
  const pattern = newPattern(shape);
  patterns.set(shape, pattern);
  return pattern;
}

/** A shop has a handful of shapes. */
const patterns = new Map<string, RegExp>();

function newPattern(shape: string): RegExp {
  let isFirst = true;
  const parts = Array.from(shape, (sign) => {
    const digit = isFirst ? FIRST : DIGIT;
    isFirst &&= sign !== "9";
    if (sign === "9") return `${digit}[\\s-]?`;
    return /[a-z]/i.test(sign) ? `${eitherAlphabet(sign)}[\\s-]?` : "[#№\\s-]*";
  });
  const body = parts.join("").replace(/\[\\s-\]\?$/, "");
  return new RegExp(`(?<![\\p{L}\\p{N}+.,@_])[#№]?\\s?${body}(?![\\p{L}\\p{N}@_]|[.,]\\d)`, "giu");
}

const TWINS: Record<string, string> = {
  A: "А",
  B: "ВБ",
  C: "С",
  E: "Е",
  H: "Н",
  K: "К",
  M: "М",
  O: "О",
  P: "Р",
  T: "Т",
  X: "Х",
  W: "ВШ",
};

const eitherAlphabet = (letter: string): string => `[${letter}${TWINS[letter.toUpperCase()] ?? ""}]`;

/** The typed digits in the shape's spelling. */
function fill(shape: string, typed: string): string {
  const digits = digitsOf(typed);
  let next = 0;
  return shape.replace(/9/g, () => digits[next++] ?? "0");
}

const isCued = (text: string, from: number): boolean =>
  CUE.test(plain(text.slice(Math.max(0, from - 40), from)).slice(-25));

/** Whether the number counts money or measures something: "10000 евро", "€ 10000". */
function isMeasure(text: string, from: number, words: string): boolean {
  return MONEY.test(text.slice(from + words.length).toLowerCase()) || /[€$₴₽]\s*$/.test(text.slice(0, from));
}

function findAny(text: string, asked: boolean): Entity[] {
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}+.,@_])[#№]?\\s?(${ANY_NUMBER}|\\d{1,4}(?:[ -]\\d{2,4})+|[A-Za-zА-Яа-я]{1,3}-?\\d{3,12})(?![\\p{L}\\p{N}@]|[.,]\\d)`,
    "gu",
  );
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [words, number = ""] = match;
    const cued = /[#№]/.test(words) || isCued(text, match.index);
    if (!(cued || asked) || isMeasure(text, match.index, words) || isYear(text, match.index, number)) return [];
    return [{ slot: "order" as const, value: number.replace(/[\s-]/g, "").toUpperCase(), words, from: match.index }];
  });
}

/** "I ordered in April 2023". */
function isYear(text: string, from: number, number: string): boolean {
  const [before = ""] = plain(text.slice(0, from)).split(" ").slice(-1);
  return /^(?:19|20)\d\d$/.test(number) && timeWordsOf(before).some(({ kind }) => kind === "month");
}

function withoutOverlap(found: readonly Entity[]): Entity[] {
  const inOrder = [...found].sort((a, b) => a.from - b.from || b.words.length - a.words.length);
  return inOrder.filter((entity, at) =>
    inOrder.slice(0, at).every((other) => other.from + other.words.length <= entity.from),
  );
}
