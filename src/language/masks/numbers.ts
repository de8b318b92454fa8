import type { Run } from "./digits.ts";
import type { Finder } from "./span.ts";

/** From so many digits on a number is somebody's: of a document, an account, a parcel. */
const SOMEBODYS = 9;
/** Between two pairs of letters so few are a parcel's. */
const OF_A_PARCEL = 6;

/** Finds card numbers: 13 to 19 digits whose last one checks the others (Luhn, ISO/IEC 7812-1). */
export const findCards: Finder = ({ runs }) =>
  runs
    .filter(({ digits }) => digits.length >= 13 && digits.length <= 19 && isChecked(digits))
    .map((run) => ({ kind: "CARD", ...placeOf(run) }));

function isChecked(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at]) * (at % 2 === 0 ? 1 : 2);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0 && !/^(\d)\1*$/.test(digits);
}

/** Finds any other long number, with the letters that it begins and ends with ("LT12 1000 …", "VP0010391LT"). */
export const findNumbers: Finder = ({ flat, runs }) =>
  runs.flatMap((run) => {
    const before = /(?<!\p{L})\p{L}{1,4}$/u.exec(flat.slice(Math.max(0, run.from - 6), run.from))?.[0].length ?? 0;
    const after = /^\p{L}{1,3}(?!\p{L})/u.exec(flat.slice(run.to, run.to + 4))?.[0].length ?? 0;
    const enough = before > 1 && after > 1 ? OF_A_PARCEL : SOMEBODYS;
    if (run.digits.length < enough || /^\d{4}-\d{2}-\d{2}/.test(flat.slice(run.from, run.to))) return [];
    return [{ kind: "NUMBER", from: run.from - before, to: run.to + after, key: run.digits }];
  });

const placeOf = ({ from, to, digits }: Run) => ({ from, to, key: digits });
