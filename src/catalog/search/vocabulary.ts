import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as russian } from "@orama/stemmers/russian";
import { stemmer as ukrainian } from "@orama/stemmers/ukrainian";
import { closeness } from "./closeness.ts";
import { cyrillicOf, soundsOf } from "./sound.ts";

/** A word of the catalogue that a word of the question may mean, and how surely: 1 is the same word in another form. */
export interface Match {
  term: number;
  closeness: number;
}

/** The words of a catalogue, numbered. */
export interface Vocabulary {
  numbers: Map<string, number>;
  byStem: Map<string, number[]>;
  bySound: Map<string, number[]>;
  /** Numbers of sounds by the pairs of letters in them. */
  byPair: Map<string, number[]>;
  sounds: { sound: string; terms: number[] }[];
}

/** The same sound from another spelling: "кемекс" for "Chemex". */
const SAME_SOUND = 0.96;
/** Sounds that share most pairs with a word; the rest are not compared. */
const CANDIDATES = 24;
/** A stem shorter than this says too little by its sound. */
const SHORTEST_SOUND = 3;

/** A vocabulary without words. */
export const newVocabulary = (): Vocabulary => ({
  numbers: new Map(),
  byStem: new Map(),
  bySound: new Map(),
  byPair: new Map(),
  sounds: [],
});

/** The number of a normalised word, which is added where it is new. */
export function numberOf(vocabulary: Vocabulary, word: string): number {
  const known = vocabulary.numbers.get(word);
  if (known !== undefined) return known;
  const term = vocabulary.numbers.size;
  vocabulary.numbers.set(word, term);
  for (const stem of stemsOf(word)) push(vocabulary.byStem, stem, term);
  for (const sound of soundsOfForms(word)) addSound(vocabulary, sound, term);
  return term;
}

function addSound(vocabulary: Vocabulary, sound: string, term: number): void {
  const terms = vocabulary.bySound.get(sound);
  if (terms) {
    terms.push(term);
    return;
  }
  const fresh = [term];
  vocabulary.bySound.set(sound, fresh);
  for (const pair of pairsOf(sound)) push(vocabulary.byPair, pair, vocabulary.sounds.length);
  vocabulary.sounds.push({ sound, terms: fresh });
}

/** How far a word may be from what it stands for: another form, another spelling of the sound, a typo (only where neither is there). */
export type Reach = "form" | "sound" | "typo";

/** The words of the catalogue that `word` may stand for. */
export function matchesOf(vocabulary: Vocabulary, word: string, reach: Reach = "typo"): Match[] {
  const found = new Map<number, number>();
  const keep = (terms: readonly number[] | undefined, how: number) => {
    for (const term of terms ?? []) found.set(term, Math.max(how, found.get(term) ?? 0));
  };
  for (const stem of [...stemsOf(word), ...stemsOfTypedInLatin(word)]) keep(vocabulary.byStem.get(stem), 1);
  const sounds = reach === "form" && found.size === 0 ? [] : soundsOfForms(word);
  for (const sound of sounds) keep(vocabulary.bySound.get(sound), SAME_SOUND);
  if (reach === "typo" && found.size === 0) for (const sound of sounds) keepTypos(vocabulary, sound, keep);
  return Array.from(found, ([term, how]) => ({ term, closeness: how }));
}

function keepTypos(vocabulary: Vocabulary, sound: string, keep: (terms: readonly number[], how: number) => void): void {
  const shared = new Map<number, number>();
  for (const pair of pairsOf(sound))
    for (const at of vocabulary.byPair.get(pair) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
  const likeliest = [...shared].sort((a, b) => b[1] - a[1]).slice(0, CANDIDATES);
  for (const [at] of likeliest) {
    const candidate = vocabulary.sounds[at];
    if (!candidate) continue;
    const how = closeness(sound, candidate.sound);
    if (how >= typoFloor(Math.max(sound.length, candidate.sound.length))) keep(candidate.terms, how * SAME_SOUND);
  }
}

/** In a short word one wrong letter makes another word: "чай" is not "май", but "кофи" is "кофе". */
const typoFloor = (length: number): number => (length <= 4 ? 0.82 : length <= 6 ? 0.8 : 0.75);

function stemsOf(word: string): string[] {
  if (/[a-z]/.test(word)) return [english(word)];
  return /\p{L}/u.test(word) ? [...new Set([russian(word), ukrainian(word)])] : [word];
}

const stemsOfTypedInLatin = (word: string): string[] => (/^[a-z]{3,}$/.test(word) ? [russian(cyrillicOf(word))] : []);

function soundsOfForms(word: string): string[] {
  if (!/\p{L}{2}/u.test(word)) return [];
  const sounds = [word, ...stemsOf(word)].flatMap(soundsOf).filter((sound) => sound.length >= SHORTEST_SOUND);
  return [...new Set(sounds)];
}

function pairsOf(sound: string): string[] {
  const padded = ` ${sound} `;
  return Array.from({ length: padded.length - 1 }, (_, at) => padded.slice(at, at + 2));
}

function push<Key>(lists: Map<Key, number[]>, key: Key, value: number): void {
  const list = lists.get(key);
  if (!list) lists.set(key, [value]);
  else if (list[list.length - 1] !== value) list.push(value);
}
