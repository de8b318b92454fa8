import type { Locale } from "../../../src/base/index.ts";
import { answer, type KnowledgeIndex, placed } from "../../../src/knowledge/index.ts";

/** A day on which every article of the demo shop is in force. */
export const AT = new Date("2026-12-10T12:00:00Z");

/** What a customer is told: an article's answer, articles to choose from, or that it is not known. */
export interface Told {
  kind: "answer" | "nearest" | "unknown";
  /** The articles that are quoted or offered, best first. */
  slugs: string[];
  /** What is said; empty unless it is an answer. */
  text: string;
}

/** Answers a question as the customer is answered. */
export type Tell = (question: string, locale: Locale) => Promise<Told>;

/** Answers without a model, to somebody of whom nothing is known. */
export function tellLocally(index: KnowledgeIndex): Tell {
  return async (question, locale) => {
    const found = answer(index, question, { locale, at: AT });
    if (found.kind !== "answer")
      return { kind: found.kind, slugs: found.hits.map(({ article }) => article.slug), text: "" };
    const texts: string[] = [];
    for (const { hit, extract, question: part } of [found, ...found.also]) {
      const there = await placed(index, hit.article, part, { said: question, home: async () => null });
      texts.push(there.kind === "everywhere" ? extract : there.extract);
    }
    const slugs = [found, ...found.also].map(({ hit }) => hit.article.slug);
    return { kind: "answer", slugs, text: texts.join("\n\n") };
  };
}
