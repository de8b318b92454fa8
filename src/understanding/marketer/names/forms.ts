import { foldedOf, isFoldable } from "../folded.ts";

/** Endings of cases, genders and numbers in Russian and Ukrainian, none among them. */
const ENDINGS = new Set(
  `иями ьями ями ами его ого ому ему ими ыми ої ій ою ею єю ею ую юю ая яя ой ей ое ее ые ие ый ий ем ом єм ым им их ых ах ях ов ев ів їв єв ам ям ии ию ия ье ья ью ії ію ія
  а я о е и ы у ю ь й і ї є`.split(/\s+/),
);
const LONGEST = 4;
const VOWEL = /[аеёиоуыэюяіїє]$/u;

/** Of those the ones of nominatives: a name stands in one, and "Ростов" is no form of "рост". */
const NOMINATIVES = new Set("ий ый ой ая яя ое ее ые ие ия ья ье ія ії а я о е и ы ь й і ї є".split(" "));

/** {@link keysOf} a word as a name has it. */
export const keysOfName = (word: string): string[] => {
  const found = keys(word, NOMINATIVES);
  return isFoldable(word) ? [...new Set([...found, ...found.map(foldedOf)])] : found;
};

/**
 * The beginnings that two forms of one word share: "москву" and "москва" are both "москв", "чашек" and "чашка" both "чашк",
 * "львова" and "львів" both "львов". Of a Latin word its singular.
 */
export const keysOf = (word: string): string[] => keys(word, ENDINGS);

/** Of those the ones of many: somebody is one, and "Иванов" is no form of "Иван". */
const OF_MANY_CASES = "иями ьями ями ами ими ыми ых их ах ях ов ев ів їв єв ам ям".split(" ");
const OF_ONE = new Set([...ENDINGS].filter((ending) => !OF_MANY_CASES.includes(ending)));

/** {@link keysOf} the name of one person, in any case. */
export const keysOfPerson = (word: string): string[] => keys(word, OF_ONE);

function keys(word: string, endings: ReadonlySet<string>): string[] {
  if (/^[a-z]/.test(word)) return latinKeys(word);
  if (!/^\p{Script=Cyrillic}/u.test(word)) return [word];
  const found = new Set([word]);
  for (let cut = 1; cut <= LONGEST && word.length - cut >= shortestOf(word); cut++)
    if (endings.has(word.slice(-cut))) found.add(word.slice(0, -cut));
  if (endings !== NOMINATIVES) for (const key of softened(word)) found.add(key);
  for (const key of [...found]) for (const changed of alternated(key)) found.add(changed);
  return [...found];
}

/** Ukrainian г, к and х before the і of a dative or locative: "у Ризі", "в Празі". */
function softened(word: string): string[] {
  const hard = SOFTENED[word.slice(-2)];
  return hard === undefined || word.length < 4 ? [] : [`${word.slice(0, -2)}${hard}`];
}
const SOFTENED: Record<string, string> = { зі: "г", ці: "к", сі: "х" };

/** "Уфа" and "чай" keep two letters. */
const shortestOf = (word: string): number => (word.length <= 5 ? 2 : 3);

/** Whether a key that two words share makes them forms of one: two letters do only for names of three. */
export const isEnough = (key: string, name: string): boolean =>
  key.length >= 3 || (key.length === 2 && name.length === 3 && (VOWEL.test(name) || name.endsWith("й")));

/** Vowels that come and go before a last consonant, and і that is о or е in other forms. */
function alternated(key: string): string[] {
  const [, before, vowel = "", last] = /^(.*)([оеіїє])([бвгджзклмнпрстфхцчшщ])$/u.exec(key.replace(/ь$/u, "")) ?? [];
  if (before === undefined || before.length < 2) return [];
  const fleeting = /[кцлрнт]/u.test(last ?? "") && !VOWEL.test(before) ? [`${before}${last}`] : [];
  if (vowel === "і") return [`${before}о${last}`, `${before}е${last}`, ...fleeting];
  if (vowel === "ї") return [`${before}є${last}`, ...fleeting];
  return fleeting;
}

function latinKeys(word: string): string[] {
  const bare = word.replace(/'s$|s'$/, "");
  const keys = [word, bare];
  if (/[^s]s$/.test(bare) && bare.length >= 4) keys.push(bare.slice(0, -1));
  if (/(?:s|x|z|ch|sh)es$/.test(bare)) keys.push(bare.slice(0, -2));
  if (/ies$/.test(bare) && bare.length >= 5) keys.push(`${bare.slice(0, -3)}y`);
  return [...new Set(keys)];
}

/** What makes an adjective or an inhabitant of a place: "киевский", "львів'яни", "рижане", "londoners". */
const OF_A_PLACE =
  /^'?(?:(?:[еі]?вс|енс|анс|янс|инс|ійс|ийс|с|ц|з)ь?к(?:ий|ого|ому|им|ая|ую|ой|ое|ие|их|ими|ій|а|у|ої|ою|е|і|им|о)|(?:ч|[вц]'?)?[ая]н(?:е|ин|ина|ам|ами|ах|и|ка|ки|ок|)|[цч]?(?:ы|ев|ам|ами|ец|ець|ці|ців)|ers?|ians?|ites?)$/u;

/** What is said of many: "украинский" is more often a language. */
const OF_MANY = /(?:ие|их|ими|і|н|не|нам|нами|ы|ев|ец|ці|ців|ers|ians)$/u;

/** Whether a word is what somebody or something from a place is called; of a country, many of them only. */
export function isFromPlace(word: string, place: string, isCountry = false): boolean {
  if (place.length < 4 || !word.startsWith(place.slice(0, 4)) || word.length <= place.length - 2) return false;
  if (isCountry && !OF_MANY.test(word)) return false;
  const stem = place.replace(/(?:ия|ія|[аяоейьиіїєюуы])$/u, "");
  const begun = [place, stem, stem.slice(0, -1)].filter((one) => one.length >= 4);
  return begun.some((one) => word.startsWith(one) && OF_A_PLACE.test(word.slice(one.length)));
}

/** One spelling for Russian and Ukrainian: "акваріуми" and "аквариумы". Empty for what is too short. */
export const foldOf = (key: string): string =>
  key.length < 4 || !/^\p{Script=Cyrillic}/u.test(key)
    ? ""
    : key
        .replace(/[іїы]/gu, "и")
        .replace(/[єэ]/gu, "е")
        .replace(/ґ/gu, "г")
        .replace(/[ьъ']/gu, "")
        .replace(/([бвгджзклмнпрстфхцчшщ])\1/gu, "$1");
