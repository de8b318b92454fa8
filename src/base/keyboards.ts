/** The letter keys of three layouts, row by row, key under key. */
const KEYS = {
  en: "qwertyuiop[]asdfghjkl;'zxcvbnm,.`{}:\"<>~&/",
  ru: "йцукенгшщзхъфывапролджэячсмитьбюёхъжэбюё?.",
  uk: "йцукенгшщзхїфівапролджєячсмитьбю'хїжєбю'?.",
} as const;

/** How Russian and Ukrainian are typed in Latin letters. */
const LETTERS: Record<"ru" | "uk", Record<string, string>> = {
  ru: {
    shch: "щ",
    sch: "щ",
    sh: "ш",
    ch: "ч",
    zh: "ж",
    kh: "х",
    ts: "ц",
    yu: "ю",
    ju: "ю",
    ya: "я",
    ja: "я",
    yo: "ё",
    jo: "ё",
    ye: "е",
    je: "е",
    a: "а",
    b: "б",
    v: "в",
    w: "в",
    g: "г",
    d: "д",
    e: "е",
    z: "з",
    i: "и",
    j: "й",
    k: "к",
    l: "л",
    m: "м",
    n: "н",
    o: "о",
    p: "п",
    r: "р",
    s: "с",
    t: "т",
    u: "у",
    f: "ф",
    h: "х",
    x: "х",
    c: "ц",
    q: "к",
    y: "ы",
    "'": "ь",
    "`": "ь",
  },
  uk: {
    shch: "щ",
    sch: "щ",
    sh: "ш",
    ch: "ч",
    zh: "ж",
    kh: "х",
    ts: "ц",
    yu: "ю",
    ju: "ю",
    iu: "ю",
    ya: "я",
    ja: "я",
    ia: "я",
    ye: "є",
    je: "є",
    ie: "є",
    yi: "ий",
    ji: "ї",
    hoch: "хоч",
    hoti: "хоті",
    a: "а",
    b: "б",
    v: "в",
    w: "в",
    g: "г",
    h: "г",
    d: "д",
    e: "е",
    z: "з",
    i: "і",
    j: "й",
    k: "к",
    l: "л",
    m: "м",
    n: "н",
    o: "о",
    p: "п",
    r: "р",
    s: "с",
    t: "т",
    u: "у",
    f: "ф",
    x: "х",
    c: "ц",
    q: "к",
    y: "и",
    "'": "ь",
    "`": "ь",
  },
};

/** What was typed with the keyboard in the layout of one language, as if it had been in that of another; in small letters. */
export function retype(from: keyof typeof KEYS, to: keyof typeof KEYS): (text: string) => string {
  const letters = Array.from(KEYS[to]);
  const map = new Map(Array.from(KEYS[from], (letter, at) => [letter, letters[at] ?? letter]));
  return (text) => Array.from(text.toLowerCase(), (letter) => map.get(letter) ?? letter).join("");
}

/** Latin → Cyrillic, the longest groups of letters first; y and j after a vowel and before none are й. */
export function fromLatinLetters(language: "ru" | "uk"): (word: string) => string {
  const table = LETTERS[language];
  const groups = Object.keys(table).sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`(?<=[aeiouy])[yj](?![aeou])|${groups.join("|")}`, "g");
  return (word) =>
    word.toLowerCase().replace(pattern, (group, at: number, whole: string) => {
      const glide = /[yj]/.test(group) && group.length === 1 && /[aeiouy]/.test(whole[at - 1] ?? "");
      return glide && !/[aeou]/.test(whole[at + 1] ?? "") ? "й" : (table[group] ?? group);
    });
}
