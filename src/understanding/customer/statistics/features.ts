import { normalise } from "../../../base/index.ts";
import { CONCEPT_WORDS, conceptsOf } from "../words/concepts.ts";

/** Features are hashed into this many places: 2^15 costs banking77 nothing against 2^18. */
export const DIMENSIONS = 2 ** 15;

/** A text as sparse counts, in blocks of their own so that a long word does not outweigh a telling one. */
export interface Counts {
  words: Map<number, number>;
  letters: Map<number, number>;
  concepts: Map<number, number>;
}

/** One place a feature, each place once, with its weight. */
export interface Vector {
  places: Int32Array;
  weights: Float32Array;
}

/** Counts of words, word pairs, and the 3- to 5-letter pieces of each word with its edges marked. */
export function countFeatures(text: string): Counts {
  const counts: Counts = { words: new Map(), letters: new Map(), concepts: new Map() };
  const tokens = tokensOf(text);
  let before = "^";
  for (const token of tokens) {
    add(counts.words, `w ${token}`);
    add(counts.words, `p ${before} ${token}`);
    for (const piece of piecesOf(`<${token}>`)) add(counts.letters, piece);
    before = token;
  }
  addConcepts(counts.concepts, tokens);
  return counts;
}

/** Each concept, and each two that stand together in whatever order: languages order them differently. */
function addConcepts(counts: Map<number, number>, tokens: readonly string[]): void {
  const said = [...new Set(tokens.flatMap((token) => conceptsOf(token)))].sort();
  for (const [at, concept] of said.entries()) {
    add(counts, `c ${concept}`);
    for (const other of said.slice(at + 1)) add(counts, `c ${concept} ${other}`);
  }
}

/**
 * The words that reading goes by: one spelling, letters typed many times once ("гдеее"), every number `0` and every e-mail `@`,
 * since which number it is says nothing about what is wanted. Question and exclamation marks are words: they tell asking from telling.
 */
function tokensOf(text: string): string[] {
  const plain = normalise(text)
    .replace(/[\w.+-]+@[\w-]+\.[\w.]+/g, " @ ")
    .replace(/(\p{L})\1{2,}/gu, "$1")
    .replace(/[#№]?[a-z]?\d[\d .,:-]*\d|\d/g, " 0 ");
  return plain.match(/[\p{L}]+(?:['-][\p{L}]+)*|[0@?]/gu) ?? [];
}

function piecesOf(word: string): string[] {
  const pieces: string[] = [];
  for (let size = 3; size <= 5; size++) {
    for (let start = 0; start + size <= word.length; start++) pieces.push(word.slice(start, start + size));
  }
  return pieces;
}

function add(counts: Map<number, number>, feature: string): void {
  const place = hash(feature);
  counts.set(place, (counts.get(place) ?? 0) + 1);
}

function hash(feature: string): number {
  const value = fnv(feature);
  return (value ^ (value >>> 15)) & (DIMENSIONS - 1);
}

/** FNV-1a over UTF-16 units. */
function fnv(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value;
}

/** Names this way of counting: goes up when a feature is counted in another way, or a model holds something else. */
const WAY = 2;

/** Names the way of counting and the words behind it: a model that was trained under another name counts other things in its places. */
export const FEATURES = `${WAY}-${(fnv(JSON.stringify(CONCEPT_WORDS)) >>> 0).toString(16)}`;

/** Inverse document frequencies, smoothed: ln((1 + n) / (1 + df)) + 1. Places never seen get the greatest. */
export function inverseFrequencies(texts: readonly Counts[]): Float32Array {
  const seen = new Float32Array(DIMENSIONS);
  for (const { words, letters, concepts } of texts) {
    for (const place of new Set([...words.keys(), ...letters.keys(), ...concepts.keys()]))
      seen[place] = (seen[place] ?? 0) + 1;
  }
  return seen.map((documents) => Math.log((1 + texts.length) / (1 + documents)) + 1);
}

/** Words tell a little more than what they stand for: chosen on the public set, where equal shares lose a quarter of a point. */
const SHARES = { words: 1.1, letters: 1, concepts: 0.85 };

/** Counts → sublinear TF-IDF, each block of a length of about 1/√3, so that the whole has length 1 and two texts' product is their likeness. */
export function weigh(counts: Counts, frequencies: Float32Array): Vector {
  const total = new Map<number, number>();
  for (const kind of ["words", "letters", "concepts"] as const)
    addBlock(total, counts[kind], frequencies, SHARES[kind] / Math.sqrt(3));
  return { places: Int32Array.from(total.keys()), weights: Float32Array.from(total.values()) };
}

function addBlock(
  total: Map<number, number>,
  block: Map<number, number>,
  frequencies: Float32Array,
  share: number,
): void {
  const weighed = Array.from(block, ([place, count]): [number, number] => [
    place,
    (1 + Math.log(count)) * (frequencies[place] ?? 0),
  ]);
  const length = Math.hypot(...weighed.map(([, weight]) => weight)) || 1;
  for (const [place, weight] of weighed) {
    total.set(place, (total.get(place) ?? 0) + (weight / length) * share);
  }
}
