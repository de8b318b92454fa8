import { expect, test } from "vitest";
import { termsOf } from "../../src/knowledge/terms.ts";

test("endings, ё and apostrophes make no difference", () => {
  expect(termsOf("чёрного", "ru").stems).toEqual(termsOf("черный", "ru").stems);
  expect(termsOf("кур'єром", "uk").stems).toEqual(termsOf("курєр", "uk").stems);
  expect(termsOf("the shop’s grinders", "en").stems).toEqual(termsOf("shop grinder", "en").stems);
});

test("stop words are no stems, unless there is nothing else", () => {
  expect(termsOf("а как же чай?", "ru").stems).toEqual(termsOf("чай", "ru").stems);
  expect(termsOf("where are you", "en").stems).toHaveLength(3);
});

test("words for one thing are one stem", () => {
  expect(termsOf("привезёте", "ru").stems).toEqual(termsOf("доставка", "ru").stems);
  expect(termsOf("надсилаєте", "uk").stems).toEqual(termsOf("доставка", "uk").stems);
  expect(termsOf("shipping", "en").stems).toEqual(termsOf("deliveries", "en").stems);
});

test("Latin words are stemmed as English in every language", () => {
  expect(termsOf("filters", "ru").stems).toEqual(["filter"]);
});

test("pairs are neighbouring stems, and grams run over the spaces", () => {
  const { pairs, grams } = termsOf("red tea", "en");
  expect(pairs).toEqual(["red tea"]);
  expect(grams).toEqual([" red", "red ", "ed t", "d te", " tea", "tea "]);
});

test("odd texts have few terms or none", () => {
  for (const text of ["", "  ", "?!", "😀", "—"])
    expect(termsOf(text, "ru")).toEqual({ stems: [], pairs: [], grams: [] });
});
