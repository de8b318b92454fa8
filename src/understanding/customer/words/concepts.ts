import { CONCEPTS, type Concept, type ConceptWords } from "./concept.ts";
import { CONCEPTS_EN } from "./concepts-en.ts";
import { CONCEPTS_RU } from "./concepts-ru.ts";
import { CONCEPTS_UK } from "./concepts-uk.ts";
import { isEveryday } from "./vocabulary.ts";

/** Shorter words are a slip apart from too many others. */
const SHORTEST_SLIP = 6;

const whole = new Map<string, Concept[]>();
const beginnings = new Map<string, Concept[]>();
/** The words of all languages. */
export const CONCEPT_WORDS: readonly ConceptWords[] = [CONCEPTS_RU, CONCEPTS_UK, CONCEPTS_EN];
for (const words of CONCEPT_WORDS) for (const concept of CONCEPTS) fill(concept, words[concept]);

function fill(concept: Concept, words: string): void {
  for (const word of words.replaceAll("ё", "е").split(" ")) {
    const [index, key] = word.endsWith("*") ? [beginnings, word.slice(0, -1)] : [whole, word];
    index.set(key, [...new Set([...(index.get(key) ?? []), concept])]);
  }
}

/** Known words with one letter left out → the words: two words with a common such spelling are at most a slip of a finger apart. */
const slips = new Map<string, string[]>();
for (const word of [...whole.keys(), ...beginnings.keys()]) {
  if (word.length < SHORTEST_SLIP) continue;
  for (const spelling of spellingsOf(word)) slips.set(spelling, [...(slips.get(spelling) ?? []), word]);
}

function spellingsOf(word: string): string[] {
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}

/** Words as they sound: unstressed о is а, е is и, soft signs are silent. */
const heard = new Map<string, Concept[]>();
for (const [index, mark] of [
  [whole, ""],
  [beginnings, "*"],
] as const) {
  for (const [word, concepts] of index) if (/[а-я]{4}/.test(word)) heard.set(soundOf(word) + mark, concepts);
}

function soundOf(word: string): string {
  return word
    .replace(/[ьъ']/g, "")
    .replace(/о/g, "а")
    .replace(/[еэєіїыяй]/g, "и")
    .replace(/(.)\1/g, "$1")
    .replace(/тс/g, "ц");
}

function misspelt(word: string): readonly Concept[] | undefined {
  const sound = soundOf(word);
  const exact = heard.get(sound);
  if (exact !== undefined) return exact;
  for (let length = sound.length; length >= 4; length--) {
    const begun = heard.get(`${sound.slice(0, length)}*`);
    if (begun !== undefined) return begun;
  }
  return undefined;
}

/** The concepts of a normalised word: those it stands in wholly, else those of its longest known beginning, else those of a word that it may be mistyped for. */
export function conceptsOf(word: string): readonly Concept[] {
  const known = looked.get(word);
  if (known !== undefined) return known;
  const found = lookUp(word);
  if (looked.size >= WORDS_KEPT) looked.clear();
  looked.set(word, found);
  return found;
}

/** What people say repeats itself. */
const looked = new Map<string, readonly Concept[]>();
const WORDS_KEPT = 5_000;

function lookUp(word: string): readonly Concept[] {
  if (isEveryday(word)) return whole.get(word) ?? begun(word) ?? [];
  const known = whole.get(word) ?? begun(word) ?? (/^[а-яіїєґ']{4,}$/.test(word) ? misspelt(word) : undefined);
  return known ?? (word.length < SHORTEST_SLIP - 1 ? [] : mistyped(word));
}

function begun(word: string): Concept[] | undefined {
  for (let length = word.length; length >= 2; length--) {
    const found = beginnings.get(word.slice(0, length));
    if (found !== undefined) return found;
  }
  return undefined;
}

function mistyped(word: string): readonly Concept[] {
  for (let length = word.length; length >= Math.max(SHORTEST_SLIP - 1, word.length - 2); length--) {
    const meant = spellingsOf(word.slice(0, length)).flatMap((spelling) => slips.get(spelling) ?? []);
    const fits = meant.find((one) => length === word.length || beginnings.has(one));
    if (fits !== undefined) return whole.get(fits) ?? beginnings.get(fits) ?? [];
  }
  return [];
}

/** Whether a plain text has a word for one of the concepts. */
export const speaksOf = (said: string, concepts: ReadonlySet<Concept>): boolean =>
  said.split(" ").some((word) => conceptsOf(word).some((concept) => concepts.has(concept)));
