import { expect, test } from "vitest";
import type { Locale } from "../../src/base/index.ts";
import { makeSynonyms } from "../../src/knowledge/synonyms.ts";
import { termsOf } from "../../src/knowledge/terms.ts";
import { SYNONYMS } from "../support/built-in-synonyms.ts";

const terms = (text: string, locale: Locale) => termsOf(text, locale, SYNONYMS[locale]);

test("endings, ё and apostrophes make no difference", () => {
  expect(terms("чёрного", "ru").stems).toEqual(terms("черный", "ru").stems);
  expect(terms("кур'єром", "uk").stems).toEqual(terms("курєр", "uk").stems);
  expect(terms("the shop’s grinders", "en").stems).toEqual(terms("shop grinder", "en").stems);
});

test("stop words are no stems, unless there is nothing else", () => {
  expect(terms("а как же чай?", "ru").stems).toEqual(terms("чай", "ru").stems);
  expect(terms("where are you", "en").stems).toHaveLength(3);
});

test("words for one thing are one stem", () => {
  expect(terms("привезёте", "ru").stems).toEqual(terms("доставка", "ru").stems);
  expect(terms("надсилаєте", "uk").stems).toEqual(terms("доставка", "uk").stems);
  expect(terms("shipping", "en").stems).toEqual(terms("deliveries", "en").stems);
});

test("a list that begins with a word of an earlier one adds to it, and takes its other words to itself", () => {
  const en = [
    ["delivery", "shipping"],
    ["grinder", "mill", "burrs"],
    ["shipping", "drone"],
    ["machine", "mill"],
  ];
  const { en: concepts } = makeSynonyms({ ru: [], uk: [], en });
  const stemOf = (text: string) => termsOf(text, "en", concepts).stems[0];
  expect(stemOf("drones")).toBe(stemOf("delivery"));
  expect(stemOf("mills")).toBe(stemOf("machine"));
  expect(stemOf("burrs")).toBe(stemOf("grinder"));
  expect(stemOf("mill")).not.toBe(stemOf("grinder"));
});

test("Latin words are stemmed as English in every language", () => {
  expect(terms("filters", "ru").stems).toEqual(["filter"]);
});

test("pairs are neighbouring stems, and grams run over the spaces", () => {
  const { pairs, grams } = terms("red tea", "en");
  expect(pairs).toEqual(["red tea"]);
  expect(grams).toEqual([" red", "red ", "ed t", "d te", " tea", "tea "]);
});

test("odd texts have few terms or none", () => {
  for (const text of ["", "  ", "?!", "😀", "—"])
    expect(terms(text, "ru")).toEqual({ stems: [], pairs: [], grams: [] });
});
