import type { Question } from "../../../figures/index.ts";
import { DAYS } from "../conditions/order-filter.ts";
import type { Term } from "../grammar/term.ts";

interface Held {
  numbers: Set<number>;
  texts: Set<string>;
  windows: Set<string>;
}

/** Whether a question holds the number, name or window of a term: nothing that was told may vanish. */
export function holderOf(question: Question): (term: Term) => boolean {
  const held: Held = { numbers: new Set(), texts: new Set(), windows: new Set() };
  collect(question, held);
  return (term) => isHeld(term, held);
}

const WINDOWS = new Set(["window", "on", "within", "versus"]);

function collect(value: unknown, held: Held): void {
  if (typeof value === "number") held.numbers.add(value);
  else if (typeof value === "string") held.texts.add(value);
  else if (Array.isArray(value)) for (const one of value) collect(one, held);
  else if (typeof value === "object" && value !== null)
    for (const [key, one] of Object.entries(value)) {
      if (WINDOWS.has(key)) held.windows.add(JSON.stringify(one));
      collect(one, held);
    }
}

function isHeld({ name, number, time }: Term, held: Held): boolean {
  const isName = name?.names.some(
    ({ value, field }) => held.texts.has(value) || (field !== undefined && held.texts.has(field)),
  );
  const isNumber =
    number !== undefined && (number.value <= 1 || number.is === "ordinal" || held.numbers.has(number.value));
  if (name === undefined && number === undefined && time === undefined) return true;
  return isName === true || isNumber || (time !== undefined && isTimeHeld(time, held));
}

function isTimeHeld(time: NonNullable<Term["time"]>, { numbers, windows }: Held): boolean {
  if (time.kind === "weekdays") return time.days.every((day) => numbers.has(day));
  if (time.kind !== "window" && time.kind !== "length") return true;
  const { length } = time;
  if (length !== undefined && (numbers.has(length.n) || numbers.has(length.n * DAYS[length.unit]))) return true;
  if (time.kind === "length") return time.bare === true;
  if (windows.has('"year_before"')) return true;
  return [time.window, time.birthday, ...(time.others ?? [])].some((one) => windows.has(JSON.stringify(one)));
}
