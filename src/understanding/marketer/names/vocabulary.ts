import { isEveryday, knowsWord } from "../../customer/words/vocabulary.ts";
import type { NameHit } from "../values.ts";
import { foldOf, isEnough, keysOf, keysOfName } from "./forms.ts";
import { shortened, slipsBetween, slipsIn } from "./slips.ts";
import { isOtherAlphabet, soundOf } from "./sound.ts";

/** How a word of a text is one of a name. */
export type How = Exclude<NameHit["how"], "part">;
/** From the surest to the least sure. */
export const HOWS: readonly How[] = ["exact", "form", "translit", "typo"];

/** Words of names, found by their forms, their sound and with slips; each is told by its number. */
export interface Vocabulary {
  /** Adds a word, or finds it. */
  add(word: string): number;
  /** The words that a word of a text may be, each with the surest way. */
  find(word: string, mayBeSlip: boolean): ReadonlyMap<number, How>;
}

/** An empty vocabulary. */
export function vocabulary(): Vocabulary {
  const words: string[] = [];
  const numbers = new Map<string, number>();
  const byKey = new Map<string, number[]>();
  const byFold = new Map<string, number[]>();
  const bySound = new Map<string, number[]>();
  let byShortened: Map<string, number[]> | null = null;
  const met = new Map<string, ReadonlyMap<number, How>>();

  const add = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    const number = words.push(word) - 1;
    numbers.set(word, number);
    for (const key of keysOfName(word)) {
      put(byKey, key, number);
      const fold = foldOf(key);
      if (fold) put(byFold, fold, number);
    }
    const sound = soundOf(word);
    if (sound) put(bySound, sound, number);
    return number;
  };

  const slips = (): Map<string, number[]> => {
    if (byShortened !== null) return byShortened;
    byShortened = new Map();
    for (const [number, word] of words.entries())
      if (slipsIn(word) > 0 && !/\d/.test(word)) for (const short of shortened(word)) put(byShortened, short, number);
    return byShortened;
  };

  const find = (word: string, mayBeSlip: boolean): ReadonlyMap<number, How> => {
    const found = new Map<number, How>();
    const exact = numbers.get(word);
    if (exact !== undefined) found.set(exact, "exact");
    const keys = keysOf(word);
    const forms = keys.flatMap((key) => (byKey.get(key) ?? []).filter((number) => isEnough(key, words[number] ?? "")));
    for (const number of forms) keep(found, number, "form");
    const alike = [...new Set(keys.map(soundOf))].flatMap((sound) => bySound.get(sound) ?? []);
    for (const number of alike) if (isSaidAlike(word, words[number] ?? "")) keep(found, number, "translit");
    for (const key of keys) for (const number of byFold.get(foldOf(key)) ?? []) keep(found, number, "translit");
    if (found.size === 0 && mayBeSlip && isUnknown(word)) addSlips(found, word, words, slips());
    return found;
  };

  return {
    add,
    find(word, mayBeSlip) {
      const asked = mayBeSlip ? word : ` ${word}`;
      const known = met.get(asked);
      if (known !== undefined) return known;
      const found = find(word, mayBeSlip);
      if (met.size > 5000) met.clear();
      met.set(asked, found);
      return found;
    },
  };
}

function put<Key>(index: Map<Key, number[]>, key: Key, number: number): void {
  const held = index.get(key);
  if (held === undefined) index.set(key, [number]);
  else if (held.at(-1) !== number) held.push(number);
}

function keep(found: Map<number, How>, number: number, how: How): void {
  if (!found.has(number)) found.set(number, how);
}

/** In the other alphabet; three sounds are enough for short words only: "купує" is no "cup". */
const isSaidAlike = (word: string, name: string): boolean =>
  isOtherAlphabet(word, name) &&
  (soundOf(name).length > 3 || (word.length <= 4 && name.length <= 4) || (word.length >= 5 && name.length >= 5));

/** A word that people know is no slip of another. */
const isUnknown = (word: string): boolean =>
  slipsIn(word) > 0 && !/\d/.test(word) && !isEveryday(word) && !knowsWord(word);

/** The nearest words, where all that are equally near are forms of one. */
function addSlips(
  found: Map<number, How>,
  word: string,
  words: readonly string[],
  index: ReadonlyMap<string, number[]>,
): void {
  const most = slipsIn(word);
  let [least, nearest]: [number, Set<number>] = [most, new Set()];
  const asked = [...new Set(keysOf(word).filter((key) => key.length >= 4 || key === word))];
  for (const key of asked)
    for (const short of shortened(key))
      for (const number of index.get(short) ?? []) {
        const slips = distance(word, words[number] ?? "", least);
        if (slips < least) nearest = new Set();
        if (slips <= least) nearest.add(number);
        least = Math.min(least, slips);
      }
  for (const number of nearest) found.set(number, "typo");
}

/** Between the words, or between what their forms share; the first letter is seldom mistyped in a short word. */
function distance(word: string, name: string, most: number): number {
  if (word[0] !== name[0] && name.length < 7) return most + 1;
  const allowed = Math.min(most, slipsIn(name));
  let least = slipsBetween(word, name, allowed);
  for (const one of keysOf(word))
    for (const other of keysOf(name))
      if (one.length >= 5 && other.length >= 5) least = Math.min(least, slipsBetween(one, other, allowed));
  return least > allowed ? most + 1 : least;
}
