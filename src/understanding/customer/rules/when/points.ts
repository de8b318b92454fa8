import type { Part, Sign, TimeWord, Unit } from "../../words/time-words.ts";
import {
  type Day,
  dayAt,
  monthAt,
  monthOf,
  monthsFrom,
  type Span,
  weekAt,
  weekdayOf,
  yearAt,
  yearOf,
} from "./calendar.ts";
import type { Token } from "./tokens.ts";

/** When something is said, and whether it is about what was or what is to be. */
export interface Now {
  today: Day;
  direction: "past" | "future";
}

/** A day or a stretch of days, and the token after it. */
export interface Point extends Span {
  next: number;
}

type Reading = (tokens: readonly Token[], at: number, now: Now) => Point | null;
type Kind = TimeWord["kind"];

/** What a token says of one kind. */
export function saying<K extends Kind>(token: Token | undefined, kind: K): Extract<TimeWord, { kind: K }> | null {
  const found = token?.says.find((word): word is Extract<TimeWord, { kind: K }> => word.kind === kind);
  return found ?? null;
}

/** Whether a token is one of the little words of a kind. */
export const isSign = (token: Token | undefined, sign: Sign): boolean =>
  token?.says.some((word) => word.kind === "sign" && word.sign === sign) ?? false;

const whichAt = (tokens: readonly Token[], at: number): number | null =>
  saying(tokens[at], "which")?.by ?? (isSign(tokens[at], "that") ? -1 : null);

const one = (day: Day, next: number): Point => ({ from: day, to: day, next });
const in_ = (span: Span, next: number): Point => ({ ...span, next });

const dayWord: Reading = (tokens, at, { today }) => {
  const word = saying(tokens[at], "day");
  return word && one(today + word.by, at + 1);
};

/** "12.10", "12.10.2026", "2026-10-12". */
const numeric: Reading = (tokens, at, now) => {
  const parts = tokens[at]?.text.split(/[./-]/).map(Number) ?? [];
  const [first = 0, second = 0, third] = parts;
  if (parts.length < 2 || parts.some(Number.isNaN) || (tokens[at]?.ordinal ?? true)) return null;
  if (first > 31) return pointOf(dayAt(first, second, third ?? 1), at + 1);
  if (third === undefined) return pointOf(nearest(first, second, now), at + 1);
  return pointOf(dayAt(third < 100 ? 2000 + third : third, second, first), at + 1);
};

const pointOf = (day: Day | null, next: number): Point | null => (day === null ? null : one(day, next));

/** The last or the next such day of the year. */
function nearest(day: number, month: number, { today, direction }: Now): Day | null {
  const years = direction === "past" ? [0, -1] : [0, 1];
  const days = years.flatMap((by) => dayAt(yearOf(today) + by, month, day) ?? []);
  return days.find((one) => (direction === "past" ? one <= today : one >= today)) ?? null;
}

/** "5 октября", "October 5th, 2025", "5 числа прошлого месяца", "5-го". */
const dayOfMonth: Reading = (tokens, at, now) => {
  const [first, second] = [tokens[at], tokens[at + 1]];
  const month = saying(second, "month") ?? saying(first, "month");
  const day = (saying(second, "month") ? first : second)?.number ?? null;
  if (month && day !== null && day >= 1 && day <= 31) return withYear(tokens, at + 2, day, month.month, now);
  if (!isDayNumber(tokens, at) || first?.number == null) return null;
  const named = isSign(second, "number") ? at + 2 : at + 1;
  const by = saying(tokens[named + 1], "unit")?.unit === "month" ? whichAt(tokens, named) : null;
  if (by !== null) return dayIn(monthAt(yearOf(now.today), monthOf(now.today) + by), first.number, named + 2);
  return pointOf(nearestOfMonth(first.number, now), named);
};

const isDayNumber = (tokens: readonly Token[], at: number): boolean => {
  const number = tokens[at]?.number ?? 0;
  return number >= 1 && number <= 31 && (tokens[at]?.ordinal === true || isSign(tokens[at + 1], "number"));
};

const dayIn = ({ from, to }: Span, day: number, next: number): Point | null =>
  from + day - 1 <= to ? one(from + day - 1, next) : null;

function nearestOfMonth(day: number, { today, direction }: Now): Day | null {
  for (const by of direction === "past" ? [0, -1, -2] : [0, 1, 2]) {
    const found = dayIn(monthAt(yearOf(today), monthOf(today) + by), day, 0)?.from;
    if (found !== undefined && (direction === "past" ? found <= today : found >= today)) return found;
  }
  return null;
}

