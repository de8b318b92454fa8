/** Abbreviations after which a full stop ends no sentence, in the three languages. */
const ABBREVIATION =
  /(?:^|[\s(«"])(?:г|гг|р|ул|вул|просп|пр|пл|д|буд|кв|оф|стр|рис|мал|тел|т\.\s?[едпк]|і\s?т|и\s?др|та\s?ін|руб|коп|грн|тыс|тис|млн|шт|мин|хв|сек|e\.g|i\.e|approx|vs|mr|mrs|dr|no|st)\.$/iu;

/** Cuts a text at the ends of its sentences; each keeps its full stop. Abbreviations, and a stop before a small letter, end none. */
export function sentencesOf(text: string): string[] {
  const pieces = text.split(/(?<=[.!?…][)»"”]?)\s+/u).filter((piece) => piece !== "");
  const sentences: string[] = [];
  let open = "";
  pieces.forEach((piece, at) => {
    open = open === "" ? piece : `${open} ${piece}`;
    const next = pieces[at + 1];
    if (next !== undefined && (ABBREVIATION.test(open) || /^\p{Ll}/u.test(next))) return;
    sentences.push(open);
    open = "";
  });
  return sentences;
}
