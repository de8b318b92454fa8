const GROUPS = ["aeiou", "kgh", "szcšžč", "td", "pb", "fvu"];
/** What it costs to take one sound for another of its group; for any other it is 1. */
const KINDRED = 0.5;
/** Two neighbours typed in the other order. */
const SWAPPED = 0.8;
/** People hold on to how a word begins: a wrong beginning is rarely a typo. */
const WRONG_BEGINNING = 0.5;

const kin = new Set(GROUPS.flatMap((group) => [...group].flatMap((a) => [...group].map((b) => a + b))));

/**
 * How close two words sound: 1 minus the edit distance (with swapped neighbours: Damerau 1964) over the longer length, a kindred sound
 * costing half. Words are spelled as `soundsOf` gives them.
 */
export function closeness(a: string, b: string): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  if (longer - Math.min(a.length, b.length) > longer / 2) return 0;
  const beginning = a[0] === b[0] || kin.has(`${a[0]}${b[0]}`) ? 0 : WRONG_BEGINNING;
  return Math.max(0, 1 - (distance(a, b) + beginning) / longer);
}

function distance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const edited = Math.min(
        (above[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (above[j - 1] ?? 0) + cost(a[i - 1], b[j - 1]),
      );
      const swaps = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(swaps ? Math.min(edited, (before[j - 2] ?? 0) + SWAPPED) : edited);
    }
    before = above;
    above = row;
  }
  return above[b.length] ?? 0;
}

function cost(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  return kin.has(`${a}${b}`) ? KINDRED : 1;
}
