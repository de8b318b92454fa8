import type { Locale } from "../../../base/index.ts";
import { type KnowledgeIndex, likeness, stemsOf, weighStems } from "../../../knowledge/index.ts";

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

/** How like a question must be for its answer to be offered, and how like where both are about the same article. */
const ALIKE = 0.45;
const ALIKE_ON_TOPIC = 0.3;
/** What being about the same article counts. */
const ON_TOPIC = 0.15;

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

/** What is asked, to be looked for. Numbers tell whose a question is, not what it is about. */
export const soughtOf = (
  index: KnowledgeIndex,
  asked: { question: string; locale: Locale },
  slug: string | null,
): Sought => ({
  locale: asked.locale,
  stems: stemsOf(index, asked).filter((stem) => !/\d/.test(stem)),
  slug,
});

/** Those of like questions, the most alike first, the newer of two that are equally so. */
export function alikeOf<E extends Earlier>(
  index: KnowledgeIndex,
  sought: Sought,
  earlier: readonly E[],
): (E & Alike)[] {
  const asked = weighStems(index, sought.stems, sought.locale);
  return earlier
    .flatMap((one) => {
      const cosine = likeness(asked, weighStems(index, one.stems, sought.locale));
      const isOnTopic = one.slug !== null && one.slug === sought.slug;
      if (cosine < (isOnTopic ? ALIKE_ON_TOPIC : ALIKE)) return [];
      return [{ ...one, near: Math.min(1, cosine + (isOnTopic ? ON_TOPIC : 0)) }];
    })
    .toSorted((one, other) => other.near - one.near || +other.at - +one.at);
}
