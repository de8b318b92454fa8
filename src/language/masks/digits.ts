/** Digits that stand together, with what may be between them in a phone, a card or an order's number. */
export interface Run {
  digits: string;
  from: number;
  to: number;
}

/** What people put between the groups of one number. */
const BETWEEN = /^[\s().\-/_]{1,3}$/;
/** Longer than any number that must be hidden (a card with its code). */
const LONGEST = 24;

/** Every group of digits of a flat text, and every row of such groups that may be one number; longer ones first. */
export function runsOf(flat: string): Run[] {
  const groups = [...flat.matchAll(/\d+/g)].map(({ 0: digits, index }) => ({
    digits,
    from: index,
    to: index + digits.length,
  }));
  const runs: Run[] = [];
  for (const [at, first] of groups.entries()) {
    let run: Run = first;
    runs.push(run);
    for (const next of groups.slice(at + 1, at + LONGEST)) {
      if (run.digits.length + next.digits.length > LONGEST || !BETWEEN.test(flat.slice(run.to, next.from))) break;
      run = { digits: run.digits + next.digits, from: first.from, to: next.to };
      runs.push(run);
    }
  }
  return runs.sort((a, b) => b.digits.length - a.digits.length || a.from - b.from);
}
