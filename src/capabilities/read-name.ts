import type { ProfileChange } from "../customers/index.ts";

/** Endings of patronymics in Russian and Ukrainian. */
const PATRONYMIC = /(?:вич|ьич|мич|тич|вна|чна|івна|ївна|йович|інічна|инична)$/iu;
const WORD = /^[\p{L}][\p{L}'’ʼ.-]*$/u;
/** One part named by the reader: "last_name:Петренко". */
const PART = /^(first_name|last_name|patronymic):(.+)$/s;

/**
 * Reads a person's name: one part (`last_name:…`), or the whole in the order in which people write it in ru, uk and en: name,
 * name surname, name patronymic, name patronymic surname, surname name patronymic. Null where it cannot be a name.
 */
export function readName(typed: string): ProfileChange | null {
  const part = PART.exec(typed);
  if (part?.[1] && part[2]) return isWord(part[2].trim()) ? { [part[1]]: capitalised(part[2].trim()) } : null;
  const words = typed.trim().split(/\s+/).filter(Boolean);
  if (words.length === 0 || words.length > 4 || !words.every(isWord)) return null;
  const names = words.map(capitalised);
  const at = names.findIndex((word, index) => index > 0 && PATRONYMIC.test(word));
  return at > 0 ? withPatronymic(names, at) : plain(names);
}

const isWord = (word: string): boolean => WORD.test(word) && word.length <= 60;

function withPatronymic(names: string[], at: number): ProfileChange {
  const first = names[at - 1] ?? null;
  const last = [...names.slice(0, at - 1), ...names.slice(at + 1)].join(" ");
  return { first_name: first, patronymic: names[at] ?? null, ...(last ? { last_name: last } : {}) };
}

function plain(names: string[]): ProfileChange {
  const [first = null, ...rest] = names;
  return rest.length > 0 ? { first_name: first, last_name: rest.join(" ") } : { first_name: first };
}

/** "анна-мария" → "Анна-Мария"; what has capitals already ("McDonald", "д'Артаньян") stays. */
function capitalised(word: string): string {
  if (word !== word.toLowerCase()) return word;
  return word.replace(/(^|-)(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
