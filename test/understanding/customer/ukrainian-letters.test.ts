import { expect, test } from "vitest";
import { languageOf } from "../../../src/understanding/customer/language.ts";
import { inUkrainianLetters } from "../../../src/understanding/customer/ukrainian-letters.ts";

test.each([
  ["скилькы коштуе доставка", "скільки коштує доставка"],
  ["як повернуты товар", "як повернути товар"],
  ["яки способи оплати е", "які способи оплати є"],
])("what was typed with Russian letters is Ukrainian: %s", (typed, meant) => {
  expect(inUkrainianLetters(typed)).toBe(meant);
});

test.each(["скільки коштує доставка", "хочу повернути чайник", "синє горнятко", "Anna Ivanova"])(
  "what is spelt right stays as it is: %s",
  (typed) => {
    expect(inUkrainianLetters(typed)).toBe(typed);
  },
);

test("such letters do not make it Russian", () => {
  const first = { locale: "ru", clientLanguage: null, isFirst: true } as const;
  expect(languageOf("скилькы коштуе доставка", first)).toBe("uk");
  expect(languageOf("сколько вы ждали", first)).toBe("ru");
});
