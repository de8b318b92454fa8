import { describe, expect, test } from "vitest";
import {
  inAnyForm,
  isCalled,
  type MarketerLexicon,
  misspelt,
  nameWord,
  offeredTo,
  saidPeople,
} from "../../../../src/understanding/index.ts";

const inForms = (said: string, name: string) => inAnyForm(nameWord(said)).fits(name);
const nearly = (said: string, name: string) => misspelt(inAnyForm(nameWord(said))).fits(name);

describe("a short name", () => {
  test.each([
    ["Ани", "Анна"],
    ["Ані", "Ганна"],
    ["Таню", "Татьяна"],
    ["Тані", "Тетяна"],
    ["Саше", "Александр"],
    ["Саші", "Олександра"],
    ["Кати", "Екатерина"],
    ["Оле", "Ольга"],
    ["Юлю", "Юлія"],
    ["Насті", "Анастасія"],
    ["Олеся", "Олександр"],
    ["Лесі", "Олександра"],
    ["Тарасика", "Тарас"],
    ["Димой", "Дмитро"],
    ["Bob's", "Robert"],
    ["Kate", "Catherine"],
    ["Kate", "Катерина"],
    ["Liz", "Elizabeth"],
    ["Bill", "William"],
    ["Анны", "Аня"],
    ["Елену", "Олена"],
    ["Николая", "Микола"],
    ["Джону", "John"],
  ])("%s may be %s", (said, name) => expect(inForms(said, name)).toBe(true));

  test.each([
    ["Ани", "Янина"],
    ["Саши", "Паша"],
    ["Ивановой", "Иван"],
    ["Bob", "Boris"],
    ["Тани", "Таисия"],
  ])("%s is no %s", (said, name) => expect(inForms(said, name)).toBe(false));
});

describe("a slip", () => {
  test.each([
    ["Ивоновой", "Иванова"],
    ["Сидорнеко", "Сидоренко"],
    ["Клесниковой", "Колесникова"],
    ["Винаградову", "Виноградов"],
    ["Фиины", "Фаина"],
    ["Ковольчук", "Ковальчук"],
    ["Jhon", "John"],
    ["Smyth", "Smith"],
    ["Cartre", "Carter"],
    ["Картера", "Carter"],
  ])("%s is nearly %s", (said, name) => expect(nearly(said, name)).toBe(true));

  test.each([
    ["Марии", "Марина"],
    ["Инны", "Анна"],
    ["Петров", "Петро"],
    ["Ивоновой", "Иванов"],
    ["Шевченко", "Шевчук"],
    ["Бондаренко", "Бондарь"],
    ["Андрей", "Андреев"],
  ])("%s is not taken for %s", (said, name) => expect(nearly(said, name)).toBe(false));
});

test.each([
  ["Анны Ивановой", [["Анны Ивановой"]]],
  ["Анны Ивановой, Петра Сидоренко", [["Анны Ивановой"], ["Петра Сидоренко"]]],
  ["Анни Іванової та Петра", [["Анни Іванової"], ["Петра"]]],
  ["Anna Ivanova and Peter Smith", [["Anna Ivanova"], ["Peter Smith"]]],
  [
    "Анны и Петра Ивановых",
    [
      ["Анны Иванов", "Анны"],
      ["Петра Иванов", "Петра Ивановых"],
    ],
  ],
])("%s names so many people", (text, people) => expect(saidPeople(text)).toEqual(people));

test.each([
  ["а что предложить Анне?", "Анне"],
  ["І що запропонувати Анні й Петру?", "Анні й Петру"],
  ["So what should we offer to Kate Berg?", "Kate Berg"],
])("%s: something is to be offered to %s", (text, who) => expect(offeredTo(text)).toBe(who));

test("how somebody is called is told from other words", () => {
  const lexicon = { names: [{ kind: "city", value: "НН", names: ["Нижний Новгород"] }] } satisfies Pick<
    MarketerLexicon,
    "names"
  >;
  for (const text of [
    "Анне Ивановой",
    "анне ивановой",
    "Саше",
    "Марфе Неизвестной",
    "Kate Berg",
    "a@b.example",
    "+371 20 000 001",
  ])
    expect([text, isCalled(text, lexicon)]).toEqual([text, true]);
  for (const text of ["женщинам", "rich customers", "Нижнему Новгороду", "тем, кто купил кофе", "VIP", "10482", ""])
    expect([text, isCalled(text, lexicon)]).toEqual([text, false]);
});
