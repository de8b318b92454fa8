import { expect, test } from "vitest";
import type { Locale } from "../../../src/base/index.ts";
import { languageOf } from "../../../src/understanding/customer/language.ts";

const within = (locale: Locale) => ({ locale, clientLanguage: null, isFirst: false });
const first = (clientLanguage: string | null = null) => ({ locale: "ru" as const, clientLanguage, isFirst: true });

test.each<[string, Locale]>([
  ["Де моє замовлення?", "uk"],
  ["Где мой заказ?", "ru"],
  ["Where is my order?", "en"],
  ["Скільки коштує доставка до Риги", "uk"],
  ["сколько стоит доставка в Ригу", "ru"],
  ["дякую", "uk"],
  ["спасибо", "ru"],
  ["хочу вирнуть чашку", "ru"],
  ["хочу повренути чашку", "uk"],
])("a first message tells its language: %s", (text, language) => {
  expect(languageOf(text, first())).toBe(language);
});

test.each<[string, Locale]>([
  ["ok", "ru"],
  ["thanks", "uk"],
  ["10482", "uk"],
  ["anna@example.com", "ru"],
  ["Ethiopia Yirgacheffe", "ru"],
  ["👍", "uk"],
  ["ok, дякую", "uk"],
])("what tells nothing, or is borrowed, leaves the conversation in its language: %s", (text, language) => {
  expect(languageOf(text, within(language))).toBe(language);
});

test.each<[string, Locale, Locale]>([
  ["а если не подойдёт?", "uk", "ru"],
  ["а якщо не підійде?", "ru", "uk"],
  ["can you speak English please", "ru", "en"],
  ["а можно по-русски?", "en", "ru"],
  ["перейдімо на українську", "en", "uk"],
])("who changes the language is followed: %s", (text, before, language) => {
  expect(languageOf(text, within(before))).toBe(language);
});

test("one borrowed word in a sentence of another language changes nothing", () => {
  expect(languageOf("мне нужен drip bag, please", within("ru"))).toBe("ru");
  expect(languageOf("хочу замовити cold brew", within("uk"))).toBe("uk");
});

test("what both languages write alike stays in that of the conversation", () => {
  for (const locale of ["ru", "uk"] as const) expect(languageOf("доставка", within(locale))).toBe(locale);
});
