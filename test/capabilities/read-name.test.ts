import { expect, test } from "vitest";
import { readName } from "../../src/capabilities/read-name.ts";

const name = (first_name: string, last_name?: string, patronymic?: string) => ({
  first_name,
  ...(patronymic ? { patronymic } : {}),
  ...(last_name ? { last_name } : {}),
});

test.each([
  ["Анна", name("Анна")],
  ["Анна Иванова", name("Анна", "Иванова")],
  ["Анна Петровна", name("Анна", undefined, "Петровна")],
  ["Анна Петровна Иванова", name("Анна", "Иванова", "Петровна")],
  ["Иванова Анна Петровна", name("Анна", "Иванова", "Петровна")],
  ["Пётр Ильич Чайковский", name("Пётр", "Чайковский", "Ильич")],
  ["Сергей Кузьмич", name("Сергей", undefined, "Кузьмич")],
  ["Дарья Никитична Соколова", name("Дарья", "Соколова", "Никитична")],
])("Russian: %s", (typed, read) => expect(readName(typed)).toEqual(read));

test.each([
  ["Олена Шевченко", name("Олена", "Шевченко")],
  ["Олена Іванівна Шевченко", name("Олена", "Шевченко", "Іванівна")],
  ["Шевченко Тарас Григорович", name("Тарас", "Шевченко", "Григорович")],
  ["Марія Олексіївна", name("Марія", undefined, "Олексіївна")],
  ["Богдан Андрійович", name("Богдан", undefined, "Андрійович")],
  ["Дем'ян Гнатюк", name("Дем'ян", "Гнатюк")],
  ["Олена Славна", name("Олена", "Славна")],
])("Ukrainian: %s", (typed, read) => expect(readName(typed)).toEqual(read));

test.each([
  ["John Smith", name("John", "Smith")],
  ["Anna Maria Bergman", name("Anna", "Maria Bergman")],
  ["Jean-Luc Picard", name("Jean-Luc", "Picard")],
  ["o'brien", name("O'Brien")],
  ["Ronald McDonald", name("Ronald", "McDonald")],
  ["Jonas Žukauskas", name("Jonas", "Žukauskas")],
])("Latin letters: %s", (typed, read) => expect(readName(typed)).toEqual(read));

test("a surname that is written first is known by its ending, where the other has none like it", () => {
  expect(readName("Петренко Олена")).toEqual(name("Олена", "Петренко"));
  expect(readName("Смирнова Юлия")).toEqual(name("Юлия", "Смирнова"));
  expect(readName("Любов Гаврилова")).toEqual(name("Любов", "Гаврилова"));
  expect(readName("Лев Толстой")).toEqual(name("Лев", "Толстой"));
  expect(readName("Яков Соловьёв")).toEqual(name("Яков", "Соловьёв"));
  expect(readName("Марина Полина")).toEqual(name("Марина", "Полина"));
});

test("a woman's surname that ends like a man's patronymic is a surname", () => {
  expect(readName("Анна Мицкевич")).toEqual(name("Анна", "Мицкевич"));
  expect(readName("Илья Петрович")).toEqual(name("Илья", undefined, "Петрович"));
});

test("capitals are mended, mixed ones left alone", () => {
  expect(readName("анна-мария петрова")).toEqual(name("Анна-Мария", "Петрова"));
  expect(readName("ОЛЕНА ШЕВЧЕНКО")).toEqual(name("Олена", "Шевченко"));
  expect(readName("дем'ян")).toEqual(name("Дем'ян"));
  expect(readName("Шарль д'Артаньян")).toEqual(name("Шарль", "д'Артаньян"));
});

test("the end of a sentence is no part of a name", () => {
  expect(readName("Анна Иванова.")).toEqual(name("Анна", "Иванова"));
  expect(readName("  Анна  ")).toEqual(name("Анна"));
});

test("one part may be named", () => {
  expect(readName("last_name:петренко")).toEqual({ last_name: "Петренко" });
  expect(readName("first_name: Анна")).toEqual({ first_name: "Анна" });
  expect(readName("patronymic:Ивановна")).toEqual({ patronymic: "Ивановна" });
  expect(readName("last_name:12")).toBeNull();
  expect(readName("is_admin:yes")).toBeNull();
});

test.each([
  "",
  "   ",
  "Анна1",
  "anna@example.com",
  "я",
  "🙂",
  "один два три четыре пять",
  "-",
  "Анна <b>",
  "А".repeat(61),
  "+370 612",
])("%j is no name", (typed) => expect(readName(typed)).toBeNull());

test("what is not seen or turns the writing is no part of a name", () =>
  expect(readName("\u202eАн\u200bна\u2069 Иванова")).toEqual(name("Анна", "Иванова")));
