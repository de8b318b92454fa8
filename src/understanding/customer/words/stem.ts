/** Endings of cases and genders, the longest first. */
const CYRILLIC =
  /(?:иями|ями|ами|ого|его|ому|ему|ими|ыми|ої|ої|ою|ею|єю|ую|юю|ая|яя|ой|ей|ое|ее|ые|ие|ый|ий|ій|ом|ем|єм|ах|ях|ов|ев|ів|їв|ам|ям|ії|ію|ія|а|я|о|е|и|ы|у|ю|ь|й|і|ї|є)$/u;
const LATIN = /(?:'s|es|s)$/;
/** "Кенийка", "пуэрчик", "бразильский", "кавусенька": of a name, fondly or as what it is like. */
const FOND = /(?:ийск|ійськ|ьськ|ьск|ск|ськ|ийк|ійк|йк|ьк|очк|ечк|оньк|еньк|усеньк|чик|ик|к)$/u;
const SHORTEST = 3;

/** A normalised word without the ending of its case: "кении" and "кения" are both "кен". */
export function stemOf(word: string): string {
  const bare = word.replace(/^[а-яіїєґ]/u.test(word) ? CYRILLIC : LATIN, "");
  return bare.length >= SHORTEST ? bare : word;
}

/** A stem without what makes it fond or an adjective, where something is left: "кенийк" → "кен". */
export function plainStemOf(stem: string): string {
  const bare = stem.replace(FOND, "");
  return bare.length >= SHORTEST && bare !== stem ? bare : stem;
}

/** A word as it sounds: unstressed о is а, е and э are и, soft signs are silent, double letters one. */
export function soundOf(word: string): string {
  return word
    .replace(/[ьъ']/g, "")
    .replace(/[оo]/g, (letter) => (letter === "о" ? "а" : letter))
    .replace(/[еэєіїыяй]/g, "и")
    .replace(/ґ/g, "г")
    .replace(/ph/g, "f")
    .replace(/тс/g, "ц")
    .replace(/(.)\1/gu, "$1");
}

/** A word and every word that it becomes with one letter left out: two words that share one are at most a slip apart. */
export const withoutALetter = (word: string): string[] => [
  word,
  ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1)),
];
