import type { TimeHit } from "../values.ts";
import type { Read } from "./rolling.ts";
import type { Asked } from "./stretch.ts";

/** "За всё время". */
export function everHit({ tokens, words }: Asked, at: number): Read | null {
  const found = words.at(tokens, at, "ever");
  return found && { kind: "ever", to: found.next };
}

/** "По пятницам", "on weekends". */
export function weekdaysHit({ tokens, words }: Asked, at: number): Read | null {
  const found = words.at(tokens, at, "weekdays_often");
  return found && { kind: "weekdays", to: found.next, days: found.value.split(",").map(Number) };
}

type EveryUnit = Extract<TimeHit, { kind: "every" }>["unit"];

/** "Каждый месяц", "monthly"; "в каждом квартале" with its "в". */
export function everyHit({ tokens, words }: Asked, at: number): Read | null {
  const adverb = words.at(tokens, at, "every_unit");
  if (adverb !== null) return { kind: "every", to: adverb.next, unit: adverb.value as EveryUnit };
  const start = words.at(tokens, at, "on")?.next ?? at;
  const every = words.at(tokens, start, "every");
  const unit = every && words.at(tokens, every.next, "units");
  if (!unit || unit.value === "hour" || unit.value === "half") return null;
  return { kind: "every", to: unit.next, unit: unit.value as EveryUnit };
}

/** "Недавно", "давно", "последние месяцы", "несколько дней назад": nobody knows how long. */
export function vagueHit({ tokens, words }: Asked, at: number): Read | null {
  const recent = words.at(tokens, at, "recent");
  if (recent !== null) return { kind: "vague", to: recent.next, which: "recent" };
  const long = words.at(tokens, at, "long_ago");
  if (long !== null) return { kind: "vague", to: long.next, which: "long_ago" };
  const lead = words.at(tokens, at, "over") ?? words.at(tokens, at, "on");
  const article = words.at(tokens, lead?.next ?? at, "articles");
  const start = article?.next ?? lead?.next ?? at;
  const latest = words.at(tokens, start, "latest");
  const some = words.at(tokens, latest?.next ?? start, "some");
  const units = (latest ?? some) && words.at(tokens, some?.next ?? latest?.next ?? start, "plural_units");
  if (!units) return null;
  const ago = words.at(tokens, units.next, "ago");
  return { kind: "vague", to: ago?.next ?? units.next, which: "recent" };
}
