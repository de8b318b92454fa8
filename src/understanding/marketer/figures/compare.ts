import { DateTime } from "luxon";
import type { Question } from "../../../figures/index.ts";
import type { Window } from "../../../segments/index.ts";
import { type Item, says, took } from "./items.ts";
import { near, plainOf, type Sketch } from "./sketch.ts";

/** Finds the words that hold one time against another. */
export function readCompared(sketch: Sketch): void {
  for (const item of sketch.items) {
    if (item.use !== undefined) continue;
    if (says(item, "compare") || (says(item, "versus") && !isOfNumber(sketch, item))) {
      sketch.isCompared = true;
      took("clause", item);
    } else if (says(item, "changed")) {
      sketch.isChanged = true;
      took("clause", item);
    } else if (isOneBefore(sketch, item)) {
      sketch.versus = says(item, "year_before") ? "year_before" : "before";
      sketch.isCompared = true;
      took("clause", item);
    } else if (says(item, "trend")) {
      sketch.isTrend = true;
      took("clause", item);
    }
    if (item.use === "clause") sketch.whose.delete(item);
  }
}

const isOneBefore = (sketch: Sketch, item: Item): boolean =>
  says(item, "year_before", "previous", "month_before", "week_before", "quarter_before") ||
  (BEFORE_LAST.test(plainOf(sketch, item)) && item.term?.time === undefined && sketch.isCompared);

/** "В прошлом месяце по сравнению с позапрошлым". */
const BEFORE_LAST = /^(?:позапрошл|передминул|позамин)/;

/** "Больше чем 3": a number is no time. */
const isOfNumber = (sketch: Sketch, item: Item): boolean =>
  /^(?:чем|ніж|than)$/.test(plainOf(sketch, item)) &&
  near(sketch, item, 1)?.term?.time === undefined &&
  !says(near(sketch, item, 1), "previous", "year_before");

type Compared = Pick<Question, "window" | "versus">;

/** The window and what stands beside it, once it is known which windows were told. */
export function compared(sketch: Sketch, window: Window | undefined): Compared {
  const found = beside(sketch, window);
  const versus = found.versus === undefined ? null : upToNow(sketch, found);
  if (versus === null) return found;
  for (const { item } of sketch.times) sketch.sure.add(item);
  return { ...found, versus };
}

/** "С начала года … с тем же периодом": as far into the stretch before as this one has come. */
function upToNow({ tokens, context: { now, lexicon } }: Sketch, { window, versus }: Compared): Window | null {
  const text = tokens.map(({ plain }) => plain).join(" ");
  if (window?.kind !== "this" || window.shift !== 0 || !SAME_PERIOD.test(text)) return null;
  const today = DateTime.fromJSDate(now, { zone: lexicon.timezone });
  const isYear = versus === "year_before" || (typeof versus === "object" && isLastYear(versus));
  const back = isYear ? { years: 1 } : { [`${window.unit}s`]: 1 };
  const from = today
    .startOf(window.unit as "month")
    .minus(back)
    .toISODate();
  const to = today.minus(back).toISODate();
  return from && to ? { kind: "between", from, to } : null;
}
const SAME_PERIOD =
  /(?<!\p{L})(?:(?:т(?:ем|ого|ому|от) же|так(?:им|ого|ому|ой) же|аналогичн\p{L}+|т(?:им|ого|ому) самим?|так(?:им|ого|ий) сам\p{L}+|аналогічн\p{L}+) (?:период|період)\p{L}*|same (?:period|time|point)|to date|[ymqw]td)(?!\p{L})/u;
const isLastYear = (window: Window): boolean => window.kind === "this" && window.unit === "year" && window.shift === -1;

function beside(sketch: Sketch, window: Window | undefined): Compared {
  const told = sketch.versus;
  if (told !== null && typeof told === "object") return isYearBefore(window, told) ?? { window, versus: told };
  if (told !== null && told !== undefined) return { window: window ?? currentOf(sketch), versus: told };
  if (sketch.isCompared && window !== undefined) return againstLast(sketch, window);
  if (sketch.isChanged && window !== undefined && !isByTime(sketch)) return { window, versus: "before" };
  return window === undefined ? {} : { window };
}

const isByTime = ({ by }: Sketch): boolean => ["hour", "day", "week", "month", "quarter", "year"].includes(by ?? "");

/** "По сравнению с прошлым месяцем" alone: this one beside it. */
function againstLast({ isChanged }: Sketch, window: Window): Compared {
  if (window.kind === "this" && window.shift < 0)
    return { window: { ...window, shift: window.shift + 1 }, versus: window };
  if (window.kind === "last" || window.kind === "this") return { window, versus: "before" };
  return isChanged ? { window, versus: "before" } : { window };
}

/** "Октябрь против прошлого года": the same month of that year. */
function isYearBefore(window: Window | undefined, versus: Window): Compared | null {
  if (isSameNamed(window, versus)) return { window, versus: "year_before" };
  const isShorter =
    (window?.kind === "named" && window.year === undefined) || (window?.kind === "this" && window.unit !== "year");
  return isLastYear(versus) && isShorter ? { window, versus: "year_before" } : null;
}

/** "This October against last October". */
const isSameNamed = (window: Window | undefined, versus: Window): boolean =>
  window?.kind === "named" &&
  versus.kind === "named" &&
  window.unit === versus.unit &&
  window.index === versus.index &&
  window.year === versus.year;

/** The stretch that "month over month" is about where nobody said which. */
function currentOf({ items }: Sketch): Window {
  const units = { month_before: "month", week_before: "week", quarter_before: "quarter" } as const;
  for (const [sense, unit] of Object.entries(units))
    if (items.some((item) => says(item, sense))) return { kind: "this", unit, shift: 0 };
  return { kind: "this", unit: items.some((item) => says(item, "year_before")) ? "year" : "month", shift: 0 };
}
