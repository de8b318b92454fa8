const LATIN: Record<string, string> = Object.fromEntries(
  `а a б b в v г g ґ g д d е e є e ж zh з z и i і i ї i й i к k л l м m н n о o п p р r с s т t у u ф f х h ц ts ч ch ш sh щ sh ы i э e ю u я a`
    .split(" ")
    .flatMap((letter, at, all) => (at % 2 === 0 ? [[letter, all[at + 1] ?? ""]] : [])),
);

/** Spellings of one sound, in order; what is left of them is compared. */
const SAME: [RegExp, string][] = [
  [/shch|tsch|sch/g, "sh"],
  [/zh/g, "j"],
  [/kh|gh|g/g, "h"],
  [/ph/g, "f"],
  [/th/g, "t"],
  [/ck|q/g, "k"],
  [/x/g, "ks"],
  [/ts|tz|z|c(?=[eiy])/g, "s"],
  [/c(?!h)/g, "k"],
  [/w/g, "v"],
  [/ee|y/g, "i"],
  [/oo|ou/g, "u"],
  [/(?<![a-z])j(?=[aeou])/g, "i"],
  [/^ai(?=[^aeiou])/g, "i"],
  [/i(?=[aeou])/g, ""],
  [/(.)\1+/g, "$1"],
];

/**
 * How a word sounds, in Latin letters, roughly enough for both alphabets to agree: "Yirgacheffe" and "иргачефф", "Kharkiv" and
 * "Харків". Its last vowel is left out, so that cases agree too. Empty for what is too short to be told from others.
 */
export function soundOf(word: string): string {
  const sound = wholeSoundOf(word);
  const bare = sound.replace(/[aeiou]+$/, "");
  return bare.length >= 3 ? bare : sound.length >= 4 ? sound : "";
}

/** {@link soundOf} a word with its last vowel, however short it is. */
export function wholeSoundOf(word: string): string {
  let sound = Array.from(word, (letter) => LATIN[letter] ?? letter)
    .join("")
    .normalize("NFD")
    .replace(/[^a-z0-9]/g, "");
  for (const [pattern, by] of SAME) sound = sound.replace(pattern, by);
  return sound;
}

/** Whether two words are in different alphabets. */
export const isOtherAlphabet = (one: string, other: string): boolean => isLatin(one) !== isLatin(other);

const isLatin = (word: string): boolean => /^[\p{Script=Latin}\d'-]+$/u.test(word);
