import { expect, test } from "vitest";
import type { Locale } from "../../src/base/index.ts";
import { indexArticles, readArticles } from "../../src/knowledge/index.ts";
import { respelled } from "../../src/knowledge/respelled.ts";
import { SYNONYMS } from "../support/built-in-synonyms.ts";

const index = indexArticles(await readArticles("knowledge-base/articles"), SYNONYMS);
const spelt = (locale: Locale, question: string): string | null => {
  const shelf = index.shelves.get(locale);
  return shelf ? respelled(question, shelf) : null;
};

test.each<[Locale, string, string]>([
  ["en", "how mcuh is delivery", "how much is delivery"],
  ["en", "whats your retrun policy", "whats your return policy"],
  ["en", "wich paymant methods do you acept", "which payment methods do you accept"],
  ["en", "howmuch is shipping", "how much is shipping"],
  ["ru", "сколко стоит даставка", "сколько стоит доставка"],
  ["ru", "какие спосабы аплаты есть", "какие способы оплаты есть"],
  ["ru", "можноли хранить зерна", "можно ли хранить зерна"],
  ["uk", "скіьлки діє гарантія", "скільки діє гарантія"],
  ["uk", "чи треба паспорт отримуача", "чи треба паспорт отримувача"],
])("a misspelt word is spelt as the articles spell it (%s): %s", (locale, typed, meant) => {
  expect(spelt(locale, typed)).toBe(meant);
});

test.each<[Locale, string]>([
  ["en", "do you have wifi"],
  ["en", "do you do roastery tours"],
  ["en", "notice needed to skip a delivery"],
  ["en", "who should i vote for"],
  ["ru", "какая у вас зарплата"],
  ["ru", "отправляете в Гданьск?"],
  ["uk", "яка зарплата у бариста"],
])("another word is no misspelt one, and a place is itself (%s): %s", (locale, typed) => {
  expect(spelt(locale, typed)).toBeNull();
});