function withYear(tokens: readonly Token[], at: number, day: number, month: number, now: Now): Point | null {
  const year = yearSaid(tokens, at, now);
  if (year !== null) return pointOf(dayAt(year.year, month, day), year.next);
  return pointOf(nearest(day, month, now), at);
}

/** "2025", "2025 года", "прошлого года". */
function yearSaid(tokens: readonly Token[], at: number, { today }: Now): { year: number; next: number } | null {
  const number = tokens[at]?.number ?? 0;
  const isUnit = (place: number) => saying(tokens[place], "unit")?.unit === "year";
  if (number >= 2000 && number < 2100) return { year: number, next: isUnit(at + 1) ? at + 2 : at + 1 };
  const by = whichAt(tokens, at);
  return by !== null && isUnit(at + 1) ? { year: yearOf(today) + by, next: at + 2 } : null;
}

/** "За октябрь", "в октябре 2025", "прошлый октябрь", "in May". Short names ("сен", "mar") are none without a number. */
const wholeMonth: Reading = (tokens, at, now) => {
  const by = whichAt(tokens, at);
  const place = by === null ? at : at + 1;
  const month = saying(tokens[place], "month")?.month;
  if (month === undefined || isShort(tokens[place])) return null;
  const year = yearSaid(tokens, place + 1, now);
  if (year !== null) return in_(monthAt(year.year, month), year.next);
  const own = yearOf(now.today);
  const passed = month < monthOf(now.today) || (month === monthOf(now.today) && now.direction === "past");
  const shift = now.direction === "past" ? (passed ? 0 : -1) : month < monthOf(now.today) ? 1 : 0;
  return in_(monthAt(own + shift, month), place + 1);
};

const isShort = (token: Token | undefined): boolean =>
  (token?.text.length ?? 0) <= 4 && !/^(?:ма[йяе]|july?|june|июн|июл|март)/.test(token?.text ?? "");

/** "Этим летом", "прошлой зимой", "last summer": the last that has begun, or the next. */
const season: Reading = (tokens, at, { today, direction }) => {
  const by = whichAt(tokens, at);
  const place = by === null ? at : at + 1;
  const begins = saying(tokens[place], "season")?.begins;
  if (begins === undefined) return null;
  const seasons = [-2, -1, 0, 1].map((year) => seasonAt(yearOf(today) + year, begins));
  const found =
    direction === "past" ? seasons.findLast(({ from }) => from <= today) : seasons.find(({ to }) => to >= today);
  const isOver = found !== undefined && by === -1 && yearOf(found.from) === yearOf(today) && found.to >= today;
  const span = isOver ? seasonAt(yearOf(found.from) - 1, begins) : found;
  return span === undefined ? null : in_(span, place + 1);
};

const seasonAt = (year: number, begins: number): Span => ({
  from: monthAt(year, begins).from,
  to: monthAt(year, begins + 2).to,
});

const wholeYear: Reading = (tokens, at, now) => {
  const year = yearSaid(tokens, at, now);
  return year && in_(yearAt(year.year), year.next);
};

/** "На прошлой неделе", "this month", "минулих вихідних", "на той неделе". */
const wholeUnit: Reading = (tokens, at, now) => {
  const by = whichAt(tokens, at);
  const unit = saying(tokens[by === null ? at : at + 1], "unit")?.unit;
  if (unit === undefined) return null;
  if (by === null) return unit === "weekend" ? in_(weekend(now.direction === "past" ? -1 : 0, now), at + 1) : null;
  const span = unitAt(unit, by, now);
  const day = unit === "week" ? saying(tokens[at + 2], "weekday")?.day : undefined;
  if (span !== null && day !== undefined) return one(span.from + day - 1, at + 3);
  return span && in_(span, at + 2);
};

/** "В пятницу на прошлой неделе". */
const weekdayOfWeek: Reading = (tokens, at, now) => {
  const day = saying(tokens[at], "weekday")?.day;
  const by = whichAt(tokens, at + 1);
  if (day === undefined || by === null || saying(tokens[at + 2], "unit")?.unit !== "week") return null;
  return one(weekAt(now.today, by).from + day - 1, at + 3);
};

function unitAt(unit: Unit, by: number, now: Now): Span | null {
  const { today } = now;
  if (unit === "week") return weekAt(today, by);
  if (unit === "month") return monthAt(yearOf(today), monthOf(today) + by);
  if (unit === "year") return yearAt(yearOf(today) + by);
  return unit === "weekend" ? weekend(by, now) : null;
}

/** Saturday and Sunday of a week; "last weekend", said on a Sunday, is that of the week before. */
function weekend(by: number, { today }: Now): Span {
  const { to } = weekAt(today, by);
  return { from: to - 1, to };
}

