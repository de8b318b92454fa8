import type { Definition } from "../../../segments/index.ts";
import { DAYS } from "../conditions/order-filter.ts";
import type { Scene } from "./scene.ts";
import { means, type Term } from "./term.ts";

/**
 * Numbers, names and windows that a clause took and that its condition does not hold are not read: nothing that was told may vanish.
 */
export function unreadVanished({ terms }: Scene, { where, top }: Definition): void {
  const held = { numbers: new Set<number>(), texts: new Set<string>(), windows: new Set<string>() };
  collect([where, top], held);
  // "В этом году исполняется 30": so many years before it.
  const isTurned = terms.some((term) => term.use === "clause" && means(term, "turned"));
  for (const term of terms)
    if (term.use === "clause" && !isHeld(term, held) && !(isTurned && term.time?.kind === "window"))
      term.use = undefined;
}

interface Held {
  numbers: Set<number>;
  texts: Set<string>;
  windows: Set<string>;
}

function collect(value: unknown, held: Held): void {
  if (typeof value === "number") held.numbers.add(Math.abs(value));
  else if (typeof value === "string") held.texts.add(value);
  else if (Array.isArray(value)) for (const one of value) collect(one, held);
  else if (typeof value === "object" && value !== null) {
    for (const [key, one] of Object.entries(value)) {
      if (WINDOWS.has(key)) held.windows.add(JSON.stringify(one));
      collect(one, held);
    }
  }
}
const WINDOWS = new Set(["window", "on", "within"]);

function isHeld({ name, number, time, senses }: Term, held: Held): boolean {
  if (name === undefined && number === undefined && time === undefined) return true;
  if (name !== undefined && (senses.length > 0 || isNameHeld(name, held))) return true;
  if (number !== undefined && (number.value <= 1 || number.is === "ordinal" || held.numbers.has(number.value)))
    return true;
  return time !== undefined && isTimeHeld(time, held);
}

const isNameHeld = ({ names }: NonNullable<Term["name"]>, { texts }: Held): boolean =>
  names.some(({ value, field }) => texts.has(value) || (field !== undefined && texts.has(field)));

function isTimeHeld(time: NonNullable<Term["time"]>, { numbers, windows }: Held): boolean {
  if (time.kind !== "window" && time.kind !== "length") return true;
  const { length } = time;
  if (length !== undefined && (numbers.has(length.n) || numbers.has(length.n * DAYS[length.unit]))) return true;
  if (time.kind === "length") return time.bare === true;
  if (time.window?.kind === "named" && time.window.unit === "day" && numbers.has(time.window.index)) return true;
  return [time.window, time.birthday, ...(time.others ?? [])].some((one) => windows.has(JSON.stringify(one)));
}
