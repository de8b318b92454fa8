import { type NamedPerson, namedLike } from "../customers/index.ts";
import type { Database } from "../database/index.ts";
import { inAnyForm, misspelt, type NameWord, type SaidPerson } from "../understanding/index.ts";

/** As many are read for a name; where there are more, those who fit are not all. */
const READ = 400;

/** Whom a name means. */
export interface NamedSo {
  people: NamedPerson[];
  more: boolean;
  /** None of them is called so: by another form of the name, or one that is spelt nearly so. */
  isGuess: boolean;
}

/** A way to take the words of a name: how each begins where it is looked for, and what fits it. */
interface Taken {
  begin: string[][];
  words: NameWord[];
}

/** Whom a name means, as it was said or, where nobody has it, in the other alphabet, in another form, or nearly so. */
export async function ofName(db: Database, said: SaidPerson): Promise<NamedSo> {
  for (const [at, ways] of waysToTake(said.name).entries()) {
    const found = await Promise.all(ways.map((way) => namedBy(db, way, said)));
    const people = [...new Map(found.flatMap((one) => one.people).map((one) => [one.externalId, one])).values()];
    if (people.length > 0) return { people, more: found.some(({ more }) => more), isGuess: at >= EXACT };
  }
  return { people: [], more: false, isGuess: false };
}

/** Who of these is meant: a word may be of their city as well, as is said of somebody who was named before. */
export function amongThem(people: readonly NamedPerson[], said: SaidPerson): NamedSo {
  const forms = said.name.map(inAnyForm);
  for (const [at, words] of [said.name, forms, forms.map(misspelt)].entries()) {
    const fitting = people.filter((one) => fits(one, { words, place: said.place, orPlace: true }));
    if (fitting.length > 0) return { people: fitting, more: false, isGuess: at > 0 };
  }
  return { people: [], more: false, isGuess: false };
}

/** As many of the ways take the words as they were said. */
const EXACT = 2;

/** The ways to take the words of a name, the surest first; those of one step together. */
function waysToTake(words: NameWord[]): Taken[][] {
  const forms = words.map(inAnyForm);
  const both = forms.map(({ beginnings, across }) => [...beginnings, ...across]);
  const asMisspelt = forms.map((slip, at): Taken => {
    const near = misspelt(slip);
    // By the other words they are found, however this one begins.
    const begins = words.length > 1 ? [slip.said.slice(0, 1), ...slip.across] : near.beginnings;
    return { begin: both.with(at, begins), words: forms.with(at, near) };
  });
  return [
    [{ begin: words.map(({ beginnings }) => beginnings), words }],
    [{ begin: words.map(({ across }) => across), words }],
    [{ begin: both, words: forms }],
    asMisspelt,
  ];
}

async function namedBy(
  db: Database,
  { begin, words }: Taken,
  { place }: SaidPerson,
): Promise<Omit<NamedSo, "isGuess">> {
  const read = await namedLike(db, begin, READ);
  const people = read.filter((one) => fits(one, { words, place, orPlace: false }));
  return { people, more: read.length === READ };
}

/** Each word is of their name, one of theirs; `orPlace`: or of their city. */
function fits(
  { firstName, lastName, patronymic, city }: NamedPerson,
  { words, place, orPlace }: { words: readonly NameWord[]; place: readonly NameWord[]; orPlace: boolean },
): boolean {
  const names = [firstName, lastName, patronymic].flatMap((part) => part ?? []);
  const isFrom = (word: NameWord) => city !== null && word.fits(city);
  return (
    words.every((word) => names.some((part) => word.fits(part)) || (orPlace && isFrom(word))) && place.every(isFrom)
  );
}
