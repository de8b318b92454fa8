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
  const isYear = versus.kind === "this" && versus.unit === "year" && versus.shift === -1;
  const isShorter =
    (window?.kind === "named" && window.year === undefined) || (window?.kind === "this" && window.unit !== "year");
  return isYear && isShorter ? { window, versus: "year_before" } : null;
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
