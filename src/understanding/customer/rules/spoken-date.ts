/** Days of a month as words: stems of the ordinals, in the order of the days. */
const UNITS_RU =
  "перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат";
const UNITS_UK =
  "перш друг трет четверт п'ят шост сьом восьм дев'ят десят одинадцят дванадцят тринадцят чотирнадцят п'ятнадцят шістнадцят сімнадцят вісімнадцят дев'ятнадцят двадцят";
const UNITS_EN =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth";
const TENS: Record<string, number> = {
  двадцать: 20,
  тридцать: 30,
  сорок: 40,
  пятьдесят: 50,
  шестьдесят: 60,
  семьдесят: 70,
  восемьдесят: 80,
  девяносто: 90,
  двадцять: 20,
  "п'ятдесят": 50,
  шістдесят: 60,
  сімдесят: 70,
  вісімдесят: 80,
  "дев'яносто": 90,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const TENS_STEMS: [string, number][] = [
  ["тридцат", 30],
  ["тридцят", 30],
  ["thirtieth", 30],
  ["сороков", 40],
  ["пятидесят", 50],
  ["п'ятдесят", 50],
  ["шестидесят", 60],
  ["шістдесят", 60],
  ["семидесят", 70],
  ["сімдесят", 70],
  ["восьмидесят", 80],
  ["вісімдесят", 80],
  ["девяност", 90],
  ["дев'яност", 90],
];
const ENDINGS = "(?:ый|ой|ий|ое|ее|ье|ого|его|ьего|ая|ую|ому|ье|ья|е|а|у|і|ій|є|ього|го|ой|ої)?";

const STEMS: [RegExp, number][] = [UNITS_RU, UNITS_UK, UNITS_EN]
  .flatMap((row) => row.split(" ").map((stem, at): [string, number] => [stem, at + 1]))
  .concat(TENS_STEMS)
  .map(([stem, value]) => [new RegExp(`^${stem}${ENDINGS}$`, "u"), value]);

/** A pattern of the words that {@link dayOfWord} knows. */
export const DAY_WORDS = `(?:(?:двадцать|тридцать|двадцять|тридцять|twenty|thirty)[ -])?(?:${[
  UNITS_RU,
  UNITS_UK,
  UNITS_EN,
  "тридцат",
  "тридцят",
  "thirtieth",
]
  .flatMap((row) => row.split(" "))
  .sort((a, b) => b.length - a.length)
  .join("|")})${ENDINGS}`;

/** "третьего", "двадцать первое", "twenty-first" → the day of the month; null for other words. */
export function dayOfWord(text: string): number | null {
  const value = ordinalOf(text);
  return value !== null && value >= 1 && value <= 31 ? value : null;
}

/** "тысяча девятьсот девяностого", "дев'яносто другого", "nineteen ninety" → the year; null for other words. */
export function yearOfWords(text: string): number | null {
  const [millennium, rest] = afterMillennium(text);
  if (millennium !== null) return rest === "" ? millennium : millennium + (ordinalOf(rest) ?? Number.NaN);
  const words = tokens(text).filter(
    (word) => !/^(года|року|year|тысяча|тисяча|девятьсот|дев'ятсот|nineteen)$/.test(word),
  );
  const value = ordinalOf(words.join(" "));
  if (value === null || value < 20) return null;
  return 1900 + value;
}

/** "Две тысячи второго", "двухтысячного": what comes after 2000. */
function afterMillennium(text: string): [number | null, string] {
  const said = tokens(text)
    .filter((word) => !/^(?:года|году|рік|року|year)$/.test(word))
    .join(" ");
  const begun = /^(?:две тысячи|дві тисячі|two thousand(?: and)?|двухтысячн\p{L}+|двохтисячн\p{L}+)(?: |$)/u.exec(
    said,
  )?.[0];
  return begun === undefined ? [null, said] : [2000, said.slice(begun.length)];
}

export function ordinalOf(text: string): number | null {
  let sum = 0;
  const parts = tokens(text);
  for (const [at, word] of parts.entries()) {
    const value = TENS[word] ?? STEMS.find(([stem]) => stem.test(word))?.[1];
    if (value === undefined || (at > 0 && (sum % 10 !== 0 || value >= 10))) return null;
    sum += value;
  }
  return parts.length === 0 ? null : sum;
}

const tokens = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll("ё", "е")
    .replaceAll("’", "'")
    .split(/[\s-]+/)
    .filter(Boolean);
