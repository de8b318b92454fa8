import { amountAt } from "../numbers/amount.ts";
import { rangeAt } from "../numbers/range.ts";
import type { Length } from "../values.ts";
import type { Asked } from "./stretch.ts";

/** A length of time, and the token behind it. */
export interface LengthAt {
  length: Length;
  next: number;
  /** No number was said: "неделя". */
  bare?: true;
  /** Nor is it one: "дней". */
  many?: true;
  /** "60+ дней". */
  plus?: true;
  /** "3 последних месяца": what makes it reach up to now stands inside. */
  latest?: true;
  /** "Полных", "calendar" months. */
  whole?: true;
  rough?: true;
}

/** "30 дней", "полгода", "полтора года", "30-60 дней", "a week", "3-month", "30-дневный", "год". */
export function lengthAt(asked: Asked, at: number): LengthAt | null {
  return worded(asked, at) ?? adjective(asked, at) ?? ranged(asked, at) ?? counted(asked, at) ?? bare(asked, at);
}

function worded({ tokens, words }: Asked, at: number): LengthAt | null {
  const found = words.at(tokens, at, "lengths");
  const [n, unit] = found?.value.split(" ") ?? [];
  const length = unit === undefined ? null : lengthOf(Number(n), unit);
  return found && length && { length, next: found.next };
}

const DAYS = /^(?:дневн|денн|суточн)/;
/** "30-дневный". */
function adjective({ tokens }: Asked, at: number): LengthAt | null {
  const token = tokens[at];
  if (token?.kind !== "number" || !DAYS.test(token.ending ?? "")) return null;
  const length = lengthOf(Number(token.plain), "day");
  return length && { length, next: at + 1 };
}

function ranged(asked: Asked, at: number): LengthAt | null {
  const range = rangeAt(asked.tokens, at, asked.words);
  if (range?.is !== "number" || range.upTo === undefined) return null;
  const unit = unitAt(asked, range.to);
  const [length, upper] = [range.value, range.upTo].map((n) => (unit === null ? null : lengthOf(n, unit.unit)));
  if (!unit || !length || !upper) return null;
  return length.unit === upper.unit ? { ...unit, length: { ...length, upTo: upper.n } } : null;
}

function counted(asked: Asked, at: number): LengthAt | null {
  const amount = amountAt(asked.tokens, at, asked.words);
  if (amount === null) return null;
  const sign = asked.tokens[amount.next];
  const isPlus = sign?.plain === "+" && sign.glued === true;
  const skipped = isPlus || (sign?.plain === "-" && sign.glued) ? amount.next + 1 : amount.next;
  const unit = unitAt(asked, skipped);
  const length = unit && lengthOf(amount.value, unit.unit);
  return (
    unit && length && { ...unit, length, ...(isPlus ? { plus: true } : {}), ...(amount.rough ? { rough: true } : {}) }
  );
}

/** "За місяцями" tells by what something is broken down: nobody says a length in the instrumental of many. */
const BY_EACH = /(?:ами|ями)$/;

function bare(asked: Asked, at: number): LengthAt | null {
  const article = /^an?$/.test(asked.tokens[at]?.plain ?? "") ? at + 1 : at;
  const unit = unitAt(asked, article);
  if (unit === null || BY_EACH.test(asked.tokens[unit.next - 1]?.plain ?? "")) return null;
  const length = lengthOf(1, unit.unit);
  const isMany = asked.words.at(asked.tokens, article, "plural_units") !== null && !isOneWeek(asked, at);
  return length && !unit.latest ? { ...unit, length, bare: true, ...(isMany ? { many: true } : {}) } : null;
}

/** "В течение недели", "больше недели": one, and not some. */
const isOneWeek = ({ tokens }: Asked, at: number): boolean =>
  tokens[at]?.plain === "недели" &&
  /^(?:течени[еи]|протяжении|больше|более|меньше|менее)$/.test(tokens[at - 1]?.plain ?? "");

/** "[последних] [полных] месяцев". */
function unitAt({ tokens, words }: Asked, at: number) {
  const latest = words.at(tokens, at, "latest");
  const whole = words.at(tokens, latest?.next ?? at, "whole_units");
  const unit = words.at(tokens, whole?.next ?? latest?.next ?? at, "units");
  return (
    unit && {
      unit: unit.value,
      next: unit.next,
      ...(latest ? { latest: true as const } : {}),
      ...(whole ? { whole: true as const } : {}),
    }
  );
}

const IN_PARTS: Record<string, [number, Length["unit"]]> = {
  half: [6, "month"],
  year: [12, "month"],
  month: [30, "day"],
  week: [7, "day"],
  day: [24, "hour"],
};

/** So many of a unit; a part of one in the unit below ("1.5 года" is 18 months). Null for what is no length of whole ones. */
function lengthOf(n: number, unit: string): Length | null {
  if (n <= 0 || n > (unit === "year" ? 200 : 10_000)) return null;
  const isWhole = Number.isInteger(n) && unit !== "half";
  if (isWhole) return { n, unit: unit as Length["unit"] };
  const [times, part] = IN_PARTS[unit] ?? [1, null];
  if (part === null) return null;
  return Number.isInteger(n * times)
    ? { n: n * times, unit: part }
    : part === "day"
      ? lengthOf(n * times, "day")
      : null;
}
