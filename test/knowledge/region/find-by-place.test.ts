import { beforeAll, expect, it } from "vitest";
import { answer, indexArticles, type KnowledgeIndex, readArticles } from "../../../src/knowledge/index.ts";
import { SYNONYMS } from "../../support/built-in-synonyms.ts";

let index: KnowledgeIndex;
beforeAll(async () => {
  index = indexArticles(
    await readArticles(new URL("../../../knowledge-base/articles", import.meta.url).pathname),
    SYNONYMS,
  );
});

const slugOf = (question: string, locale: "ru" | "uk" | "en") => {
  const told = answer(index, question, { locale, at: new Date() });
  return told.kind === "answer" ? told.hit.article.slug : told.kind;
};

it.each([
  ["ru", "доставляете в Польшу?", "delivery-abroad"],
  ["uk", "чи доставляєте до Польщі", "delivery-abroad"],
  ["en", "do you ship to Poland", "delivery-abroad"],
  ["ru", "вы доставляете в Германию?", "delivery-abroad"],
  ["en", "can you ship to latvia", "delivery-abroad"],
  ["ru", "когда доставите в Киев", "delivery-time"],
  ["ru", "сколько стоит доставка в польшу", "delivery-cost"],
  ["en", "how long does delivery to poland take", "delivery-time"],
] as const)("%s: «%s» is answered by what is asked, not by who names the place most", (locale, question, slug) => {
  expect(slugOf(question, locale)).toBe(slug);
});
