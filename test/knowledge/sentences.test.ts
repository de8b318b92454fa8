import { expect, test } from "vitest";
import { sentencesOf } from "../../src/knowledge/sentences.ts";

test("a text is cut at the ends of its sentences", () => {
  expect(sentencesOf("Это бесплатно. Правда? Да! «Ждём вас.» Приходите.")).toEqual([
    "Это бесплатно.",
    "Правда?",
    "Да!",
    "«Ждём вас.»",
    "Приходите.",
  ]);
});

test("abbreviations, decimals and small letters end none", () => {
  expect(sentencesOf("Мы на ул. Полоцко, 17. Вход со двора.")).toEqual(["Мы на ул. Полоцко, 17.", "Вход со двора."]);
  expect(sentencesOf("It costs 2.50 € e.g. in Riga. No more.")).toEqual(["It costs 2.50 € e.g. in Riga.", "No more."]);
});

test("nothing has no sentences", () => {
  expect(sentencesOf("")).toEqual([]);
});
