import { normalise } from "../../../base/index.ts";
import { keysOfName, keysOfPerson } from "../names/forms.ts";
import { isOtherAlphabet, wholeSoundOf } from "../names/sound.ts";
import { beginningsAcross } from "./across.ts";

/** A word of somebody's name as it was said, in whatever case and alphabet. */
export interface NameWord {
  said: string;
  /** How the name may begin where it is kept, in small letters: whoever fits begins with one of these, and others do as well. */
  beginnings: string[];
  /** The same where the name is kept in the other alphabet. */
  across: string[];
  /** Whether a name, or one of the parts of a double one, is what was said. */
  fits(name: string): boolean;
}

/** Fewer letters begin too many names; a name that is shorter is looked for whole. */
const FEWEST = 3;
/** Shorter sounds agree only with their last vowel: "Ian" is no "Анна". */
const TELLING = 4;

/** A word of a name, to look for: "Ивановой" is Иванова, Іванова and Ivanova. */
export function nameWord(said: string): NameWord {
  const word = normalise(said);
  const keys = keysOfPerson(word);
  return {
    said: word,
    beginnings: shortest(keys.flatMap((key) => spellings(begun(word, key)))),
    across: beginningsAcross(word),
    fits: (name) => partsOf(name).some((part) => isSame({ word, keys }, part)),
  };
}

/** What a key and the name itself begin with: "павл" and "Павел" with "пав". */
function begun(word: string, key: string): string {
  const isFleeting = /[бвгджзйклмнпрстфхцчшщ]{2}$/u.test(key) && key.length > FEWEST;
  const start = isFleeting ? key.slice(0, -1) : key;
  return start.length >= FEWEST ? start : key.length >= FEWEST ? key : word.slice(0, FEWEST);
}

/** As it is, and as Russian and Ukrainian spell each other's names. */
const spellings = (start: string): string[] => [
  start,
  start.replace(/[ії]/g, "и").replaceAll("є", "е").replaceAll("ґ", "г"),
  start.replace(/[иы]/g, "і").replaceAll("э", "е"),
];

const shortest = (starts: readonly string[]): string[] =>
  [...new Set(starts)].filter((start, _, all) => !all.some((other) => other !== start && start.startsWith(other)));

/** A double name may be said by either half. */
export function partsOf(name: string): string[] {
  const whole = normalise(name);
  return [...new Set([whole, ...whole.split(/[\s-]+/)])].filter((part) => part !== "");
}

function isSame({ word, keys }: { word: string; keys: readonly string[] }, part: string): boolean {
  if (word === part) return true;
  if (!isOfGender(word, part)) return false;
  if (isOtherAlphabet(word, part)) return soundsSame(word, part);
  const own = new Set(keysOfName(part).map(folded));
  return keys.some((key) => key.length >= 2 && own.has(folded(key)));
}

const folded = (key: string): string =>
  key.replace(/[іїы]/gu, "и").replace(/[єэ]/gu, "е").replaceAll("ґ", "г").replace(/[ьъ']/gu, "");

/** "Ивановой" is no Иванов and "Ивановым" no Иванова. */
export function isOfGender(word: string, name: string): boolean {
  const isHers = /[аяa]$/u.test(name);
  if (/(?:ой|ою|ої|ій|ую|єю)$/u.test(word)) return isHers;
  return !(/(?:[ыи]м|ого|ому|его|ему|ом|ем|єм)$/u.test(word) && isHers);
}

function soundsSame(word: string, part: string): boolean {
  const [said, kept] = [wholeSoundOf(word), wholeSoundOf(part)];
  if (said === kept) return said.length >= 2;
  const bare = (sound: string) => sound.replace(/[aeiou]+$/, "");
  const isCased = /^\p{Script=Cyrillic}/u.test(word);
  return keysOfPerson(word).some((key) => {
    const sound = bare(wholeSoundOf(key));
    return sound === bare(kept) && sound.length >= (isCased ? 2 : TELLING);
  });
}
