import { currencyOf } from "../words/currencies.ts";
import { isCounted, unitOf } from "../words/measures.ts";
import { numeralOf } from "../words/numerals.ts";
import { timeWordsOf } from "../words/time-words.ts";
import { measuresIn, partsOf } from "./measure.ts";

const DOZENS: Record<string, number> = {
  пару: 2,
  пара: 2,
  парочку: 2,
  couple: 2,
  pair: 2,
  both: 2,
  оба: 2,
  обе: 2,
  обидва: 2,
  обидві: 2,
  тройку: 3,
  десяток: 10,
  десяточек: 10,
  десяточок: 10,
  дюжину: 12,
  дюжина: 12,
  dozen: 12,
};
/** "Instead of one": so many are not wanted. */
const INSTEAD = /(?<!\p{L})(?:вместо|замість|instead of|rather than)\s+[\p{L}\d]+/giu;
/** "Not one, but two": so many are not meant. */
const NOT_SO_MANY = /(?<!\p{L})(?:не|not)\s+(?:\p{L}+|\d+)\s*(?:,\s*(?:а|but)?|\s(?:а|but))\s+/giu;
const HALF_A_DOZEN = /(?<!\p{L})(?:half a dozen|half dozen|пол-?дюжин\p{L}|пів-?дюжин\p{L})/giu;
/** A word for one that means a thing: "the blue one", "another one". */
const POINTS =
  /^(?:this|that|another|the|which|other|new|old|big|small|last|first|next|no|any|got|have|had|is|was|like|every|blue|red|black|white|green|right|wrong|same|order)$/;
const ARTICLE = /^(?:a|an|the|that|this)$/;
const MOST = 99;

/** How many, in digits or words ("две пачки", "пару", "half a dozen", "a bag of"): 1 to 99, or null. `taken` are places that say a variant. */
export function quantityIn(text: string, taken: ReadonlySet<number> = new Set()): number | null {
  const parts = partsOf(text.replace(HALF_A_DOZEN, "6").replace(INSTEAD, " ").replace(NOT_SO_MANY, " "));
  const measured = new Set(
    measuresIn(parts).flatMap(({ from, to }) => Array.from({ length: to - from }, (_, step) => from + step)),
  );
  const counts = parts.flatMap((_, at) => (taken.has(at) || measured.has(at) ? [] : (countAt(parts, at) ?? [])));
  return (counts.find(({ unit }) => unit) ?? counts[0])?.count ?? (hasOnePack(parts) ? 1 : null);
}

interface Count {
  count: number;
  /** Whether what it counts in stands beside it. */
  unit: boolean;
}

function countAt(parts: readonly string[], at: number): Count | null {
  const [before = "", part = "", next = ""] = [parts[at - 1], parts[at], parts[at + 1]];
  const count = countOf(part);
  if (count === null || count < 1 || count > MOST || !Number.isInteger(count)) return null;
  if (
    countsOther(next) ||
    (COUNTS_NOTHING.test(before) && !isCounted(next) && !isBidden(parts, at)) ||
    (part === "one" && (POINTS.test(before) || ARTICLE.test(parts[at - 2] ?? "")))
  )
    return null;
  return { count, unit: isCounted(next) || isTimes(next) || isTimes(before) };
}

/** "Order 3 Kenya" asks for three, and names no order. */
const isBidden = (parts: readonly string[], at: number): boolean =>
  at === 1 && parts[0] === "order" && /^\p{L}/u.test(parts[2] ?? "");

function countOf(part: string): number | null {
  if (/^\d+$/.test(part)) return Number(part);
  return DOZENS[part] ?? numeralOf(part);
}

/** "2x", "х3". */
const isTimes = (part: string): boolean => part === "x" || part === "х";

/** Days, money and "times" are counted by themselves; a measure is a variant. */
const countsOther = (next: string): boolean =>
  TIMES.test(next) ||
  currencyOf(next) !== null ||
  unitOf(next) !== null ||
  timeWordsOf(next).some(({ kind }) => kind === "unit" || kind === "month");

const TIMES =
  /^(?:раз|раза|рази|разів|time|times|процент\p{L}*|відсотк\p{L}*|percent|st|nd|rd|th|размер\p{L}*|розмір\p{L}*|size|го|й|я|е|лет|мин\p{L}*|хвилин\p{L}*|minutes?|thing|question|вопрос\p{L}*|питання)$/u;
const COUNTS_NOTHING =
  /^(?:размер\p{L}*|розмір\p{L}*|size|дом|буд|будинок|кв|квартир\p{L}*|flat|apt|заказ\p{L}*|замовлен\p{L}*|order|номер\p{L}*|number|код\p{L}*|code|корпус|корп|page|страниц\p{L}*|сторінк\p{L}*|ул|улиц\p{L}*|вул|вулиц\p{L}*|ещё|№)$/u;

/** "Add a bag of rooibos", "пачку кении": one of what things are counted in. */
const hasOnePack = (parts: readonly string[]): boolean =>
  parts.some((part, at) => isOnePack(part) && (/[а-яіїє]/.test(part) || parts[at - 1] === "a"));

const isOnePack = (part: string): boolean =>
  /^(?:пачку|пачечку|упаковку|банку|баночку|штуку|штучку|пакетик|pack|bag|tin|jar|packet|copy)$/.test(part);
