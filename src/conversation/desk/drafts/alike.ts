import type { Locale } from "../../../base/index.ts";
import { type KnowledgeIndex, likeness, stemsOf, type Weights, weighStems } from "../../../knowledge/index.ts";

/** An earlier answer, as far as its question is known. */
export interface Earlier {
  messageId: string;
  answerIds: string[];
  slug: string | null;
  stems: string[];
  at: Date;
}

/** One that answers a like question. */
export interface Alike extends Earlier {
  /** How like its question is, 0..1. */
  near: number;
}

/**
 * How like a question must be for its answer to be offered, and how like where both are about the same article; and which part of the most alike one's
 * likeness. Of 63 authored questions among some 200 earlier ones a language (test/evaluation/drafts) see the figures there.
 */
const ALIKE = 0.35;
const ALIKE_ON_TOPIC = 0.28;
const OF_THE_BEST = 0.8;
/** What being about the same article counts. */
const ON_TOPIC = 0.1;
/** What whole stems count, and their pieces of four letters, which forgive endings. */
const [STEMS, PIECES] = [2 / 3, 1 / 3];

/** What is asked: its stems, and the article that it is about. */
export interface Sought {
  locale: Locale;
  stems: string[];
  slug: string | null;
}

/** The stems by which earlier questions are looked up: so many, the rarest. */
const LOOKED_UP = 6;

/** The rarest stems of what is asked. */
export function rarest(index: KnowledgeIndex, { stems, locale }: Sought): string[] {
  const weights = weighStems(index, stems, locale);
  return stems.toSorted((one, other) => (weights.get(other) ?? 0) - (weights.get(one) ?? 0)).slice(0, LOOKED_UP);
}

/** A long number. */
const isWhose = (stem: string): boolean => /\d{4}|\d.*\D.*\d/.test(stem);

/** What is asked, to be looked for. Long numbers tell whose a question is, not what it is about. */
export const soughtOf = (
  index: KnowledgeIndex,
  asked: { question: string; locale: Locale },
  slug: string | null,
): Sought => ({
  locale: asked.locale,
  stems: stemsOf(index, asked).filter((stem) => !isWhose(stem)),
  slug,
});

/** Those of like questions, the most alike first, the newer of two that are equally so. */
export function alikeOf<E extends Earlier>(
  index: KnowledgeIndex,
  sought: Sought,
  earlier: readonly E[],
): (E & Alike)[] {
  const { locale } = sought;
  const asked = { stems: weighStems(index, sought.stems, locale), pieces: piecesOf(sought.stems) };
  const alike = earlier.flatMap((one) => {
    const near =
      STEMS * likeness(asked.stems, weighStems(index, one.stems, locale)) +
      PIECES * likeness(asked.pieces, piecesOf(one.stems));
    const isOnTopic = one.slug !== null && one.slug === sought.slug;
    if (near < (isOnTopic ? ALIKE_ON_TOPIC : ALIKE)) return [];
    return [{ ...one, near: Math.min(1, near + (isOnTopic ? ON_TOPIC : 0)) }];
  });
  const best = Math.max(...alike.map(({ near }) => near));
  return alike
    .filter(({ near }) => near >= OF_THE_BEST * best)
    .toSorted((one, other) => other.near - one.near || +other.at - +one.at);
}

const PIECE = 4;

/** The pieces of stems, alike in weight, of length 1 together. */
function piecesOf(stems: readonly string[]): Weights {
  const pieces = new Set(
    stems.flatMap((stem) =>
      Array.from({ length: Math.max(1, stem.length - PIECE + 1) }, (_, at) => stem.slice(at, at + PIECE)),
    ),
  );
  return new Map([...pieces].map((piece) => [piece, 1 / Math.sqrt(pieces.size)]));
}

/** Letters in which a word must begin as one of the question to be one of its kind. */
const BEGINNING = 5;

/** Whether a word is one of a question's: in another form, or made of the same beginning. */
export function askedWords(
  index: KnowledgeIndex,
  { stems, locale }: Pick<Sought, "stems" | "locale">,
): (word: string) => boolean {
  const asked = new Set(stems);
  return (word) => {
    const begins = word.toLowerCase().slice(0, BEGINNING);
    const isOne = stemsOf(index, { question: word, locale }).every((stem) => asked.has(stem));
    return isOne || (begins.length === BEGINNING && stems.some((stem) => stem.startsWith(begins)));
  };
}
