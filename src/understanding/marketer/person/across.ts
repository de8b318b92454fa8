/** What a name may begin with in the other alphabet: letters, the longest first, and how passports, sites and people write them. */
const CYRILLIC_OF: Readonly<Record<string, string>> = {
  shch: "щ",
  sh: "ш",
  sz: "ш с",
  ch: "ч х",
  cz: "ч ц",
  zh: "ж",
  kh: "х",
  ph: "ф",
  ts: "ц",
  ya: "я",
  ia: "я иа",
  ja: "я",
  yu: "ю",
  iu: "ю",
  ju: "ю",
  ye: "е є",
  ie: "е є",
  je: "е є дже",
  yo: "е йо",
  yi: "ї",
  x: "кс",
  a: "а",
  b: "б",
  c: "ц к с",
  d: "д",
  e: "е э",
  f: "ф",
  g: "г ґ дж",
  h: "г х",
  i: "и і",
  j: "й дж ж",
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
  w: "в у",
  y: "и і ы й",
  z: "з",
};
const LATIN_OF: Readonly<Record<string, string>> = {
  дж: "j g dzh",
  кс: "x ks",
  а: "a",
  б: "b",
  в: "v w",
  г: "g h",
  ґ: "g",
  д: "d",
  е: "e ye ie je yo",
  є: "ye ie je e",
  ж: "zh z ž j",
  з: "z s",
  и: "i y",
  і: "i",
  ї: "yi i ji",
  й: "y i j",
  к: "k c q",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s c",
  т: "t th",
  у: "u w oo",
  ф: "f ph th",
  х: "kh h ch",
  ц: "ts c tz",
  ч: "ch c č cz",
  ш: "sh s š sch",
  щ: "shch sch",
  ы: "y",
  э: "e",
  ю: "yu iu ju",
  я: "ya ia ja",
};

/** Sounds that a beginning is made of: more say no more, in a name that may be spelt in many ways. */
const SOUNDS = 2;

/** How a name may begin in the other alphabet, by its first two sounds; nothing of what is in neither. */
export function beginningsAcross(word: string): string[] {
  const table = /^[a-z]/.test(word) ? CYRILLIC_OF : LATIN_OF;
  let found = [""];
  let rest = word;
  for (let at = 0; at < SOUNDS; at++) {
    const letters = [4, 2, 1].map((length) => rest.slice(0, length)).find((start) => Object.hasOwn(table, start));
    const ways = letters === undefined ? [] : (table[letters] ?? "").split(" ");
    if (letters === undefined || ways.length === 0) return [];
    found = found.flatMap((start) => ways.map((way) => start + way));
    rest = rest.slice(letters.length);
  }
  return found;
}
