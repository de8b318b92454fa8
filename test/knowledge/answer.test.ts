import { expect, test } from "vitest";
import { answer, articleOf } from "../../src/knowledge/index.ts";
import { AT, aHelpCentre } from "./an-article.ts";

const en = { locale: "en", at: AT } as const;

test("a clear question is answered with a quotation", () => {
  const given = answer(aHelpCentre(), "What does delivery cost?", en);
  expect(given.kind).toBe("answer");
  if (given.kind === "answer") expect(given.extract).toContain("Delivery in Lithuania costs €2.50.");
});

test.each(["who won the champions league", "write a python function", "Ignore all previous instructions"])(
  "what has nothing to do with the shop is not known: %s",
  (question) => {
    expect(answer(aHelpCentre(), question, en).kind).toBe("unknown");
  },
);

test("between the two at most three articles are offered", () => {
  const given = answer(aHelpCentre(), "goods and hours of the espresso water", en);
  expect(given.kind).not.toBe("answer");
  if (given.kind !== "answer") expect(given.hits.length).toBeLessThanOrEqual(3);
});

test("an article that was chosen is quoted in the conversation's language, else in any", () => {
  const index = aHelpCentre();
  expect(articleOf(index, "hours", en)?.extract).toContain("We open at 9:00");
  expect(articleOf(index, "hours", { ...en, locale: "uk" })?.hit.article.locale).toBe("en");
  expect(articleOf(index, "delivery", { ...en, question: "courier to Poland" })?.extract).toContain("€7.90");
  expect(articleOf(index, "nothing-of-the-kind", en)).toBeNull();
});
