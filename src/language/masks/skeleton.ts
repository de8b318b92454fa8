/** How Cyrillic letters sound, as {@link skeletonOf} writes sounds. */
const SOUNDS: Record<string, string> = {
  а: "a",
  б: "b",
  в: "v",
  г: "h",
  ґ: "h",
  д: "d",
  е: "e",
  є: "e",
  ж: "z",
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
  ч: "c",
  ш: "s",
  щ: "s",
  ъ: "",
  ы: "i",
  ь: "",
  э: "e",
  ю: "iu",
  я: "ia",
  ё: "e",
  "'": "",
};

/** Groups of Latin letters that stand for one sound, in whatever way of writing Cyrillic names. */
const GROUPS: Record<string, string> = {
  shch: "s",
  sch: "s",
  sh: "s",
  sz: "s",
  tch: "c",
  ch: "c",
  cz: "c",
  ts: "c",
  tz: "c",
  zh: "z",
  kh: "h",
  ck: "k",
  ph: "f",
  th: "t",
  ye: "e",
  je: "e",
  ie: "e",
  ß: "ss",
  w: "v",
  x: "ks",
  q: "k",
  y: "i",
  j: "i",
  g: "h",
  c: "k",
  "'": "",
};
const GROUP = new RegExp(
  Object.keys(GROUPS)
    .sort((a, b) => b.length - a.length)
    .join("|"),
  "g",
);

/** A word by its sounds, one spelling for both alphabets and the usual transliterations: "Ковальська", "Kowalska" → "kovalska". */
export function skeletonOf(word: string): string {
  const sounds = /[а-яёєіїґ]/u.test(word)
    ? Array.from(word, (letter) => SOUNDS[letter] ?? letter).join("")
    : word
        .normalize("NFD")
        .replace(/\p{M}/gu, "")
        .replace(GROUP, (group) => GROUPS[group] ?? group);
  return sounds.replace(/i{2,}/g, "i");
}
