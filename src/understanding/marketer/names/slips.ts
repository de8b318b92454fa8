/** How many letters of a word may be mistyped: none in short ones, so that "чай" is never "час". */
export const slipsIn = (word: string): number => (word.length >= 9 ? 2 : word.length >= 5 ? 1 : 0);

/** How many letters are left out, put in, changed or swapped with the next between two words; `most` + 1 for more. */
export function slipsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let [before, last]: [number[], number[]] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= one.length; row++) {
    const next = [row];
    for (let at = 1; at <= other.length; at++) next.push(cheapest({ one, other, row, at, before, last, next }));
    if (Math.min(...next) > most) return most + 1;
    [before, last] = [last, next];
  }
  return last[other.length] ?? most + 1;
}

interface Cell {
  one: string;
  other: string;
  row: number;
  at: number;
  before: number[];
  last: number[];
  next: number[];
}

function cheapest({ one, other, row, at, before, last, next }: Cell): number {
  const same = one[row - 1] === other[at - 1] ? 0 : 1;
  const least = Math.min((last[at] ?? 99) + 1, (next[at - 1] ?? 99) + 1, (last[at - 1] ?? 99) + same);
  const isSwapped = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
  return isSwapped ? Math.min(least, (before[at - 2] ?? 99) + 1) : least;
}

/** A word and all that it becomes with one letter left out: two words that share one are a slip or two apart. */
export function shortened(word: string): string[] {
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}

/** How alike two texts are by their threes of letters, 0 to 1. */
export function likeness(one: string, other: string): number {
  const [a, b] = [threes(one), threes(other)];
  let shared = 0;
  for (const three of a) if (b.has(three)) shared++;
  return (2 * shared) / Math.max(1, a.size + b.size);
}

/** The threes of letters of a text, its edges among them. */
export const threes = (text: string): Set<string> =>
  new Set(Array.from({ length: text.length + 1 }, (_, at) => ` ${text} `.slice(at, at + 3)));
