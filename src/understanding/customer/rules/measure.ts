import { normalise } from "../../../base/index.ts";
import { type MeasureKind, unitOf } from "../words/measures.ts";
import { numeralOf } from "../words/numerals.ts";

/** So much of something. */
export interface Measure {
  kind: MeasureKind;
  /** In the kind's first unit: grams, millilitres. */
  amount: number;
  /** As it was said: 0.5 and "кило". */
  number: number;
  unit: string;
  /** The places of its words among {@link partsOf}. */
  from: number;
  to: number;
}

/** The words and numbers of a text, normalised; "1кг" is two. */
export const partsOf = (text: string): string[] =>
  normalise(text).match(/\d+(?:[.,]\d+)?(?!\d)|\p{L}+(?:'\p{L}+)*(?:-\p{L}+)*/gu) ?? [];

const FRACTIONS: Record<string, number> = {
  half: 0.5,
  пол: 0.5,
  пів: 0.5,
  половину: 0.5,
  половинку: 0.5,
  quarter: 0.25,
  четверть: 0.25,
  чверть: 0.25,
  полтора: 1.5,
  півтора: 1.5,
};
const GLUED = /^(?:пол|пів)-?(?=\p{L}{3})/u;
/** Shorter words for a unit are abbreviations, which stand for nothing without a number. */
const SHORTEST_ALONE = 4;

/** "250 г", "1кг", "полкило", "half a kilo", "килограмм": everything that a text measures, in order. */
export function measuresIn(parts: readonly string[]): Measure[] {
  return parts.flatMap((part, at) => measureAt(part, at, parts) ?? []);
}

function measureAt(part: string, at: number, parts: readonly string[]): Measure | null {
  const glued = unitOf(part) === null && GLUED.test(part);
  const unit = glued ? part.replace(GLUED, "") : part;
  const measure = unitOf(unit);
  if (measure === null) return null;
  const counted = glued ? { number: 0.5, from: at } : numberBefore(parts, at);
  if (counted === null && unit.length < SHORTEST_ALONE) return null;
  const { number, from } = counted ?? { number: 1, from: at };
  return { kind: measure.kind, amount: number * measure.times, number, unit, from, to: at + 1 };
}

/** "250", "two", "half a", "quarter of a" before a unit. */
function numberBefore(parts: readonly string[], at: number): { number: number; from: number } | null {
  let from = at - 1;
  while (["a", "of"].includes(parts[from] ?? "")) from--;
  const before = parts[from];
  if (before === undefined) return null;
  const number = /^\d/.test(before) ? Number(before.replace(",", ".")) : (FRACTIONS[before] ?? numeralOf(before));
  return number === null ? null : { number, from };
}
