import { expect, test } from "vitest";
import type { Locale } from "../../../../src/base/index.ts";
import { type MarketerLexicon, nameWord, readQuestion, saidPerson } from "../../../../src/understanding/index.ts";
import { builtInMarketerWords } from "../../../support/built-in-marketer-words.ts";

const lexicon: MarketerLexicon = {
  // Names of the shop's own that are people's names as well.
  names: [
    { kind: "city", value: "София", names: ["София", "Софія", "Sofia"] },
    { kind: "category", value: "Романы", names: ["Романы", "Романи", "Novels"] },
    { kind: "product", value: "p-1", names: ["Анна Каренина"] },
  ],
  fields: [],
  has: { orders: true, returns: true, messages: true, visits: true, tickets: true, nps: true, ratings: false },
  currency: "EUR",
  timezone: "Europe/Vilnius",
};
const act = (locale: Locale, text: string) =>
  readQuestion(text, { lexicon, words: builtInMarketerWords, now: new Date(), locale, previous: null }).act;

test.each([
  ["ru", "почему здесь нет Анны Ивановой", "Анны Ивановой"],
  ["ru", "А почему он здесь: Анна Иванова?", "Анна Иванова"],
  ["ru", "Почему Анна Иванова не попала в этот список?", "Анна Иванова"],
  ["ru", "а Анна Иванова почему не здесь?", "Анна Иванова"],
  ["ru", "объясни, почему в сегменте нет Софии Беловой", "Софии Беловой"],
  ["ru", "за что сюда попал Роман", "Роман"],
  ["ru", "почему здесь нет anna.k@example.com?", "anna.k@example.com"],
  ["ru", "почему тут нет +370 612 34-567", "+370 612 34-567"],
  ["uk", "чому тут немає Анни Іванової", "Анни Іванової"],
  ["uk", "чому вона тут: Анна Іванова", "Анна Іванова"],
  ["uk", "Чому Олена Коваленко не потрапила сюди?", "Олена Коваленко"],
  ["en", "why is Anna Ivanova not here", "Anna Ivanova"],
  ["en", "Why isn't Anna Ivanova in the list?", "Anna Ivanova"],
  ["en", "why is she here: Anna Ivanova", "Anna Ivanova"],
  ["en", "how come Will Smith is missing from this segment", "Will Smith"],
  ["ru", "почему она здесь?", ""],
] as const)("%s: %s asks why of somebody", (locale, text, who) => {
  expect(act(locale, text)).toEqual({ kind: "why", who });
});

test.each([
  ["Анны", "Анна"],
  ["Ивановой", "Иванова"],
  ["Іванової", "Иванова"],
  ["Ивановой", "Іванова"],
  ["Иванову", "Иванов"],
  ["Ивановым", "Иванов"],
  ["Павла", "Павел"],
  ["Ильи", "Илья"],
  ["Дмитра", "Дмитро"],
  ["Ользі", "Ольга"],
  ["Олексія", "Олексій"],
  ["Кравця", "Кравець"],
  ["Белой", "Белая"],
  ["Достоевским", "Достоевский"],
  ["Коваленко", "Коваленко"],
  ["Алёны", "Алена"],
  ["Петровой", "Иванова-Петрова"],
  ["Anna", "Анна"],
  ["Ivanova", "Иванова"],
  ["Kateryna", "Катерина"],
  ["Шевчука", "Shevchuk"],
  ["Анне", "Anna"],
  ["Bond's", "Bond"],
])("%s may be %s, and is looked for where that name stands", (said, name) => {
  const word = nameWord(said);
  expect(word.fits(name)).toBe(true);
  const starts = [...word.beginnings, ...word.across];
  const parts = [name, ...name.split("-")].map((part) => part.toLowerCase().replaceAll("ё", "е"));
  expect(starts.some((start) => parts.some((part) => part.startsWith(start)))).toBe(true);
});

test.each([
  ["Ивановой", "Иванов"],
  ["Ивановым", "Иванова"],
  ["Иванова", "Иван"],
  ["Иванов", "Иван"],
  ["Анны", "Аннабель"],
  ["Анны", "Жанна"],
  ["Ian", "Анна"],
  ["Anton", "Анна"],
])("%s is no %s", (said, name) => {
  expect(nameWord(said).fits(name)).toBe(false);
});

test("who is named apart from where they are from, by contact, or not at all", () => {
  expect(saidPerson("Анны Ивановой из Риги")).toMatchObject({ typed: null, name: { length: 2 }, place: { length: 1 } });
  expect(saidPerson("клиента с номером заказа 10482")).toMatchObject({ typed: "10482" });
  expect(saidPerson("customer anna@example.com")).toMatchObject({ typed: "anna@example.com" });
  expect(saidPerson("анне")).toMatchObject({ isVague: true });
  expect(saidPerson("Анне")).toMatchObject({ isVague: false });
  for (const text of ["", "клиентам", "тем, кто купил кофе за последний год", "?!"])
    expect(saidPerson(text)).toBeNull();
});
