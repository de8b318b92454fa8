import { cleanLine } from "../base/index.ts";
import type { ProfileChange } from "../customers/index.ts";

/** Endings of patronymics: Иванович, Сергеевич, Ильич, Андрійович, Ілліч; Ивановна, Сергеевна, Никитична, Олексіївна. */
const MALE_PATRONYMIC = /(?:[оеё]вич|ьич|ліч|[мтк]ич)$/iu;
const FEMALE_PATRONYMIC = /(?:[оеё]вна|[ії]вна|(?:ин|ін|ьин|т|м|к)[иі]?чна)$/iu;
/** Endings by which a surname that is written first is told from a name: Петренко Олена. */
const SURNAME = /(?:енко|[чщ]ук|[сц][ькь]*кий|[сц]кая|[сц]ька|.{3}(?:ов|ев|ёв)а?)$/iu;
const NAMES_LIKE_SURNAMES = /^(?:любов|яков|іаков)$/iu;
const WORD = /^[\p{L}][\p{L}'’ʼ.-]*$/u;
/** One part named by the reader: "last_name:Петренко". */
const PART = /^(first_name|last_name|patronymic):(.+)$/s;

/**
 * Reads a person's name: one part (`last_name:…`), or the whole in the orders in which people write it in ru, uk and en: name, name
 * surname, surname name where the ending tells, name patronymic, name patronymic surname, surname name patronymic. Null where it
 * cannot be a name.
 */
export function readName(typed: string): ProfileChange | null {
  const said = cleanLine(typed);
  const part = PART.exec(said);
  if (part?.[1] && part[2]) return isWord(part[2].trim()) ? { [part[1]]: capitalised(part[2].trim()) } : null;
  const words = said
    .replace(/[.,!;]+$/, "")
    .split(/\s+/)
    .filter(Boolean);
  if (words.length === 0 || words.length > 4 || !words.every(isWord) || words[0]?.length === 1) return null;
  const names = words.map(capitalised);
  const at = names.findIndex((word, index) => index > 0 && isPatronymic(word, names[index - 1] ?? ""));
  return at > 0 ? withPatronymic(names, at) : plain(names);
}

const isWord = (word: string): boolean => WORD.test(word) && word.length <= 60;

/** "Анна Мицкевич" has a surname: a woman's patronymic ends otherwise. */
const isPatronymic = (word: string, name: string): boolean =>
  FEMALE_PATRONYMIC.test(word) || (MALE_PATRONYMIC.test(word) && !isWoman(name));

const isWoman = (name: string): boolean =>
  /[ая]$/iu.test(name) && !/^(?:иль|ілл|никит|микит|фом|хом|кузьм|лук|савв|данил|микол|сав)[ая]$/iu.test(name);

function withPatronymic(names: string[], at: number): ProfileChange {
  const first = names[at - 1] ?? null;
  const last = [...names.slice(0, at - 1), ...names.slice(at + 1)].join(" ");
  return { first_name: first, patronymic: names[at] ?? null, ...(last ? { last_name: last } : {}) };
}

function plain(names: string[]): ProfileChange {
  const [first = null, ...rest] = names;
  if (first !== null && names.length === 2 && isSurname(first) && !isSurname(rest.join()))
    return { first_name: rest.join(), last_name: first };
  return rest.length > 0 ? { first_name: first, last_name: rest.join(" ") } : { first_name: first };
}

const isSurname = (word: string): boolean => SURNAME.test(word) && !NAMES_LIKE_SURNAMES.test(word);

/** "анна-мария" → "Анна-Мария", "ПЕТРЕНКО" → "Петренко"; what mixes capitals ("McDonald", "д'Артаньян") stays. */
function capitalised(word: string): string {
  const shouted = word.length > 2 && word === word.toUpperCase();
  if (!shouted && word !== word.toLowerCase()) return word;
  // An apostrophe begins a new name in Latin letters (O'Brien), and never in Ukrainian (Дем'ян).
  const beginning = /^[a-z'’-]+$/i.test(word) ? /(^|[-'’])(\p{L})/gu : /(^|-)(\p{L})/gu;
  return word.toLowerCase().replace(beginning, (_, before: string, letter: string) => before + letter.toUpperCase());
}
