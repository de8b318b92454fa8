import { keysOfName, keysOfPerson } from "../names/forms.ts";
import { wholeSoundOf } from "../names/sound.ts";
import { otherNames } from "./given-names.ts";
import { isOfGender, type NameWord, nameWord, partsOf } from "./name-word.ts";

/** Shorter names are often one letter from another one. */
const FEWEST = 4;

/** A word of a name that may be misspelt: what sounds like it, or is one letter else within, is what was said. */
export function misspelt(word: NameWord): NameWord {
  const { said } = word;
  const own = otherNames(word);
  const sounds = soundsOf(keysOfPerson(said));
  const isNear = (part: string): boolean =>
    isOfGender(said, part) && soundsOf(keysOfName(part)).some((sound) => sounds.some((one) => isSlip(one, sound)));
  // "Марина" is no "Карина": both are names.
  const isAnother = (part: string) => own.length > 0 && otherNames(nameWord(part)).length > 0;
  return {
    ...word,
    beginnings: soundingLike(said.slice(0, 3)),
    fits: (name) => word.fits(name) || partsOf(name).some((part) => isNear(part) && !isAnother(part)),
  };
}

const soundsOf = (keys: readonly string[]): string[] => [
  ...new Set(keys.flatMap((key) => [key, alike(wholeSoundOf(key))]).filter((sound) => sound.length >= FEWEST)),
];

/** Vowels that are heard alike where they are not stressed, and consonants at an end. */
const alike = (sound: string): string =>
  sound.replace(/o/g, "a").replace(/e/g, "i").replace(/f/g, "v").replace(/t$/, "d");

/** The same, or one letter is another one, lacking, too many, or two stand the other way round: but for the first and the last, which tell names apart. */
function isSlip(said: string, kept: string): boolean {
  if (said === kept) return true;
  if (Math.abs(said.length - kept.length) > 1 || said[0] !== kept[0]) return false;
  let at = 0;
  while (said[at] === kept[at]) at++;
  const [rest, other] = [said.slice(at), kept.slice(at)];
  if (rest[0] === other[1] && rest[1] === other[0] && rest.slice(2) === other.slice(2)) return true;
  if (rest.at(-1) !== other.at(-1)) return false;
  if (rest.length !== other.length) return rest.slice(1) === other || rest === other.slice(1);
  return rest.slice(1) === other.slice(1);
}

/** Letters that are taken for one another where they are heard. */
const TAKEN = ["ао", "еиіэєы", "бп", "вф", "гх", "дт", "жш", "зс", "яеи", "ck", "sz", "ie", "iy", "jy"];

/** How what begins so may begin where one letter was misheard, and with one letter less. */
function soundingLike(start: string): string[] {
  const other = Array.from(start).flatMap((letter, at) =>
    TAKEN.filter((all) => all.includes(letter)).flatMap((all) =>
      Array.from(all, (by) => start.slice(0, at) + by + start.slice(at + 1)),
    ),
  );
  return [...new Set([start, ...other])];
}
