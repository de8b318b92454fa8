import { normalise } from "../../base/index.ts";

/** Endings that a name of a place takes in Russian and Ukrainian where it is declined. */
const ENDINGS: ReadonlySet<string> = new Set(
  "а я у ю е є э и і ї ы й ь ой ей ою ею єю ом ем єм ам ям ах ях ами ями ов ев ів ові еві єві ого ому им".split(" "),
);
const LONGEST_ENDING = 3;

/** From how many letters on a word may have one letter wrong. */
const FORGIVEN = 6;

/** Names by what does not change in them. `bare`: the name may stand without an ending. */
export type Names<Place> = Map<string, { place: Place; bare: boolean }>;

/** A word or name in one spelling, without marks over Latin letters. */
export function spelled(text: string): string {
  return /\p{Script=Latin}/u.test(text) ? normalise(text.normalize("NFD").replace(/\p{M}/gu, "")) : normalise(text);
}

/** Adds a name of one word; the first place that has it keeps it. */
export function addName<Place>(names: Names<Place>, name: string, place: Place): void {
  const word = spelled(name);
  const isDeclined = /\p{Script=Cyrillic}/u.test(word) && !/[оуюэ]$/.test(word) && name !== name.toUpperCase();
  const base = isDeclined ? word.replace(/[аяеєиіїыйь]$/, "") : word;
  if (!names.has(base)) names.set(base, { place, bare: base === word });
}

/** The place that a word names in any of its cases, or null. `typos`: also with one letter wrong. */
export function named<Place>(names: Names<Place>, word: string, typos: boolean): Place | null {
  const cuts = Array.from({ length: LONGEST_ENDING + 1 }, (_, cut) => cut).filter((cut) => cut < word.length - 1);
  for (const cut of cuts) {
    const found = names.get(word.slice(0, word.length - cut));
    if (found && takes(found.bare, word.slice(word.length - cut))) return found.place;
  }
  return typos && word.length >= FORGIVEN ? nearlyNamed(names, word, cuts) : null;
}

const takes = (bare: boolean, ending: string): boolean => (ending === "" ? bare : ENDINGS.has(ending));

function nearlyNamed<Place>(names: Names<Place>, word: string, cuts: readonly number[]): Place | null {
  const isCyrillic = /\p{Script=Cyrillic}/u.test(word);
  for (const [base, { place, bare }] of names) {
    if (base.length < FORGIVEN) continue;
    for (const cut of isCyrillic ? cuts : [0])
      if (takes(bare, word.slice(word.length - cut)) && isOneOff(base, word.slice(0, word.length - cut))) return place;
  }
  return null;
}

/** Whether two words differ by one letter that is wrong, missing, too much, or has changed places with the next. */
function isOneOff(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1 || one[0] !== other[0]) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  const rest = (text: string, skip: number) => text.slice(start + skip);
  return (
    rest(one, 1) === rest(other, 1) ||
    rest(one, 1) === rest(other, 0) ||
    rest(one, 0) === rest(other, 1) ||
    (rest(one, 2) === rest(other, 2) && one[start] === other[start + 1] && one[start + 1] === other[start])
  );
}
