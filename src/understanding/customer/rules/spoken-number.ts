import { normalise } from "../../../base/index.ts";
import { numbersOf, numeralOf } from "../words/numerals.ts";
import { ordinalOf } from "./spoken-date.ts";

const WORD = /[\p{L}]+(?:['’ʼ`][\p{L}]+)?/gu;
/** What may stand between two words of one number. */
const BETWEEN = /^(?:[\s-]+|\s+(?:and)\s+)$/;
/** Fewer digits than this, said one by one, are several numbers: "two three days". */
const DIGITS_OF_ONE = 4;

/**
 * Numbers of several words as digits, as voice messages have them: "заказ десять четыреста восемьдесят два" → "заказ 10482", "сто
 * двадцать евро" → "120 евро". One word stays a word ("две пачки"), and what ends in an ordinal is part of a date.
 */
export function withDigits(text: string): string {
  let written = "";
  let from = 0;
  for (const run of runsOf(text)) {
    const digits = digitsOfRun(run.values);
    if (digits === null || isDate(text.slice(run.end))) continue;
    written += text.slice(from, run.start) + digits;
    from = run.end;
  }
  return written + text.slice(from);
}

interface Run {
  start: number;
  end: number;
  values: number[];
}

/** Words for numbers that stand side by side. */
function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const value = numeralOf(normalise(word));
    if (value === null) continue;
    const last = runs.at(-1);
    const end = index + word.length;
    if (last !== undefined && BETWEEN.test(text.slice(last.end, index))) {
      last.values.push(value);
      last.end = end;
    } else runs.push({ start: index, end, values: [value] });
  }
  return runs;
}

function digitsOfRun(values: readonly number[]): string | null {
  if (values.length < 2) return null;
  const numbers = numbersOf(values);
  const digits = numbers.join("");
  return numbers.length === 1 || digits.length >= DIGITS_OF_ONE ? digits : null;
}

/** "… двадцать первого", "… of March": an ordinal follows. */
function isDate(rest: string): boolean {
  const next = /^[\s-]+([\p{L}'’]+)/u.exec(rest)?.[1];
  return next !== undefined && ordinalOf(next) !== null;
}
