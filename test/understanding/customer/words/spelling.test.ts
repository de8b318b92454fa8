import { describe, expect, it } from "vitest";
import type { Locale } from "../../../../src/base/index.ts";
import { languageOf } from "../../../../src/understanding/index.ts";

const going = (locale: Locale) => ({ locale, clientLanguage: null });
const first = { locale: "ru", clientLanguage: null, isFirst: true } as const;

describe("the language of a message", () => {
  it.each([
    ["where is my order", "en"],
    ["де моє замовлення", "uk"],
    ["где мой заказ", "ru"],
  ] as const)("is told by its words: %s", (text, language) => {
    for (const locale of ["ru", "uk", "en"] as const) expect(languageOf(text, going(locale))).toBe(language);
  });

  it.each([
    ["hey", "en"],
    ["покличте оператора", "uk"],
    ["позовите оператора", "ru"],
  ] as const)("is told by less where nothing was said before: %s", (text, language) => {
    expect(languageOf(text, first)).toBe(language);
  });

  it("is the conversation's where a message says only what people say in any language", () => {
    for (const text of ["ok thx", "10482", "anna@example.com", "👍", "V60", "Hario"])
      for (const locale of ["ru", "uk", "en"] as const) expect(languageOf(text, going(locale))).toBe(locale);
  });

  it("does not follow a product's or a person's name", () => {
    expect(languageOf("есть Earl Grey?", going("ru"))).toBe("ru");
    expect(languageOf("Anna Petrova", going("uk"))).toBe("uk");
  });
});