/** "В пятницу", "в следующую пятницу", "last Monday", "пятничный". */
const weekday: Reading = (tokens, at, { today, direction }) => {
  const by = whichAt(tokens, at);
  const place = by === null ? at : at + 1;
  const day = saying(tokens[place], "weekday")?.day;
  if (day === undefined) return null;
  const ahead = (day - weekdayOf(today) + 7) % 7 || 7;
  if (by === null) return one(direction === "past" ? today - (7 - ahead || 7) : today + ahead, place + 1);
  if (by === -1 && tokens[at]?.text === "last") return one(today - (7 - ahead || 7), place + 1);
  if (by === 1 && /^(?:ближ|найближ|coming|upcoming)/.test(tokens[at]?.text ?? ""))
    return one(today + ahead, place + 1);
  return one(weekAt(today, by).from + day - 1, place + 1);
};

/** "3 дня назад", "неделю назад", "two weeks ago", "недельной давности". */
const ago: Reading = (tokens, at, { today }) => {
  const { count, unit, next } = stretch(tokens, at);
  if (unit === null || !isSign(tokens[next], "ago")) return null;
  return one(moved(today, unit, -count), isSign(tokens[next + 1], "ago") ? next + 2 : next + 1);
};

/** "Через неделю", "in 3 days". */
const ahead: Reading = (tokens, at, { today }) => {
  if (!isSign(tokens[at], "in")) return null;
  const { count, unit, next } = stretch(tokens, at + 1);
  return unit === null || unit === "hour" ? null : one(moved(today, unit, count), next);
};

/** "За последние 3 дня", "in the past month", "last two weeks": to this day. "За последнюю неделю" has seven days. */
const rolling: Reading = (tokens, at, { today }) => {
  const isPast = isSign(tokens[at], "past");
  const which = saying(tokens[at], "which")?.by === -1;
  const { count, unit, next } = stretch(tokens, at + 1);
  if (unit === null || unit === "weekend" || !(isPast || (which && next > at + 2))) return null;
  return in_({ from: moved(today, unit, -count) + 1, to: today }, next);
};

/** A count, where one is said, and a unit. */
function stretch(tokens: readonly Token[], at: number): { count: number; unit: Unit | null; next: number } {
  const counted = tokens[at]?.number ?? null;
  const place = counted === null ? at : at + 1;
  return { count: counted ?? 1, unit: saying(tokens[place], "unit")?.unit ?? null, next: place + 1 };
}

function moved(day: Day, unit: Unit, by: number): Day {
  if (unit === "hour") return day;
  if (unit === "month" || unit === "year") return monthsFrom(day, unit === "year" ? by * 12 : by);
  return day + Math.round(by * (unit === "day" ? 1 : 7));
}

/** "В начале октября", "к концу недели", "end of the month". */
const partOf: Reading = (tokens, at, now) => {
  const part = saying(tokens[at], "part")?.part;
  if (part === undefined) return null;
  const whole = wholeOf(tokens, at + 1, now);
  if (whole === null) return null;
  const isBy = at > 0 && isSign(tokens[at - 1], "by") && part === "end";
  return isBy ? one(whole.to, whole.next) : in_(cut(whole, part), whole.next);
};

function wholeOf(tokens: readonly Token[], at: number, now: Now): Point | null {
  const found = wholeMonth(tokens, at, now) ?? wholeUnit(tokens, at, now);
  if (found !== null) return found;
  const unit = saying(tokens[at], "unit")?.unit;
  const span = unit === undefined ? null : unitAt(unit, 0, now);
  return span && in_(span, at + 1);
}

/** Tens of days of a month; of a week its first two, middle three and last two days. */
function cut({ from, to }: Span, part: Part): Span {
  const [first, last] = to - from > 8 ? [from + 9, from + 20] : [from + 1, from + 5];
  if (part === "start") return { from, to: first };
  return part === "middle" ? { from: first + 1, to: last - 1 } : { from: last, to };
}

/** Every way to say a day or a stretch of days, the longer before what it begins with. */
const READINGS: readonly Reading[] = [
  numeric,
  partOf,
  ago,
  ahead,
  rolling,
  dayOfMonth,
  wholeMonth,
  season,
  wholeUnit,
  weekdayOfWeek,
  weekday,
  wholeYear,
  dayWord,
];

/** The day or days that the tokens from here on say, or null. */
export function pointAt(tokens: readonly Token[], at: number, now: Now): Point | null {
  for (const reading of READINGS) {
    const point = reading(tokens, at, now);
    if (point !== null) return point;
  }
  return null;
}
