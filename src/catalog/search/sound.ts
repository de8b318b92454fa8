/**
 * How a word sounds, in letters of one alphabet, so that "Chemex" and "кемекс" can be compared. Latin spelling is ambiguous: where
 * letters are said in several ways, each way stands here, the commonest first.
 */
const LATIN: readonly (readonly [letters: string, ...sounds: string[]])[] = [
  ["tch", "č"],
  ["sch", "š", "sk"],
  ["ch", "č", "k", "š"],
  ["sh", "š"],
  ["zh", "ž"],
  ["kh", "h"],
  ["ph", "f"],
  ["th", "t", "f"],
  ["rh", "r"],
  ["ck", "k"],
  ["qu", "kv"],
  ["oo", "u", "o"],
  ["ee", "i", "e"],
  ["ea", "i", "e"],
  ["ey", "ei"],
  ["ay", "ei", "ai"],
  ["ow", "ou"],
  ["x", "ks"],
  ["q", "k"],
  ["w", "v", "u"],
  ["y", "i"],
  ["j", "dž", "i"],
];
const SOFT: Readonly<Record<string, readonly string[]>> = { c: ["s", "k", "c"], g: ["g", "dž"] };
const HARD: Readonly<Record<string, string>> = { c: "k" };

const CYRILLIC: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  ґ: "g",
  д: "d",
  е: "e",
  є: "e",
  ж: "ž",
  з: "z",
  и: "i",
  і: "i",
  ї: "i",
  й: "i",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ф: "f",
  х: "h",
  ц: "c",
  ч: "č",
  ш: "š",
  щ: "š",
  ъ: "",
  ы: "i",
  ь: "",
  э: "e",
  ю: "u",
  я: "a",
};

/** More readings of one Latin word than this are not tried. */
const READINGS = 6;

/** The ways in which a normalised word may sound, the likeliest first. */
export function soundsOf(word: string): string[] {
  if (!/[a-z]/.test(word)) return [withoutDoubles(Array.from(word, (letter) => CYRILLIC[letter] ?? letter).join(""))];
  let readings = [""];
  for (let at = 0; at < word.length; ) {
    const [length, sounds] = soundAt(word, at);
    readings = sounds.flatMap((sound) => readings.map((reading) => reading + sound)).slice(0, READINGS);
    at += length;
  }
  const bare = readings.map(withoutDoubles);
  return [...new Set(bare.flatMap((sound) => (/[a-z]e$/.test(word) ? [sound, sound.slice(0, -1)] : [sound])))];
}

const withoutDoubles = (sound: string): string => sound.replace(/(.)\1+/g, "$1");

function soundAt(word: string, at: number): [length: number, sounds: readonly string[]] {
  const letter = word[at] ?? "";
  const known = CYRILLIC[letter];
  if (known !== undefined) return [1, [known]];
  const rule = LATIN.find(([letters]) => word.startsWith(letters, at));
  if (rule) return [rule[0].length, rule.slice(1)];
  if (letter === "i" && /^[bcdfgklmnprstvz]e/.test(word.slice(at + 1))) return [1, ["i", "ai"]];
  const soft = /[eiy]/.test(word[at + 1] ?? "") ? SOFT[letter] : undefined;
  return [1, soft ?? [HARD[letter] ?? letter]];
}

const SCHEMES: readonly (readonly [RegExp, string])[] = [
  [/shch/g, "щ"],
  [/sh/g, "ш"],
  [/ch/g, "ч"],
  [/zh/g, "ж"],
  [/kh/g, "х"],
  [/ts/g, "ц"],
  [/(?:y|j|i)a/g, "я"],
  [/(?:y|j)u/g, "ю"],
  [/(?:y|j)o/g, "е"],
  [/(?<=[aeiouy])[yj]/g, "й"],
  [/x/g, "кс"],
];
const LETTERS: Readonly<Record<string, string>> = {
  a: "а",
  b: "б",
  c: "к",
  d: "д",
  e: "е",
  f: "ф",
  g: "г",
  h: "х",
  i: "и",
  j: "й",
  k: "к",
  l: "л",
  m: "м",
  n: "н",
  o: "о",
  p: "п",
  q: "к",
  r: "р",
  s: "с",
  t: "т",
  u: "у",
  v: "в",
  w: "в",
  y: "ы",
  z: "з",
};

/** A Russian word typed in Latin letters, back in its own: "kofemolku" → "кофемолку". */
export function cyrillicOf(word: string): string {
  const clusters = SCHEMES.reduce((text, [pattern, letters]) => text.replace(pattern, letters), word);
  return clusters.replace(/[a-z]/g, (letter) => LETTERS[letter] ?? letter);
}
