import { closeness } from "./closeness.ts";

/** The sounds of a catalogue's words (see `soundsOf`), found by themselves or by what is nearly them. */
export interface KnownSounds {
  /** The words by their sound. */
  terms: Map<string, number[]>;
  all: string[];
  /** Places in `all` by three neighbouring letters of a sound's skeleton. */
  byGram: Map<string, number[]>;
}

/** Sounds whose letters say that they may be near; only these are compared letter by letter. */
const CANDIDATES = 24;
/** The least share of grams (Dice 1945) that a candidate has in common. */
const LEAST_SHARED = 0.3;

/** No sounds yet. */
export const knownSounds = (): KnownSounds => ({ terms: new Map(), all: [], byGram: new Map() });

/** Adds a word by its sound. */
export function learnSound(known: KnownSounds, sound: string, term: number): void {
  const terms = known.terms.get(sound);
  if (terms) {
    terms.push(term);
    return;
  }
  known.terms.set(sound, [term]);
  for (const gram of gramsOf(sound)) {
    const places = known.byGram.get(gram);
    if (places) places.push(known.all.length);
    else known.byGram.set(gram, [known.all.length]);
  }
  known.all.push(sound);
}

/** The words whose sound is a typo away. */
export function soundsLike(known: KnownSounds, sound: string): { terms: number[]; closeness: number }[] {
  return candidates(known, sound).flatMap((candidate) => {
    const close = closeness(sound, candidate);
    const near = close >= typoFloor(Math.max(sound.length, candidate.length));
    return near ? [{ terms: known.terms.get(candidate) ?? [], closeness: close }] : [];
  });
}

/** In a short word one wrong letter makes another word: "чай" is not "май", but "кофи" is "кофе". */
const typoFloor = (length: number): number => (length <= 4 ? 0.82 : length <= 6 ? 0.8 : 0.75);

function candidates(known: KnownSounds, sound: string): string[] {
  const grams = gramsOf(sound);
  const shared = new Map<number, number>();
  for (const gram of grams) for (const at of known.byGram.get(gram) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
  const near: { candidate: string; dice: number }[] = [];
  for (const [at, count] of shared) {
    const candidate = known.all[at] ?? "";
    const dice = (2 * count) / (grams.length + candidate.length);
    if (dice >= LEAST_SHARED) near.push({ candidate, dice });
  }
  return near
    .sort((a, b) => b.dice - a.dice)
    .slice(0, CANDIDATES)
    .map(({ candidate }) => candidate);
}

/** Kindred sounds count as one here, so that what people confuse does not hide a candidate. */
const SKELETON = new Map(
  ["aeiou", "kgh", "szcšžč", "td", "pb", "fv"].flatMap((kin) => Array.from(kin, (one) => [one, kin[0]])),
);

function gramsOf(sound: string): string[] {
  const padded = ` ${Array.from(sound, (letter) => SKELETON.get(letter) ?? letter).join("")} `;
  return Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3));
}
