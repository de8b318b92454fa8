import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as russian } from "@orama/stemmers/russian";
import { stemmer as ukrainian } from "@orama/stemmers/ukrainian";
import { type KnownSounds, knownSounds, learnSound, soundsLike } from "./known-sounds.ts";
import { cyrillicOf, soundsOf } from "./sound.ts";

/** A word of the catalogue that a word of the question may mean, and how surely: 1 is the same word in another form. */
export interface Match {
  term: number;
  closeness: number;
}

/** The words of a catalogue, numbered. */
export interface Vocabulary {
  numbers: Map<string, number>;
  /** By number. */
  stems: string[][];
  byStem: Map<string, number[]>;
  sounds: KnownSounds;
}

/** How far a word may be from what it stands for: another form, another spelling of the sound, a typo (only where neither is there). */
export type Reach = "form" | "sound" | "typo";

/** The same sound from another spelling: "кемекс" for "Chemex". */
const SAME_SOUND = 0.96;
/** One letter more or less makes any other word of a shorter one. */
const SHORTEST_MISTYPED = 4;
/** A shorter sound says too little. */
const SHORTEST_SOUND = 3;

/** A vocabulary without words. */
export const newVocabulary = (): Vocabulary => ({
  numbers: new Map(),
  stems: [],
  byStem: new Map(),
  sounds: knownSounds(),
});

/** The number of a normalised word, which is added where it is new. */
export function numberOf(vocabulary: Vocabulary, word: string): number {
  const known = vocabulary.numbers.get(word);
  return known ?? added(vocabulary, word, word, stemsOf(word));
}

/** The number of words written together: they are found by their sound alone. */
export function numberOfJoined(vocabulary: Vocabulary, word: string): number {
  const key = `+${word}`;
  const known = vocabulary.numbers.get(key);
  return known ?? added(vocabulary, key, word, []);
}

function added(vocabulary: Vocabulary, key: string, word: string, stems: string[]): number {
  const term = vocabulary.numbers.size;
  vocabulary.numbers.set(key, term);
  vocabulary.stems.push(stems);
  for (const stem of stems) {
    const terms = vocabulary.byStem.get(stem);
    if (terms) terms.push(term);
    else vocabulary.byStem.set(stem, [term]);
  }
  for (const sound of soundsOfForms(word, stems)) learnSound(vocabulary.sounds, sound, term);
  return term;
}

/** Whether two words are forms of one. */
export const shareStem = ({ stems }: Vocabulary, one: number, other: number): boolean =>
  stems[one]?.some((stem) => stems[other]?.includes(stem)) ?? false;

/** The words of the catalogue that `word` may stand for. */
export function matchesOf(vocabulary: Vocabulary, word: string, reach: Reach = "typo"): Match[] {
  const found = new Map<number, number>();
  const keep = (terms: readonly number[] | undefined, closeness: number) => {
    for (const term of terms ?? []) found.set(term, Math.max(closeness, found.get(term) ?? 0));
  };
  const stems = stemsOf(word);
  for (const stem of [...stems, ...stemsOfTypedInLatin(word)]) keep(vocabulary.byStem.get(stem), 1);
  const sounds = reach === "form" && found.size === 0 ? [] : soundsOfForms(word, stems);
  for (const sound of sounds) keep(vocabulary.sounds.terms.get(sound), SAME_SOUND);
  if (reach === "typo" && found.size === 0 && word.length >= SHORTEST_MISTYPED)
    for (const sound of sounds)
      for (const { terms, closeness } of soundsLike(vocabulary.sounds, sound)) keep(terms, closeness * SAME_SOUND);
  return Array.from(found, ([term, closeness]) => ({ term, closeness }));
}

/** A Cyrillic word is taken for Russian and for Ukrainian, unless a letter tells which it is. */
function stemsOf(word: string): string[] {
  if (/[a-z]/.test(word)) return [english(word)];
  if (!/[а-я]/.test(word)) return [word];
  if (/[іїєґ]/.test(word)) return [ukrainian(word)];
  return /[ыэъ]/.test(word) ? [russian(word)] : [...new Set([russian(word), ukrainian(word)])];
}

/** A stem of two letters says too little: "pay" is no "пао". */
const stemsOfTypedInLatin = (word: string): string[] =>
  /^[a-z]{3,}$/.test(word) ? [russian(cyrillicOf(word))].filter((stem) => stem.length > 2) : [];

function soundsOfForms(word: string, stems: readonly string[]): Set<string> {
  if (!/\p{L}{2}/u.test(word)) return new Set();
  const sounds = [...new Set([word, ...stems])].flatMap(soundsOf);
  return new Set(sounds.filter((sound) => sound.length >= SHORTEST_SOUND));
}
